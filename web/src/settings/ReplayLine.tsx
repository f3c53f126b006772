import { ProgressBar } from "react-aria-components";
import type { Replay, Scope } from "../api/memory-engine";
import { t } from "../texts/texts";
import { percent } from "../ui/words";

/** How far cards are worked out anew after a change; a replay of one learner has no halfway. */
export function ReplayLine({ replay, scope }: { replay: Replay; scope: Scope }) {
  const { running, done, total } = replay;
  const share = total > 0 ? done / total : 0;
  const known = scope !== "learner" && total > 1;
  const text = scope === "learner" ? t("settings.replayLine.workingOutYourCardsAgain") : t("settings.replayLine.workingOutTheCardsOf", { part: total > 0 ? t("settings.replayLine.total", { total }) : t("settings.replayLine.theLearners") });
  return (
    <div role="status" className="replay">
      {running && (
        <ProgressBar aria-label={text} isIndeterminate={!known} value={share * 100} className="replay-line">
          <p>
            {text} {known && percent(share)}
          </p>
          <div className={known ? "line" : "line moving"} aria-hidden="true">
            <div style={known ? { transform: `scaleX(${share})` } : {}} />
          </div>
          <p className="note">{t("settings.replayLine.youCanGoOnIn")}</p>
        </ProgressBar>
      )}
    </div>
  );
}
