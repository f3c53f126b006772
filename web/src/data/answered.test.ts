import { describe, expect, it } from "vitest";
import type { Deck } from "../api/types";
import type { LocalAnswer } from "../offline/local-answers";
import { withAnswers } from "./answered";

const now = Date.parse("2026-03-02T12:00:00Z");
const deck = { id: "d", dueCount: 4, newCount: 3 } as Deck;
const answer = (card: string, rest: Partial<LocalAnswer>): LocalAnswer => ({ review: `${card} ${rest.at}`, deck: "d", card, at: now - 60_000, outcome: { seconds: 86_400, learning: false }, was: "DUE", ...rest });
const counts = (...answers: LocalAnswer[]) => {
  const { dueCount, newCount } = withAnswers(deck, answers, now);
  return [dueCount, newCount];
};

describe("a deck's counts, with what was answered since they were read", () => {
  it("are without the due and the new cards that were answered", () => {
    expect(counts(answer("a", {}), answer("b", { was: "NEW" }), answer("c", { was: undefined }), answer("x", { deck: "other" }))).toEqual([3, 2]);
  });

  it("count a card once, however often it came, and again when its step is over", () => {
    const step = { seconds: 60, learning: true };
    expect(counts(answer("a", { outcome: step }), answer("a", { at: now - 30_000, outcome: step }))).toEqual([3, 3]);
    expect(counts(answer("a", { outcome: step }), answer("a", { at: now - 60_000, outcome: step }))).toEqual([4, 3]);
  });

  it("never fall below nothing", () => {
    expect(counts(..."abcdef".split("").map((card) => answer(card, { was: "NEW" })))).toEqual([4, 0]);
  });
});
