import { useState } from "react";
import { t } from "../texts/texts";
import { Button } from "./Button";

/** Rows of a table that are shown at a time: a table of which rows come and go cannot be read aloud, nor copied. */
const pageSize = 100;

interface Pages<T> {
  shown: T[];
  /** Place of the first one among all, from 0. */
  from: number;
  all: number;
  go: (from: number) => void;
}

/** A long table's rows, a page at a time. */
export function usePages<T>(rows: T[]): Pages<T> {
  const [wanted, go] = useState(0);
  const from = wanted < rows.length ? wanted : 0;
  return { shown: rows.slice(from, from + pageSize), from, all: rows.length, go };
}

/** "101 to 200 of 350 learners", and the ways to the others; nothing where all are shown. */
export function PageNav({ pages: { shown, from, all, go }, what }: { pages: Pages<unknown>; what: "row" | "learner" }) {
  if (all <= pageSize) return null;
  return (
    <nav className="row no-print" aria-label={t("base.pages.pagesOfWhatS", { what })}>
      <Button isDisabled={from === 0} onPress={() => go(from - pageSize)}>
        {t("base.pages.previous")}
      </Button>
      <span className="figures" role="status">
        {t("base.pages.fromToFrom2OfAll", { from: from + 1, from2: from + shown.length, all, what })}
      </span>
      <Button isDisabled={from + pageSize >= all} onPress={() => go(from + pageSize)}>
        {t("base.pages.next")}
      </Button>
    </nav>
  );
}
