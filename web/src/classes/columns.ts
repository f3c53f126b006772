import type { ProgressRow } from "../api/types";
import { matchingScore, took } from "../graded/words";
import { t } from "../texts/texts";
import { whyMastery } from "../ui/Ring";
import { onDay, percent } from "../ui/words";

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
  { id: "name", get title() { return t("classes.columns.name"); }, text: (row) => row.person.name, why: () => "", order: (row) => [row.person.name] },
  {
    id: "mastery",
    get title() { return t("classes.columns.mastery"); },
    text: (row) => (row.cards === 0 ? null : t("classes.columns.masterySeenOfCards", { mastery: percent(row.mastery), seen: row.seen, cards: row.cards })),
    below: (row) => (row.selfRatedOnly && row.seen > 0 ? t("classes.columns.selfRated") : null),
    why: (row, name) =>
      whyMastery(row, name) + (row.selfRatedOnly ? ` ${t("classes.columns.selfRatedNoGradedAnswer")}` : ""),
    order: (row) => (row.cards === 0 ? null : [row.mastery, row.seen]),
  },
  {
    id: "learn",
    get title() { return t("classes.columns.learn"); },
    text: ({ learn }) => learn && t("classes.columns.knownKnownOfCards", { known: learn.known, cards: learn.cards }),
    why: ({ learn }, name) =>
      learn
        ? t("classes.columns.nameAnsweredKnownOfThese", { name, known: learn.known, cards: learn.cards })
        : t("classes.columns.nameHasNotUsedLearn", { name }),
    order: ({ learn }) => learn && [share(learn.known, learn.cards)],
  },
  {
    id: "test",
    get title() { return t("classes.columns.test"); },
    text: ({ test }) => test && `${test.right}/${test.questions}`,
    below: ({ test }) => test && t("classes.columns.best", { right: test.bestRight, questions: test.bestQuestions }),
    why: ({ test }, name) =>
      test
        ? `${t("classes.columns.nameSLatestTestRight", { name, right: test.right, questions: test.questions, bestRight: test.bestRight, bestQuestions: test.bestQuestions })} ` +
          t("classes.columns.onlyFirstAttemptsOfAt")
        : t("classes.columns.nameHasNotTakenA", { name }),
    order: ({ test }) => test && [share(test.right, test.questions)],
  },
  {
    id: "matching",
    get title() { return t("classes.columns.matching"); },
    text: ({ matching }) => matching && matchingScore(matching),
    why: ({ matching }, name) =>
      matching
        ? t("classes.columns.nameSBestTimedRound", { name, wrong: matching.wrong, timeMs: took(matching.timeMs) })
        : t("classes.columns.nameHasNotFinishedA", { name }),
    order: ({ matching }) => matching && [-matching.wrong, -matching.timeMs],
    lowIsGood: true,
  },
  {
    id: "spaced",
    get title() { return t("classes.columns.spaced"); },
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
  if (spaced.answered === 0 && spaced.overdue === 0) return spaced.firstDueAt ? t("classes.columns.firstDueValue", { value: onDay(spaced.firstDueAt).replace(/^on /, "") }) : null;
  const onTime = spaced.answered > 0 ? ` ${t("classes.columns.ontimeOfAnsweredOnTime", { onTime: spaced.onTime, answered: spaced.answered })}` : "";
  return t("classes.columns.overdueOverdueOntime", { overdue: spaced.overdue, onTime });
}

function spacedWhy({ spaced }: ProgressRow, name: string): string {
  if (!spaced) return t("classes.columns.nameHasNotStudiedThis", { name });
  const first = spaced.firstDueAt && spaced.answered === 0 ? ` ${t("classes.columns.theFirstCardFallsDue", { firstDueAt: onDay(spaced.firstDueAt) })}` : "";
  return t("classes.columns.nameHasOverdueCardsOverdue", { name, overdue: spaced.overdue, onTime: spaced.onTime, answered: spaced.answered, first });
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
