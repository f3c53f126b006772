import { describe, expect, it } from "vitest";
import type { Answered, GradedSession } from "../api/types";
import { columnsOf, neighbour } from "./grid";
import { graded, open, pair, pick, sayPair } from "./round";

const tile = (id: string, matched = false) => ({ id, text: id, matched });
const session: GradedSession = {
  id: "s",
  mode: "MATCHING",
  deckId: "d",
  options: { timed: true },
  startedAt: "2026-03-02T09:00:00Z",
  progress: { done: 0, total: 2, wrong: 0 },
  question: { id: "0", kind: "MATCHING", answerWith: "BACK", starred: false },
  tiles: [tile("a"), tile("A"), tile("b"), tile("B")],
};
const start = open(session);
const reply = (part: Partial<Answered>): Answered => ({ question: "0", progress: { done: 1, total: 2, wrong: 0 }, next: { id: "1", kind: "MATCHING", answerWith: "BACK", starred: false }, ...part });
const matched = (round: typeof start) => round.tiles.filter((each) => each.matched).map((each) => each.id);

describe("tiles in a round", () => {
  it("are taken in hand and put down", () => {
    expect(pick(start, "a").picked).toEqual(["a"]);
    expect(pick(pick(start, "a"), "a").picked).toEqual([]);
  });

  it("go on their way as a pair, by choosing or by dragging", () => {
    expect(pick(pick(start, "a"), "A")).toMatchObject({ picked: [], sent: ["a", "A"] });
    expect(pair(pick(start, "b"), "a", "A")).toMatchObject({ picked: [], sent: ["a", "A"] });
    expect(pair(start, "a", "a")).toBe(start);
  });

  it("stay matched when they belong together, and cannot be taken again", () => {
    const right = graded(pick(pick(start, "a"), "A"), reply({ correct: true }));
    expect(matched(right)).toEqual(["a", "A"]);
    expect(pick(right, "a")).toBe(right);
  });

  it("are free again when they do not, and shake anew each time", () => {
    const wrong = graded(pick(pick(start, "a"), "B"), reply({ correct: false }));
    expect(matched(wrong)).toEqual([]);
    expect(wrong.wrong).toEqual({ tiles: ["a", "B"], number: 1 });
    expect(graded(pick(pick(wrong, "a"), "B"), reply({ correct: false })).wrong?.number).toBe(2);
  });

  it("wait for their turn while another pair is graded", () => {
    const two = pick(pick(pick(pick(start, "a"), "A"), "b"), "B");
    expect(two).toMatchObject({ sent: ["a", "A"], picked: ["b", "B"] });
    const one = pick(pick(start, "a"), "A");
    expect(pick(one, "a")).toBe(one);
    expect(graded(two, reply({ correct: true }))).toMatchObject({ sent: ["b", "B"], picked: [], question: "1" });
  });

  it("end with the result that the server gives", () => {
    const result = { pairs: 2, wrong: 0, timeMs: 41_000, counts: true, confused: [] };
    const end = graded(pick(pick(start, "a"), "A"), reply({ correct: true, next: null, finishedAt: "2026-03-02T09:01:00Z", result }));
    expect(end).toMatchObject({ over: true, question: null, result });
    expect(pick(end, "b")).toBe(end);
  });
});

it("says each pair to a screen reader", () => {
  expect(sayPair(true, ["cat", "Katze"], { done: 1, total: 6 })).toBe("A pair: cat, Katze. 1 of 6.");
  expect(sayPair(false, ["cat", "Hund"], { done: 1, total: 6 })).toBe("Not a pair: cat, Hund.");
});

describe("arrow keys among the tiles", () => {
  it("move in rows and columns and stop at the edges", () => {
    const from = (at: number) => ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"].map((key) => neighbour(at, key, 3, 12));
    expect(from(4)).toEqual([3, 5, 1, 7]);
    expect(from(0)).toEqual([0, 1, 0, 3]);
    expect(from(11)).toEqual([10, 11, 8, 11]);
  });

  it("count the columns that there are", () => {
    expect(columnsOf([0, 0, 100, 100].map((offsetTop) => ({ offsetTop })))).toBe(2);
    expect(columnsOf([])).toBe(1);
  });
});
