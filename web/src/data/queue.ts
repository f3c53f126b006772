import type { Queue } from "../api/memory-engine";
import { keptGetAt } from "../offline/kept";

/** What is wanted beyond the usual: days to study ahead, new cards and reviews beyond today's limits. */
export interface Wanted {
  ahead?: number;
  moreNew?: number;
  moreReviews?: number;
}

export const queuePath = (deck: string, mode: "SPACED" | "FLASHCARDS", wanted: Wanted = {}) =>
  `/api/decks/${deck}/queue?${new URLSearchParams({ mode, ...Object.fromEntries(Object.entries(wanted).map(([name, value]) => [name, `${value}`])) })}`;

/** Every card of a deck as the scheduler knows it. */
export async function flashcards(deck: string) {
  const { body } = await keptGetAt<Queue>(queuePath(deck, "FLASHCARDS"));
  return body.cards;
}
