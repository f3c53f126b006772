import type { ReactNode } from "react";
import { Explained } from "../ui/Explained";
import { PageNav, usePages } from "../ui/Pages";

/** A column's title, with what it means where that is a word of the trade. */
type Head = string | { title: string; why: string };

interface Props {
  /** What a reader opens. */
  label: string;
  caption: string;
  head: Head[];
  rows: { key: string | number; cells: ReactNode[] }[];
  open?: boolean;
}

const titleOf = (head: Head) => (typeof head === "string" ? head : head.title);

/** The table of a chart: the same numbers for whoever cannot see it or wants them exactly. The first column names the row. */
export function Numbers({ label, caption, head, rows, open = false }: Props) {
  const pages = usePages(rows);
  return (
    <details className="numbers" open={open}>
      <summary>{label}</summary>
      <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
        <table aria-rowcount={rows.length + 1}>
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr aria-rowindex={1}>
              {head.map((each) => (
                <th key={titleOf(each)} scope="col">
                  {typeof each === "string" ? each : <Explained why={each.why}>{each.title}</Explained>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pages.shown.map(({ key, cells: [name, ...others] }, index) => (
              <tr key={key} aria-rowindex={pages.from + index + 2}>
                <th scope="row">{name}</th>
                {others.map((cell, at) => (
                  <td key={at}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <PageNav pages={pages} what="row" />
    </details>
  );
}
