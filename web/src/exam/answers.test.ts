import { describe, expect, it } from "vitest";
import type { Question } from "../api/types";
import { keptAnswers, openQuestions } from "./answers";
import { choose, type PairBoard } from "./pairs";
import { momentBetween, sayLeft } from "./remaining";

const question = (id: string, kind: Question["kind"], more: Partial<Question> = {}): Question => ({ id, kind, answerWith: "BACK", starred: false, ...more });
const texts = (...ids: string[]) => ids.map((id) => ({ id, text: id }));
const block = question("4", "MATCHING", { pairs: { prompts: texts("p1", "p2"), answers: texts("a1", "a2") } });
const questions = [question("1", "CHOICE"), question("2", "TRUE_FALSE"), question("3", "WRITTEN"), block, question("5", "SELF_CHECK")];

describe("questions of a Test", () => {
  it("are open until they have an answer; a self-check may be thought only", () => {
    expect(openQuestions(questions, {}).map((each) => each.id)).toEqual(["1", "2", "3", "4"]);
    const answers = { "1": { choice: "o" }, "2": { truth: false }, "3": { text: "  " }, "4": { pairs: [{ prompt: "p1", answer: "a2" }] } };
    expect(openQuestions(questions, answers).map((each) => each.id)).toEqual(["3", "4"]);
  });

  it("come back with the answers that were saved", () => {
    const given = { text: null, choice: null, truth: null, pairs: null, dontKnow: false };
    const kept = keptAnswers([
      question("1", "CHOICE", { given: { ...given, choice: "o2" } }),
      question("2", "TRUE_FALSE", { given: { ...given, truth: false } }),
      question("3", "WRITTEN", { given: { ...given, text: "cat" } }),
      question("4", "WRITTEN"),
    ]);
    expect(kept).toEqual({ "1": { choice: "o2" }, "2": { truth: false }, "3": { text: "cat" } });
  });
});

describe("a block of pairs", () => {
  const press = (...presses: ["prompt" | "answer", string][]) => presses.reduce<PairBoard>((board, [side, id]) => choose(board, side, id), { pairs: [], held: undefined });

  it("is paired from either side", () => {
    expect(press(["prompt", "p1"], ["answer", "a1"]).pairs).toEqual([{ prompt: "p1", answer: "a1" }]);
    expect(press(["answer", "a2"], ["prompt", "p1"]).pairs).toEqual([{ prompt: "p1", answer: "a2" }]);
  });

  it("takes another of the same side in hand, or puts it down", () => {
    expect(press(["prompt", "p1"], ["prompt", "p2"]).held).toEqual({ side: "prompt", id: "p2" });
    expect(press(["prompt", "p1"], ["prompt", "p1"]).held).toBeUndefined();
  });

  it("gives an answer to one prompt only, and parts a pair that is chosen again", () => {
    expect(press(["prompt", "p1"], ["answer", "a1"], ["prompt", "p2"], ["answer", "a1"]).pairs).toEqual([{ prompt: "p2", answer: "a1" }]);
    expect(press(["prompt", "p1"], ["answer", "a1"], ["prompt", "p1"])).toEqual({ pairs: [], held: { side: "prompt", id: "p1" } });
  });
});

describe("the time that is left", () => {
  it("is shown in minutes, and in seconds only at the end", () => {
    expect([1200, 61, 60, 59.2, 0, -3].map(sayLeft)).toEqual(["20 min left", "2 min left", "1 min left", "60 s left", "Time is up", "Time is up"]);
  });

  it("is said aloud at a few moments, even if the page slept through the very second", () => {
    expect(momentBetween(601, 600)).toBe(600);
    expect(momentBetween(700, 480)).toBe(600);
    expect(momentBetween(599, 598)).toBeUndefined();
    expect(momentBetween(61, 59)).toBe(60);
  });
});
