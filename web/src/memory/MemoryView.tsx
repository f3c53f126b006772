import { lazy, Suspense } from "react";
import { Problem } from "../api/http";
import { useMemory } from "../data/memory";
import { Coming, Empty, Failed } from "../ui/Page";
import { Facts } from "./Facts";
import { NextAnswers } from "./NextAnswers";
import { ReviewsTable } from "./ReviewsTable";

const CurveChart = lazy(() => import("./CurveChart"));

/** What is known of a card: why it is due when it is, the curve of forgetting with the answers on it, and what the next answer leads to. */
export function MemoryView({ deck, card, learner }: { deck: string; card: string; learner?: string | undefined }) {
  const { data: memory, isPending, error, refetch } = useMemory(deck, card, learner);
  if (isPending) return <Coming lines={6} />;
  if (error instanceof Problem && [403, 404].includes(error.status)) return <Empty>This card does not exist, or you may not see what is known of it.</Empty>;
  if (!memory) return <Failed error={error} again={() => void refetch()} />;
  return (
    <div className="stack">
      <p>{memory.explanation}</p>
      <Facts memory={memory} />
      {memory.curve.length === 0 ? (
        <Empty>The curve of forgetting will be here. It begins with the first answer.</Empty>
      ) : (
        <figure>
          <figcaption>Chance of recall</figcaption>
          <Suspense fallback={<Coming lines={6} />}>
            <CurveChart memory={memory} />
          </Suspense>
          <p className="note" aria-hidden="true">
            Dots are answers, crosses are Again, empty dots left memory as it was; the dashed line is the chance that is wanted.
          </p>
        </figure>
      )}
      {memory.reviews.length > 0 && <ReviewsTable reviews={memory.reviews} />}
      {memory.next && (
        <section className="stack tight" aria-label="The next answer">
          <h2>Answered now, it comes back in</h2>
          <NextAnswers next={memory.next} />
        </section>
      )}
    </div>
  );
}
