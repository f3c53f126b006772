import { describe, expect, it } from "vitest";
import { words } from "./Difference";
import { joined } from "./runs";
import { firstTicks, suggestedRating } from "./ticks";
import { matchingScore, reached, sayAnswered, testScore, took } from "./words";

describe("ticked lines", () => {
  it("suggest Good for all, Hard from half on, and Again below", () => {
    expect([[true, true], [true, false], [true, false, false], [false], []].map((ticks) => suggestedRating(ticks))).toEqual([3, 2, 1, 1, 1]);
  });

  it("begin with those of which most was typed", () => {
    const line = (...given: boolean[]) => ({ text: "", words: given.map((each) => ({ text: "w", given: each })) });
    expect(firstTicks([line(true, true, false), line(true, false), line()])).toEqual([true, false, false]);
  });
});

describe("results", () => {
  it("say a time as it was measured", () => {
    expect([41_200, 60_000, 125_000, 3_840_000].map(took)).toEqual(["41 s", "1 min", "2 min 5 s", "1 h 4 min"]);
  });

  it("of Matching say mistakes, then time if there is one", () => {
    expect(matchingScore({ wrong: 0, timeMs: 41_000 })).toBe("0 wrong · 41 s");
    expect(matchingScore({ wrong: 2, timeMs: null })).toBe("2 wrong");
  });

  it("of a Test say who marked what, if the learner marked some", () => {
    expect(testScore({ right: 18, questions: 20, checked: 14, selfMarked: 4 })).toBe("18 of 20, 14 checked, 4 self-marked");
    expect(testScore({ right: 18, questions: 20, checked: 20, selfMarked: 0 })).toBe("18 of 20");
    expect(reached({ done: 7, total: 23 })).toBe("7 of 23");
  });
});

describe("what a screen reader hears of an answer", () => {
  it("is the verdict, and the answer where that is news", () => {
    expect(sayAnswered({ correct: true, expected: "a cat" }, "a cat")).toBe("Right.");
    expect(sayAnswered({ correct: true, expected: "a cat" }, "a catt")).toBe("Right. The answer is: a cat");
    expect(sayAnswered({ correct: false, expected: "a cat" }, "a dog")).toBe("Wrong. You answered: a dog. The answer is: a cat");
    expect(sayAnswered({ correct: false, expected: "a cat" }, null)).toBe("Not known. The answer is: a cat");
  });
});

it("a difference shows each side its own words", () => {
  const pieces = [
    { kind: "SAME" as const, given: "the", expected: "the" },
    { kind: "CHANGED" as const, given: "red", expected: "black" },
    { kind: "MISSING" as const, given: "", expected: "old" },
    { kind: "EXTRA" as const, given: "very", expected: "" },
  ];
  expect(words(pieces, "given").map((each) => each.text)).toEqual(["the", "red very"]);
  expect(words(pieces, "expected").map((each) => each.text)).toEqual(["the", "black old"]);
});

describe("words marked one by one", () => {
  const alternating = Array.from({ length: 10_000 }, (_, at) => ({ text: `${at}`, marked: at % 2 === 0 }));

  it("become one where neighbours are marked alike", () => {
    expect(joined([{ text: "a", marked: false }, { text: "b", marked: true }, { text: "c", marked: true }])).toEqual([
      { text: "a", marked: false },
      { text: "b c", marked: true },
    ]);
  });

  it("come to a bounded number of runs, without losing a word", () => {
    const runs = joined(alternating);
    expect(runs.length).toBeLessThan(500);
    expect(runs.map(({ text }) => text).join(" ")).toBe(alternating.map(({ text }) => text).join(" "));
    expect(runs.at(-1)?.marked).toBe(false);
  });
});
