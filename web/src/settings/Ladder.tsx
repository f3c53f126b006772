import type { Preview } from "../api/memory-engine";
import { span } from "../ui/words";

/** How the time to the next answer grows, answer by answer, now and after the change. */
export function Ladder({ preview: { before, after }, changed }: { preview: Preview; changed: boolean }) {
  return (
    <div className="wide-table" tabIndex={0} role="region" aria-label="Time until a card comes back">
      <table className="ladder">
        <caption>Time until a card comes back</caption>
        <thead>
          <tr>
            <th scope="col">Answer</th>
            <th scope="col">Good each time</th>
            <th scope="col">Forgotten at the fourth</th>
          </tr>
        </thead>
        <tbody>
          {after.good.map((seconds, at) => (
            <tr key={at}>
              <th scope="row">{at + 1}</th>
              <Step seconds={seconds} was={changed ? before.good[at] : undefined} />
              <Step seconds={after.again[at]} was={changed ? before.again[at] : undefined} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Step({ seconds, was }: { seconds: number | undefined; was: number | undefined }) {
  if (seconds === undefined) return <td>–</td>;
  if (was === undefined || was === seconds) return <td>{span(seconds)}</td>;
  return (
    <td>
      <ins>{span(seconds)}</ins> <span className="unseen">instead of </span>
      <del className="note">{span(was)}</del>
    </td>
  );
}
