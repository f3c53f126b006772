import type { Wanted } from "../data/queue";
import { Button } from "../ui/Button";
import { count } from "../ui/words";
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
      {reviewsHeld > 0 && <Button onPress={() => ask({ moreReviews: reviewBatch })}>{count(Math.min(reviewBatch, reviewsHeld), "review")} beyond the limit</Button>}
      {allowed > 0 && <Button onPress={() => ask({})}>{count(Math.min(batch, allowed), "more new card")}</Button>}
      {allowed === 0 && unseen > 0 && <Button onPress={() => ask({ moreNew: batch })}>{count(Math.min(batch, unseen), "new card")} beyond the limit</Button>}
      {unseen === 0 && reviewsHeld === 0 && <Button onPress={() => ask({ ahead: aheadDays })}>Study {aheadDays} days ahead</Button>}
    </>
  );
}

/** Says that a limit of the day is reached, if one is; nothing must be done beyond it. */
export function sayLimit({ allowed, unseen, newToday, reviewsHeld, reviewsToday }: Left): string {
  const reviews = reviewsHeld > 0 ? `${reviewsToday > 0 ? `With ${count(reviewsToday, "review")} today your limit is reached` : "Your settings allow no reviews"}; ${count(reviewsHeld, "card that is due waits", "cards that are due wait")} for tomorrow. ` : "";
  const fresh = allowed === 0 && unseen > 0 ? `${newToday > 0 ? `With ${count(newToday, "new card")} today your limit is reached` : "Your settings allow no new cards"}; ${unseen.toLocaleString("en-GB")} ${unseen === 1 ? "is" : "are"} left in the deck.` : "";
  return (reviews + fresh).trim();
}
