import "fake-indexeddb/auto";

/** jsdom lays nothing out, so there is nothing to tell. */
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

/** It makes everything as high as a line, or a list would believe that all its lines fit into no room. */
if (typeof HTMLElement !== "undefined") Object.defineProperty(HTMLElement.prototype, "offsetHeight", { configurable: true, get: () => 40 });
