import type { ReactNode } from "react";

interface Props {
  /** What a reader opens. */
  label: string;
  caption: string;
  head: string[];
  rows: { key: string | number; cells: ReactNode[] }[];
  open?: boolean;
}

/** The table of a chart: the same numbers for whoever cannot see it or wants them exactly. The first column names the row. */
export function Numbers({ label, caption, head, rows, open = false }: Props) {
  return (
    <details className="numbers" open={open}>
      <summary>{label}</summary>
      <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
        <table>
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              {head.map((each) => (
                <th key={each} scope="col">
                  {each}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells: [name, ...others] }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {others.map((cell, at) => (
                  <td key={at}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
