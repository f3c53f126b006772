import type { ProgressRow } from "../api/types";
import { matchingScore, took } from "../graded/words";
import { whyMastery } from "../ui/Ring";
import { count, onDay, percent } from "../ui/words";

export type ColumnId = "name" | "mastery" | "learn" | "test" | "matching" | "spaced";

export interface Column {
  id: ColumnId;
  title: string;
  /** What the cell says; null is no data. */
  text: (row: ProgressRow) => string | null;
  /** What stands beneath it, smaller. */
  below?: (row: ProgressRow) => string | null;
  /** The sentence behind it. */
  why: (row: ProgressRow, name: string) => string;
  /** To sort by, first to last; null comes last in either direction. */
  order: (row: ProgressRow) => (number | string)[] | null;
  /** Whether what it says first counts as less the higher it is: wrong pairs, overdue cards. */
  lowIsGood?: boolean;
}

/** Which way the figures run that are seen, for the arrow and for a screen reader. */
export const direction = (column: Column, down: boolean) => (down === (column.lowIsGood ?? false) ? "ascending" : "descending");

export const columns: Column[] = [
  { id: "name", title: "Name", text: (row) => row.person.name, why: () => "", order: (row) => [row.person.name] },
  {
    id: "mastery",
    title: "Mastery",
    text: (row) => (row.cards === 0 ? null : `${percent(row.mastery)} · ${row.seen} of ${row.cards}`),
    below: (row) => (row.selfRatedOnly && row.seen > 0 ? "self-rated" : null),
    why: (row, name) =>
      whyMastery(row, name) + (row.selfRatedOnly ? " Self-rated: no graded answer supports it yet." : ""),
    order: (row) => (row.cards === 0 ? null : [row.mastery, row.seen]),
  },
  {
    id: "learn",
    title: "Learn",
    text: ({ learn }) => learn && `known ${learn.known} of ${learn.cards}`,
    why: ({ learn }, name) =>
      learn
        ? `${name} answered ${learn.known} of these ${count(learn.cards, "card")} right in Learn by typing or in a self-check. Starting again never lowers it.`
        : `${name} has not used Learn with this deck yet.`,
    order: ({ learn }) => learn && [share(learn.known, learn.cards)],
  },
  {
    id: "test",
    title: "Test",
    text: ({ test }) => test && `${test.right}/${test.questions}`,
    below: ({ test }) => test && `best ${test.bestRight}/${test.bestQuestions}`,
    why: ({ test }, name) =>
      test
        ? `${name}’s latest Test: ${test.right} of ${test.questions} right; the best: ${test.bestRight} of ${test.bestQuestions}. ` +
          "Only first attempts of at least 10 questions count, or of all cards in a smaller deck."
        : `${name} has not taken a Test that counts: a first attempt of at least 10 questions, or of all cards in a smaller deck.`,
    order: ({ test }) => test && [share(test.right, test.questions)],
  },
  {
    id: "matching",
    title: "Matching",
    text: ({ matching }) => matching && matchingScore(matching),
    why: ({ matching }, name) =>
      matching
        ? `${name}’s best timed round of full size: ${count(matching.wrong, "wrong pair")}, ${took(matching.timeMs)} with a second for each of them.`
        : `${name} has not finished a timed round of full size yet.`,
    order: ({ matching }) => matching && [-matching.wrong, -matching.timeMs],
    lowIsGood: true,
  },
  {
    id: "spaced",
    title: "Spaced",
    text: spacedText,
    why: spacedWhy,
    order: ({ spaced }) => {
      if (!spaced) return null;
      return [-spaced.overdue, spaced.answered === 0 ? 0 : spaced.onTime / spaced.answered];
    },
    lowIsGood: true,
  },
];

function spacedText({ spaced }: ProgressRow): string | null {
  if (!spaced) return null;
  if (spaced.answered === 0 && spaced.overdue === 0) return spaced.firstDueAt ? `first due ${onDay(spaced.firstDueAt).replace(/^on /, "")}` : null;
  const onTime = spaced.answered > 0 ? ` · ${spaced.onTime} of ${spaced.answered} on time` : "";
  return `${spaced.overdue} overdue${onTime}`;
}

function spacedWhy({ spaced }: ProgressRow, name: string): string {
  if (!spaced) return `${name} has not studied this deck in Spaced yet.`;
  const first = spaced.firstDueAt && spaced.answered === 0 ? ` The first card falls due ${onDay(spaced.firstDueAt)}.` : "";
  return `${name} has ${spaced.overdue} cards overdue; in the last 14 days ${spaced.onTime} of ${spaced.answered} repetitions came on time.${first}`;
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

/** Columns in which the first click puts the best on top; Spaced begins with who is most behind. */
export const bestFirst = (id: ColumnId) => id !== "name" && id !== "spaced";

/** Ids of the learners in the order asked for. */
export function sortIds(rows: ProgressRow[], by: ColumnId, down: boolean): string[] {
  const column = columns.find((each) => each.id === by);
  const keyed = rows.map((row) => ({ row, key: column?.order(row) ?? null }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null) || byName(a.row, b.row);
    return (down ? -1 : 1) * compare(a.key, b.key) || byName(a.row, b.row);
  });
  return keyed.map(({ row }) => row.person.id);
}

const byName = (a: ProgressRow, b: ProgressRow) => compareText(a.person.name, b.person.name);

/** People expect "Learner 2" before "Learner 10". */
export const compareText = new Intl.Collator("en", { numeric: true }).compare;

function compare(a: (number | string)[], b: (number | string)[]): number {
  for (let at = 0; at < a.length; at++) {
    const [x, y] = [a[at], b[at]];
    const difference = typeof x === "number" && typeof y === "number" ? x - y : compareText(String(x), String(y));
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Rows in the given order; learners who came later are last. */
export function arrange(rows: ProgressRow[], ids: string[]): ProgressRow[] {
  const place = new Map(ids.map((id, index) => [id, index]));
  return [...rows].sort((a, b) => (place.get(a.person.id) ?? ids.length) - (place.get(b.person.id) ?? ids.length));
}
