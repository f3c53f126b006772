import { describe, expect, it } from "vitest";
import type { Answered, GradedSession, Question } from "../api/types";
import { corrected, goOn, open, renewed, roundShare, told } from "./learn";

const question = (id: string, kind: Question["kind"] = "WRITTEN"): Question => ({ id, kind, answerWith: "BACK", starred: false, prompt: `prompt ${id}` });
const progress = { done: 0, total: 9, known: 0, recognised: 0, round: 1, roundDone: 0, roundTotal: 7, wrong: 0 };
const round = { number: 1, cards: [{ front: "f", back: "b", missed: true, level: "RECOGNISED" as const }] };
const result = { known: 9, cards: 9, missed: 2 };
const session = (part: Partial<GradedSession> = {}): GradedSession => ({
  id: "s",
  mode: "LEARN",
  deckId: "d",
  options: {},
  startedAt: "2026-03-02T09:00:00Z",
  progress,
  question: question("1"),
  ...part,
});
const answered = (part: Partial<Answered>): Answered => ({ question: "1", correct: true, rating: 3, expected: "b", progress: { ...progress, roundDone: 1 }, ...part });

describe("a session that is opened", () => {
  it("asks where it stopped", () => {
    expect(open(session()).step).toEqual({ at: "question", question: question("1") });
  });

  it("shows the round that has just ended before the next question", () => {
    const learn = open(session({ round }));
    expect(learn.step.at).toBe("round");
    expect(goOn(learn).step).toEqual({ at: "question", question: question("1") });
  });

  it("shows its end when it is finished", () => {
    expect(open(session({ question: null, finishedAt: "2026-03-02T10:00:00Z", result })).step).toEqual({ at: "end", result });
  });
});

describe("an answer", () => {
  it("is told, and then the next question comes", () => {
    const learn = told(open(session()), "mine", answered({ correct: false, rating: 1, next: question("2") }));
    expect(learn.step).toMatchObject({ at: "told", given: "mine" });
    expect(roundShare(learn.progress)).toBeCloseTo(1 / 7);
    expect(goOn(learn).step).toEqual({ at: "question", question: question("2") });
  });

  it("that ends a round leads to its summary, and the last one to the end", () => {
    expect(goOn(told(open(session()), "b", answered({ round, next: question("2") }))).step.at).toBe("round");
    expect(goOn(told(open(session()), "b", answered({ round, next: null, result }))).step).toEqual({ at: "end", result });
  });

  it("keeps its text when the learner corrects the grade, and takes what comes next from the reply", () => {
    const wrong = told(open(session()), "mine", answered({ correct: false, next: question("1") }));
    const right = corrected(wrong, answered({ correct: true, expected: null, next: question("3") }));
    expect(right.step).toMatchObject({ at: "told", given: "mine", answered: { correct: true, expected: "b" } });
    expect(goOn(right).step).toEqual({ at: "question", question: question("3") });
  });
});

describe("a self-check", () => {
  const lines = [{ text: "one", words: [{ text: "one", given: true }] }];
  const shown = told(open(session({ question: question("1", "SELF_CHECK") })), "one", answered({ correct: null, rating: null, lines }));

  it("shows its lines first", () => {
    expect(shown.step).toEqual({ at: "check", question: question("1", "SELF_CHECK"), lines });
  });

  it("once rated needs no telling: the next question comes at once", () => {
    expect(told(shown, "", answered({ lines, next: question("2") })).step).toEqual({ at: "question", question: question("2") });
  });

  it("that was not known is told with its answer", () => {
    const unknown = told(open(session({ question: question("1", "SELF_CHECK") })), null, answered({ correct: false, rating: 1, lines }));
    expect(unknown.step).toMatchObject({ at: "told", given: null });
  });
});

describe("a star that is given while feedback stands", () => {
  const feedback = told(open(session()), "b", answered({ next: question("2") }));

  it("is on the next question if that asks for the same card", () => {
    const next = { ...question("2"), starred: true };
    expect(goOn(renewed(feedback, next)).step).toEqual({ at: "question", question: next });
  });

  it("changes nothing once another question stands there", () => {
    const asked = goOn(feedback);
    expect(renewed(asked, { ...question("2"), starred: true })).toBe(asked);
    expect(renewed(feedback, question("3"))).toBe(feedback);
  });
});
