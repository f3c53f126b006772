import { Button } from "../ui/Button";
import { count } from "../ui/words";
import type { Left, Wanted } from "./queue";

/** How many new cards come at a time. */
const batch = 10;
/** Days to study ahead at a time. */
const aheadDays = 3;

/** The ways to go on when nothing is left that must be done today: more new cards, within the day's limit or beyond it, or what comes due soon. */
export function MoreToStudy({ left: { allowed, unseen }, ask }: { left: Left; ask: (wanted: Wanted) => void }) {
  return (
    <>
      {allowed > 0 && <Button onPress={() => ask({})}>{count(Math.min(batch, allowed), "more new card")}</Button>}
      {allowed === 0 && unseen > 0 && <Button onPress={() => ask({ moreNew: batch })}>{count(Math.min(batch, unseen), "more", "more")} beyond the limit</Button>}
      {unseen === 0 && <Button onPress={() => ask({ ahead: aheadDays })}>Study {aheadDays} days ahead</Button>}
    </>
  );
}

/** Says that a limit of the day is reached, if one is; nothing must be done beyond it. */
export function sayLimit({ allowed, unseen, newToday, reviewsHeld, reviewsToday }: Left): string {
  const reviews = reviewsHeld ? `${count(reviewsToday, "review")} today is your limit; the other cards that are due wait for tomorrow. ` : "";
  const fresh = allowed === 0 && unseen > 0 ? `${newToday > 0 ? `${count(newToday, "new card")} today is your limit` : "Your settings allow no new cards"}; ${unseen.toLocaleString("en-GB")} ${unseen === 1 ? "is" : "are"} left in the deck.` : "";
  return (reviews + fresh).trim();
}
