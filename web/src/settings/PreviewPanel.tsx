import { lazy, Suspense } from "react";
import type { Preview, Settings } from "../api/memory-engine";
import { Numbers } from "../charts/Numbers";
import type { Draft } from "../data/draft";
import { usePreview } from "../data/settings";
import { t } from "../texts/texts";
import { Coming, Failed } from "../ui/Page";
import { Ladder } from "./Ladder";
import { sayBasis, sayLoad } from "./outlook";

const LoadChart = lazy(() => import("./LoadChart"));

/** What the settings lead to, and what a change would make of it before it is saved. */
export function PreviewPanel({ settings, draft }: { settings: Settings; draft: Draft }) {
  const { data, error, isError, refetch, changed, working } = usePreview(settings, draft);
  return (
    <section className="paper stack outlook" aria-labelledby="outlook" aria-busy={working}>
      <h2 id="outlook">{changed ? t("settings.previewPanel.whatTheChangeDoes") : t("settings.previewPanel.whatThisLeadsTo")}</h2>
      {isError && <Failed error={error} again={() => void refetch()} />}
      {!data && !isError && <Coming lines={6} />}
      {data && <Shown preview={data} changed={changed} />}
    </section>
  );
}

function Shown({ preview, changed }: { preview: Preview; changed: boolean }) {
  const { before, after } = preview;
  return (
    <>
      <Ladder preview={preview} changed={changed} />
      <div>
        <h3>{t("settings.previewPanel.theNext30Days")}</h3>
        <p role="status">{sayLoad(before, after, changed)}</p>
        <p className="note">{sayBasis(after)}</p>
      </div>
      {changed && (
        <p className="plot-key note" aria-hidden="true">
          <span className="key-line" />{" "}{t("settings.previewPanel.afterTheChange")}{" "}<span className="key-line dashed" />{" "}{t("settings.previewPanel.now")}
        </p>
      )}
      <Suspense fallback={<Coming lines={4} />}>
        <figure>
          <figcaption>{t("settings.previewPanel.reviewsADay")}</figcaption>
          <LoadChart label={t("settings.previewPanel.reviewsADayForThe", { before: sayLoad(before, after, changed) })} before={before.reviewsPerDay} after={after.reviewsPerDay} />
        </figure>
        <figure>
          <figcaption>{t("settings.previewPanel.minutesADay")}</figcaption>
          <LoadChart label={t("settings.previewPanel.minutesADayForThe", { before: sayLoad(before, after, changed) })} before={before.minutesPerDay} after={after.minutesPerDay} />
        </figure>
      </Suspense>
      <Numbers
        label={t("settings.previewPanel.theChartsAsATable")}
        caption={t("settings.previewPanel.reviewsAndMinutesADay")}
        head={[t("settings.previewPanel.day"), ...(changed ? [t("settings.previewPanel.reviews"), t("settings.previewPanel.reviewsNow"), t("settings.previewPanel.minutes"), t("settings.previewPanel.minutesNow")] : [t("settings.previewPanel.reviews"), t("settings.previewPanel.minutes")])]}
        rows={after.reviewsPerDay.map((reviews, day) => ({
          key: day,
          cells: [day === 0 ? t("settings.previewPanel.today") : t("settings.previewPanel.inDayD", { day }), ...(changed ? [reviews, before.reviewsPerDay[day], after.minutesPerDay[day], before.minutesPerDay[day]] : [reviews, after.minutesPerDay[day]])],
        }))}
      />
    </>
  );
}
