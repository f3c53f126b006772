// @vitest-environment jsdom
import { expect, it, vi } from "vitest";

/** All that pages are made of, the two files that start them left out. */
const files = import.meta.glob(["../**/*.{ts,tsx}", "!../**/*.test.*", "!../main.tsx", "!../docs/main.ts", "!../test-setup.ts", "!../**/in-tests.ts", "!../**/*.d.ts"]);

/** A file that spoke while it is read would do so, or not, depending on what the network brought first: it comes at the same time as its catalogue. */
it("is asked of no catalogue while a file is read", async () => {
  vi.resetModules();
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined }));
  const early: string[] = [];
  for (const [file, read] of Object.entries(files)) await read().catch((error: unknown) => early.push(`${file}: ${String(error)}`));
  expect(Object.keys(files).length).toBeGreaterThan(150);
  expect(early).toEqual([]);
});
