import { ProgressBar } from "react-aria-components";
import type { Fit } from "../api/memory-engine";
import { t } from "../texts/texts";
import { onDay, percent } from "../ui/words";

/** How far a fit is, or what came of the last one. */
export function FitLine({ fit }: { fit: Fit | null }) {
  return (
    <div role="status" className="replay">
      {fit && <State fit={fit} />}
    </div>
  );
}

function State({ fit }: { fit: Fit }) {
  switch (fit.state) {
    case "WAITING":
      return <Going text={t("settings.fitLine.waitingForItsTurn")} share={0} />;
    case "RUNNING":
      return <Going text={t("settings.fitLine.fittingToReviewsProgress", { reviews: fit.reviews, progress: percent(fit.progress) })} share={fit.progress} />;
    case "REPLACED":
    case "KEPT":
    case "TOO_FEW":
      return <Ended fit={fit} />;
    case "FAILED":
      return <p className="problem">{fit.message ?? t("settings.fitLine.theLastFitBrokeOff")}</p>;
  }
}

function Going({ text, share }: { text: string; share: number }) {
  return (
    <ProgressBar aria-label={t("settings.fitLine.fit")} value={share * 100}>
      <p>{text}</p>
      <div className="line" aria-hidden="true">
        <div style={{ transform: `scaleX(${share})` }} />
      </div>
    </ProgressBar>
  );
}

function Ended({ fit: { message, finishedAt } }: { fit: Fit }) {
  if (!message) return null;
  return (
    <p>
      {message} {finishedAt && <span className="note">{t("settings.fitLine.fittedFinishedat", { finishedAt: onDay(finishedAt) })}</span>}
    </p>
  );
}
