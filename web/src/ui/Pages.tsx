import { useState } from "react";
import { Button } from "./Button";
import { count } from "./words";

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
export function PageNav({ pages: { shown, from, all, go }, what }: { pages: Pages<unknown>; what: string }) {
  if (all <= pageSize) return null;
  return (
    <nav className="row no-print" aria-label={`Pages of ${what}s`}>
      <Button isDisabled={from === 0} onPress={() => go(from - pageSize)}>
        Previous
      </Button>
      <span className="figures" role="status">
        {from + 1} to {from + shown.length} of {count(all, what)}
      </span>
      <Button isDisabled={from + pageSize >= all} onPress={() => go(from + pageSize)}>
        Next
      </Button>
    </nav>
  );
}
