import type { Outlook, Preview } from "../api/memory-engine";
import { span } from "../ui/words";

/** How the time to the next answer grows, answer by answer, now and after the change. */
export function Ladder({ preview: { before, after }, changed }: { preview: Preview; changed: boolean }) {
  const rows = [
    ["Good each time", "good"],
    ["Forgotten at the fourth", "again"],
  ] as const satisfies readonly (readonly [string, keyof Outlook])[];
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Intervals after each answer">
      <table className="ladder">
        <caption className="unseen">Intervals after each answer</caption>
        <thead>
          <tr>
            <th scope="col">Answer</th>
            {before.good.map((_, at) => (
              <th key={at} scope="col" className="figure">
                {at + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, of]) => (
            <tr key={of}>
              <th scope="row">{name}</th>
              {after[of].map((seconds, at) => {
                const was = before[of][at];
                const moved = changed && was !== undefined && was !== seconds;
                return (
                  <td key={at} className="figure">
                    {moved ? <ins>{span(seconds)}</ins> : span(seconds)}
                    {moved && (
                      <del className="below">
                        <span className="unseen">instead of </span>
                        {span(was)}
                      </del>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
