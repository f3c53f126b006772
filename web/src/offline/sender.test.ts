import { expect, it } from "vitest";
import { backoff } from "./sender";

it("waits longer after each failure, at most about a minute", () => {
  expect([1, 2, 3, 4, 5, 6, 20].map((failure) => backoff(failure, 0.5))).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
});

it("spreads devices by a fifth", () => {
  expect(backoff(1, 0)).toBeCloseTo(1600);
  expect(backoff(1, 1)).toBeCloseTo(2400);
});
