import { expect, it } from "vitest";
import { sayBasis, sayLoad } from "./outlook";

const outlook = (reviews: number, minutes: number, cards = 240) => ({ good: [], again: [], cards, reviewsPerDay: [reviews, reviews + 2], minutesPerDay: [minutes, minutes] });

it("says what a change does to the days to come", () => {
  expect(sayLoad(outlook(40, 6.2), outlook(29, 4), true)).toBe("30 reviews and 4 minutes a day on average, instead of 41 reviews and 6.2 minutes.");
  expect(sayLoad(outlook(40, 6.2), outlook(40, 6.2), true)).toBe("41 reviews and 6.2 minutes a day on average, as now.");
  expect(sayLoad(outlook(0, 1), outlook(9, 9), false)).toBe("1 review and 1 minute a day on average.");
});

it("says what that is counted with", () => {
  expect(sayBasis(outlook(1, 1))).toBe("Counted with the 240 cards that are there, for the next 30 days.");
  expect(sayBasis(outlook(1, 1, 0))).toBe("There are no cards here yet: counted with 20 new cards a day.");
});
