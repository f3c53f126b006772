import { expect, it } from "vitest";
import { dayOf, onDay, percent, span } from "./words";

it.each([
  [10, "1 min"],
  [60, "1 min"],
  [330, "6 min"],
  [600, "10 min"],
  [7200, "2 h"],
  [86_400, "1 day"],
  [3 * 86_400, "3 days"],
  [45 * 86_400, "1.5 months"],
  [400 * 86_400, "1.1 years"],
  [36_500 * 86_400, "100 years"],
])("says %d seconds as %s", (seconds, words) => {
  expect(span(seconds)).toBe(words);
});

it("says days as people do", () => {
  const monday = new Date("2026-03-02T12:00:00");
  expect(dayOf("2026-03-02T23:00:00", monday)).toBe("today");
  expect(dayOf("2026-03-03T01:00:00", monday)).toBe("tomorrow");
  expect(dayOf("2026-03-01T23:00:00", monday)).toBe("yesterday");
  expect(onDay("2026-03-04T10:00:00", monday)).toBe("on Wed");
  expect(onDay("2026-12-12T10:00:00", monday)).toBe("on 12 Dec");
  expect(dayOf("2027-01-05T10:00:00", monday)).toBe("5 Jan 2027");
});

it("says shares", () => {
  expect(percent(0.644)).toBe("64\u00a0%");
});
