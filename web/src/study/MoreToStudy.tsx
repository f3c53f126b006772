import type { Wanted } from "../data/queue";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import type { Left } from "./queue";

/** How many new cards come at a time. */
const batch = 10;
/** How many reviews beyond the limit come at a time. */
const reviewBatch = 20;
/** Days to study ahead at a time. */
const aheadDays = 3;

/** The ways to go on when nothing is left that must be done today: reviews beyond the day's limit, more new cards within theirs or beyond it, or what comes due soon. */
export function MoreToStudy({ left: { allowed, unseen, reviewsHeld }, ask }: { left: Left; ask: (wanted: Wanted) => void }) {
  return (
    <>
      {reviewsHeld > 0 && <Button onPress={() => ask({ moreReviews: reviewBatch })}>{t("study.moreToStudy.reviewbatchBeyondTheLimit", { reviewBatch: Math.min(reviewBatch, reviewsHeld) })}</Button>}
      {allowed > 0 && <Button onPress={() => ask({})}>{t("study.moreToStudy.batch", { batch: Math.min(batch, allowed) })}</Button>}
      {allowed === 0 && unseen > 0 && <Button onPress={() => ask({ moreNew: batch })}>{t("study.moreToStudy.batchBeyondTheLimit", { batch: Math.min(batch, unseen) })}</Button>}
      {unseen === 0 && reviewsHeld === 0 && <Button onPress={() => ask({ ahead: aheadDays })}>{t("study.moreToStudy.studyAheaddaysDaysAhead", { aheadDays })}</Button>}
    </>
  );
}

/** Says that a limit of the day is reached, if one is; nothing must be done beyond it. */
export function sayLimit({ allowed, unseen, newToday, reviewsHeld, reviewsToday }: Left): string {
  const reviews = reviewsHeld > 0 ? `${t("study.moreToStudy.partReviewsheldForTomorrow", { part: reviewsToday > 0 ? t("study.moreToStudy.withReviewstodayTodayYourLimit", { reviewsToday }) : t("study.moreToStudy.yourSettingsAllowNoReviews"), reviewsHeld })} ` : "";
  const fresh = allowed === 0 && unseen > 0 ? t("study.moreToStudy.partUnseenPart2LeftIn", { part: newToday > 0 ? t("study.moreToStudy.withNewtodayTodayYourLimit", { newToday }) : t("study.moreToStudy.yourSettingsAllowNoNew"), unseen }) : "";
  return (reviews + fresh).trim();
}
