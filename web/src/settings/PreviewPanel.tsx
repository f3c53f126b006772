import { lazy, Suspense } from "react";
import type { Preview, Settings } from "../api/memory-engine";
import { Numbers } from "../charts/Numbers";
import type { Draft } from "../data/draft";
import { usePreview } from "../data/settings";
import { Coming, Failed } from "../ui/Page";
import { Ladder } from "./Ladder";
import { sayBasis, sayLoad } from "./outlook";

const LoadChart = lazy(() => import("./LoadChart"));

/** What the settings lead to, and what a change would make of it before it is saved. */
export function PreviewPanel({ settings, draft }: { settings: Settings; draft: Draft }) {
  const { data, error, isError, refetch, changed, working } = usePreview(settings, draft);
  return (
    <section className="paper stack outlook" aria-labelledby="outlook" aria-busy={working}>
      <h2 id="outlook">{changed ? "What the change does" : "What this leads to"}</h2>
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
        <h3>The next 30 days</h3>
        <p role="status">{sayLoad(before, after, changed)}</p>
        <p className="note">{sayBasis(after)}</p>
      </div>
      {changed && (
        <p className="plot-key note" aria-hidden="true">
          <span className="key-line" /> after the change <span className="key-line dashed" /> now
        </p>
      )}
      <Suspense fallback={<Coming lines={4} />}>
        <figure>
          <figcaption>Reviews a day</figcaption>
          <LoadChart label={`Reviews a day for the next 30 days: ${sayLoad(before, after, changed)}`} before={before.reviewsPerDay} after={after.reviewsPerDay} />
        </figure>
        <figure>
          <figcaption>Minutes a day</figcaption>
          <LoadChart label={`Minutes a day for the next 30 days: ${sayLoad(before, after, changed)}`} before={before.minutesPerDay} after={after.minutesPerDay} />
        </figure>
      </Suspense>
      <Numbers
        label="The charts as a table"
        caption="Reviews and minutes a day"
        head={["Day", ...(changed ? ["Reviews", "Reviews now", "Minutes", "Minutes now"] : ["Reviews", "Minutes"])]}
        rows={after.reviewsPerDay.map((reviews, day) => ({
          key: day,
          cells: [day === 0 ? "today" : `in ${day} d`, ...(changed ? [reviews, before.reviewsPerDay[day], after.minutesPerDay[day], before.minutesPerDay[day]] : [reviews, after.minutesPerDay[day]])],
        }))}
      />
    </>
  );
}
