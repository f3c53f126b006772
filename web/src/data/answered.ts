import type { Deck } from "../api/types";
import type { LocalAnswer } from "../offline/local-answers";

/** A deck with what was answered here since its counts were read: a card is no longer new or due, until a step of it is over. */
export function withAnswers(deck: Deck, answers: LocalAnswer[], now: number): Deck {
  const here = answers.filter((each) => each.deck === deck.id);
  if (here.length === 0) return deck;
  let [due, fresh] = [deck.dueCount ?? 0, deck.newCount ?? 0];
  const first = new Map(here.toReversed().map((each) => [each.card, each]));
  const last = new Map(here.map((each) => [each.card, each]));
  for (const { was } of first.values()) {
    if (was === "NEW") fresh--;
    if (was === "DUE") due--;
  }
  for (const { at, outcome } of last.values()) if (outcome.learning && at + outcome.seconds * 1000 <= now) due++;
  return { ...deck, dueCount: Math.max(0, due), newCount: Math.max(0, fresh) };
}
