import type { Card } from "../api/types";

/** What of a deck's cards is shown. */
export interface CardFilter {
  q: string;
  /** Cards with one of these; all if empty. */
  tags: string[];
  starred: boolean;
}

export const everything: CardFilter = { q: "", tags: [], starred: false };

export const isFiltering = ({ q, tags, starred }: CardFilter) => q.trim() !== "" || tags.length > 0 || starred;

/** Cards that have every word of the search on a side or among their tags, a chosen tag, and a star if only such are asked for. */
export function filter(cards: Card[], { q, tags, starred }: CardFilter, stars: ReadonlySet<string>): Card[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  return cards.filter((card) => {
    const text = `${card.front}\n${card.back}\n${card.tags.join("\n")}`.toLowerCase();
    return (
      words.every((word) => text.includes(word)) && (tags.length === 0 || tags.some((tag) => card.tags.includes(tag))) && (!starred || stars.has(card.id))
    );
  });
}

/** All tags of the cards, in order. */
export const tagsOf = (cards: Card[]) => [...new Set(cards.flatMap((card) => card.tags))].sort((a, b) => a.localeCompare(b));
