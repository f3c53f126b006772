import "fake-indexeddb/auto";

/** jsdom lays nothing out, so there is nothing to tell. */
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
