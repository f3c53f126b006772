import type { MemoryReview } from "../api/memory-engine";
import { Numbers } from "../charts/Numbers";
import { kindNames, ratingNames } from "../graded/words";
import { t } from "../texts/texts";
import { Explained } from "../ui/Explained";
import { whyLate } from "../ui/late";
import { clockTime, dayOf, percent, span } from "../ui/words";

const modes: Record<string, string> = { get LEARN() { return t("memory.reviewsTable.learn"); }, get TEST() { return t("memory.reviewsTable.test"); }, get MATCHING() { return t("memory.reviewsTable.matching"); }, get SPACED() { return t("memory.reviewsTable.spaced"); }, get FLASHCARDS() { return t("memory.reviewsTable.flashcards"); } };
const kinds = (): Record<string, string> => ({ ...kindNames, get SELF_RATED() { return t("memory.reviewsTable.selfRated"); } });

/** Every answer to the card, the newest first: what was known before it and what it changed. */
export function ReviewsTable({ reviews }: { reviews: MemoryReview[] }) {
  return (
    <Numbers
      open
      label={t("memory.reviewsTable.theCurveAsATable", { part: reviews.length === 1 ? t("memory.reviewsTable.oneAnswer") : t("memory.reviewsTable.reviewsAnswers", { reviews: reviews.length }) })}
      caption={t("memory.reviewsTable.answersToThisCard")}
      head={[
        t("memory.reviewsTable.when"),
        t("memory.reviewsTable.rating"),
        t("memory.reviewsTable.in"),
        { title: t("memory.reviewsTable.recallBefore"), why: t("memory.reviewsTable.theChanceThatTheCard") },
        { title: t("memory.reviewsTable.stabilityAfter"), why: t("memory.reviewsTable.howLongMemoryLastsFrom") },
        { title: t("memory.reviewsTable.backIn"), why: t("memory.reviewsTable.afterThisTimeTheCard") },
      ]}
      rows={[...reviews].reverse().map((review) => ({
        key: review.id,
        cells: [
          `${dayOf(review.at)}, ${clockTime(review.at)}`,
          ratingNames[review.rating],
          <>
            {sayWhere(review)}
            {!review.moved && <small className="below">{t("memory.reviewsTable.leftMemoryAsItWas")}</small>}
            {review.late && (
              <small className="below">
                <Explained why={whyLate()}>{t("memory.reviewsTable.cameLate")}</Explained>
              </small>
            )}
          </>,
          review.recallBefore === null ? "–" : percent(review.recallBefore),
          review.stabilityAfter === null ? "–" : sayStability(review.stabilityAfter),
          review.intervalSeconds === null ? "–" : span(review.intervalSeconds),
        ],
      }))}
    />
  );
}

/** "Learn, written"; Matching asks in one way only. */
function sayWhere({ mode, questionKind }: MemoryReview): string {
  const name = modes[mode] ?? mode;
  return mode === questionKind ? name : `${name}, ${(kinds()[questionKind] ?? questionKind).toLowerCase()}`;
}

/** Days, in words: "21 days", "1.5 months". */
export const sayStability = (days: number) => span(days * 86_400);
