import type { Deck } from "../api/types";
import { deckPath } from "../data/decks";

/** The files that a deck can be had as. */
export const exports = ({ id, title }: Deck) =>
  (["tsv", "json"] as const).map((format) => ({ name: format.toUpperCase(), href: `${deckPath(id)}/export?format=${format}`, file: `${title}.${format}` }));
