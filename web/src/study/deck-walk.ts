import type { QueuedCard, Rating } from "../api/types";

export type Flashcard = Pick<QueuedCard, "id" | "front" | "back" | "draft">;

/** A walk through all cards of a deck in Flashcards. Each step gives a new value; undo is the value before. */
export interface Walk {
  cards: Flashcard[];
  at: number;
  /** Reviews by card: what was chosen in this round. */
  chosen: { card: string; rating: Rating; review: string }[];
  before: Walk | undefined;
}

export const startWalk = (cards: Flashcard[]): Walk => ({ cards, at: 0, chosen: [], before: undefined });

/** Rates the card at hand, or, without a rating, passes it by. */
export function step(walk: Walk, choice?: { rating: Rating; review: string }): Walk {
  const card = walk.cards[walk.at];
  if (!card) return walk;
  const chosen = choice ? [...walk.chosen, { card: card.id, ...choice }] : walk.chosen;
  return { ...walk, at: walk.at + 1, chosen, before: walk };
}

/** The cards to take again: those chosen as not yet. */
export function notYet(walk: Walk): Flashcard[] {
  const again = new Set(walk.chosen.filter((each) => each.rating === 1).map((each) => each.card));
  return walk.cards.filter((card) => again.has(card.id));
}

/** A fair shuffle (Fisher and Yates). */
export function shuffle<T>(list: readonly T[], random: () => number = Math.random): T[] {
  const mixed = [...list];
  for (let last = mixed.length - 1; last > 0; last--) {
    const pick = Math.floor(random() * (last + 1));
    [mixed[last], mixed[pick]] = [mixed[pick] as T, mixed[last] as T];
  }
  return mixed;
}
