import { expect, it } from "vitest";
import type { Card } from "../api/types";
import { everything, filter, isFiltering, marksOf, tagsOf } from "./filter";

const card = (id: string, front: string, tags: string[]): Card => ({ id, front, back: "back", tags, accepted: [], position: 0, draft: false, version: 1 });
const cards = [card("1", "Stride of a kernel", ["models"]), card("2", "Recall", ["measures"]), card("3", "Precision", ["measures", "exam"])];
const stars = new Set(["1", "3"]);
const unmarked = { suspended: false, buriedUntil: null, flag: 0, leech: false };
const marks = new Map([
  ["1", { ...unmarked, cardId: "1", flag: 3 }],
  ["2", { ...unmarked, cardId: "2", suspended: true, leech: true }],
]);
const shown = (by: Partial<typeof everything>) => filter(cards, { ...everything, ...by }, { stars, marks }).map((each) => each.id);

it("shows cards by word, by tag and by star, and by all of them at once", () => {
  expect(shown({})).toEqual(["1", "2", "3"]);
  expect(shown({ q: "KERNEL stride" })).toEqual(["1"]);
  expect(shown({ q: "exam" })).toEqual(["3"]);
  expect(shown({ tags: ["models", "exam"] })).toEqual(["1", "3"]);
  expect(shown({ starred: true })).toEqual(["1", "3"]);
  expect(shown({ starred: true, tags: ["measures"], q: "re" })).toEqual(["3"]);
});

it("shows cards that bear one of the chosen marks", () => {
  expect(shown({ marked: ["flagged"] })).toEqual(["1"]);
  expect(shown({ marked: ["leech"] })).toEqual(["2"]);
  expect(shown({ marked: ["flagged", "suspended"] })).toEqual(["1", "2"]);
  expect(shown({ marked: ["flagged"], q: "recall" })).toEqual([]);
});

it("knows which marks there are", () => {
  expect(marksOf(marks)).toEqual(["flagged", "suspended", "leech"]);
  expect(marksOf(new Map([["3", { ...unmarked, cardId: "3", buriedUntil: "2026-03-03T04:00:00Z" }]]))).toEqual([]);
});

it("knows when it hides something on purpose", () => {
  expect(isFiltering({ ...everything, q: "  " })).toBe(false);
  expect(isFiltering({ ...everything, starred: true })).toBe(true);
  expect(isFiltering({ ...everything, marked: ["leech"] })).toBe(true);
});

it("names each tag once, in order", () => {
  expect(tagsOf(cards)).toEqual(["exam", "measures", "models"]);
});
