import type { Preview } from "../api/memory-engine";
import { t } from "../texts/texts";
import { span } from "../ui/words";

/** How the time to the next answer grows, answer by answer, now and after the change. */
export function Ladder({ preview: { before, after }, changed }: { preview: Preview; changed: boolean }) {
  return (
    <div className="wide-table" tabIndex={0} role="region" aria-label={t("settings.ladder.timeUntilACardComes")}>
      <table className="ladder">
        <caption>{t("settings.ladder.timeUntilACardComes")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("settings.ladder.answer")}</th>
            <th scope="col">{t("settings.ladder.goodEachTime")}</th>
            <th scope="col">{t("settings.ladder.forgottenAtTheFourth")}</th>
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
      <ins>{span(seconds)}</ins> <span className="unseen">{t("settings.ladder.insteadOf")}{" "}</span>
      <del className="note">{span(was)}</del>
    </td>
  );
}
