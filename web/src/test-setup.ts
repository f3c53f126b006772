import "fake-indexeddb/auto";
import { loadAllTexts } from "./texts/texts";

await loadAllTexts();

/** jsdom lays nothing out, so there is nothing to tell. */
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

/** It makes everything as high as a line, or a list would believe that all its lines fit into no room, or that none does. */
if (typeof HTMLElement !== "undefined") {
  for (const [type, height] of [[HTMLElement, "offsetHeight"], [Element, "clientHeight"]] as const) Object.defineProperty(type.prototype, height, { configurable: true, get: () => 40 });
}
