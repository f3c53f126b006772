import type { Mark } from "../api/memory-engine";
import type { Card } from "../api/types";

/** A mark of the learner's that cards can be shown by. */
export type Marked = "flagged" | "suspended" | "leech";

/** What of a deck's cards is shown. */
export interface CardFilter {
  q: string;
  /** Cards with one of these; all if empty. */
  tags: string[];
  starred: boolean;
  /** Cards with one of these; all if empty. */
  marked: Marked[];
}

export const everything: CardFilter = { q: "", tags: [], starred: false, marked: [] };

export const isFiltering = ({ q, tags, starred, marked }: CardFilter) => q.trim() !== "" || tags.length > 0 || starred || marked.length > 0;

const bears: Record<Marked, (mark: Mark) => boolean> = { flagged: ({ flag }) => flag > 0, suspended: ({ suspended }) => suspended, leech: ({ leech }) => leech };

/** Which of the marks any card bears. */
export const marksOf = (marks: ReadonlyMap<string, Mark>): Marked[] =>
  (["flagged", "suspended", "leech"] as const).filter((each) => [...marks.values()].some(bears[each]));

/** What the learner alone knows of the cards. */
export interface Own {
  stars: ReadonlySet<string>;
  marks: ReadonlyMap<string, Mark>;
}

/** Cards that have every word of the search on a side or among their tags, a chosen tag, a chosen mark, and a star if only such are asked for. */
export function filter(cards: Card[], { q, tags, starred, marked }: CardFilter, { stars, marks }: Own): Card[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  return cards.filter((card) => {
    const text = words.length > 0 ? searched(card) : "";
    const mark = marks.get(card.id);
    return (
      words.every((word) => text.includes(word)) &&
      (tags.length === 0 || tags.some((tag) => card.tags.includes(tag))) &&
      (marked.length === 0 || marked.some((each) => mark !== undefined && bears[each](mark))) &&
      (!starred || stars.has(card.id))
    );
  });
}

/** What a search looks through, made once for each card: a key in the search goes over all of them. */
function searched(card: Card): string {
  const known = texts.get(card);
  if (known !== undefined) return known;
  const text = `${card.front}\n${card.back}\n${card.tags.join("\n")}`.toLowerCase();
  texts.set(card, text);
  return text;
}

const texts = new WeakMap<Card, string>();

/** All tags of the cards, in order. */
export const tagsOf = (cards: Card[]) => [...new Set(cards.flatMap((card) => card.tags))].sort(new Intl.Collator().compare);
