import type { Answered, Card, GivenAnswer, GradedMode, GradedOptions, GradedSession, Kind, Question } from "../src/api/types";
import { askable } from "./decks";

/** What a mode of the fake server can do with a session. */
export interface FakeSession {
  view(): GradedSession;
  answer(given: GivenAnswer): Answered;
  finish(): void;
  override(question: string, grade: { correct?: boolean | null; ticks?: boolean[] | null; rating?: number | null }): Answered;
}

export const base = (id: string, mode: GradedMode, options: GradedOptions) => ({
  id,
  mode,
  deckId: "vision",
  options,
  startedAt: new Date().toISOString(),
  deadline: mode === "TEST" && options.limitMinutes ? new Date(Date.now() + options.limitMinutes * 60_000).toISOString() : null,
});

/** The answer of the card and three others, in an order that is the same at each reading. */
export function optionsFor(card: Card) {
  const at = askable.indexOf(card);
  const others = [1, 2, 4].map((by) => askable[(at + by) % askable.length] as Card);
  return [...others.slice(0, at % 4), card, ...others.slice(at % 4)].map((each) => ({ id: `o-${each.id}`, text: each.back }));
}

export function ask(id: string, kind: Kind, card: Card): Question {
  return {
    id,
    kind,
    prompt: card.front,
    promptLang: "en",
    answerLang: "en",
    answerWith: "BACK",
    starred: false,
    options: kind === "CHOICE" ? optionsFor(card) : null,
    statement: kind === "TRUE_FALSE" ? card.back : null,
    hint: kind === "WRITTEN" ? `${card.back.slice(0, 2)}…` : null,
  };
}
