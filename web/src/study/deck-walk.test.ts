import { expect, it } from "vitest";
import { notYet, shuffle, startWalk, step } from "./deck-walk";

const cards = ["a", "b", "c"].map((id) => ({ id, front: id, back: id === "c" ? "" : id, draft: id === "c" }));

it("keeps what was not yet known for another round, and never a card that was passed by", () => {
  let walk = startWalk(cards);
  walk = step(walk, { rating: 1, review: "r1" });
  walk = step(walk, { rating: 3, review: "r2" });
  walk = step(walk);
  expect(walk.at).toBe(3);
  expect(notYet(walk).map((each) => each.id)).toEqual(["a"]);
});

it("goes back to what it was", () => {
  const before = startWalk(cards);
  expect(step(before, { rating: 3, review: "r" }).before).toBe(before);
});

it("shuffles without losing a card", () => {
  let seed = 7;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const mixed = shuffle(cards, random);
  expect(mixed.map((each) => each.id).sort()).toEqual(["a", "b", "c"]);
  expect(cards.map((each) => each.id)).toEqual(["a", "b", "c"]);
});
