import type { MemoryReview } from "../api/memory-engine";
import { whyLate } from "../ui/late";
import { Numbers } from "../charts/Numbers";
import { kindNames, ratingNames } from "../graded/words";
import { Explained } from "../ui/Explained";
import { clockTime, dayOf, percent, span } from "../ui/words";

const modes: Record<string, string> = { LEARN: "Learn", TEST: "Test", MATCHING: "Matching", SPACED: "Spaced", FLASHCARDS: "Flashcards" };
const kinds: Record<string, string> = { ...kindNames, SELF_RATED: "self-rated" };

/** Every answer to the card, the newest first: what was known before it and what it changed. */
export function ReviewsTable({ reviews }: { reviews: MemoryReview[] }) {
  return (
    <Numbers
      open
      label={`The curve as a table: ${reviews.length === 1 ? "one answer" : `${reviews.length} answers`}`}
      caption="Answers to this card"
      head={[
        "When",
        "Rating",
        "In",
        { title: "Recall before", why: "The chance that the card was recalled, just before the answer." },
        { title: "Stability after", why: "How long memory lasts from the answer on: so much later the chance of recall has fallen to 90 %." },
        { title: "Back in", why: "After this time the card was to be asked again." },
      ]}
      rows={[...reviews].reverse().map((review) => ({
        key: review.id,
        cells: [
          `${dayOf(review.at)}, ${clockTime(review.at)}`,
          ratingNames[review.rating],
          <>
            {sayWhere(review)}
            {!review.moved && <small className="below">left memory as it was</small>}
            {review.late && (
              <small className="below">
                <Explained why={whyLate}>came late</Explained>
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
  return mode === questionKind ? name : `${name}, ${(kinds[questionKind] ?? questionKind).toLowerCase()}`;
}

/** Days, in words: "21 days", "1.5 months". */
export const sayStability = (days: number) => span(days * 86_400);
