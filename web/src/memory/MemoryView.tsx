import { lazy, Suspense } from "react";
import { Problem } from "../api/http";
import { useMemory } from "../data/memory";
import { t } from "../texts/texts";
import { Coming, Empty, Failed } from "../ui/Page";
import { Facts } from "./Facts";
import { NextAnswers } from "./NextAnswers";
import { ReviewsTable } from "./ReviewsTable";

const CurveChart = lazy(() => import("./CurveChart"));

/** What is known of a card: why it is due when it is, the curve of forgetting with the answers on it, and what the next answer leads to. */
export function MemoryView({ deck, card, learner }: { deck: string; card: string; learner?: string | undefined }) {
  const { data: memory, isPending, error, refetch } = useMemory(deck, card, learner);
  if (isPending) return <Coming lines={6} />;
  if (error instanceof Problem && [403, 404].includes(error.status)) return <Empty>{t("memory.memoryView.thisCardDoesNotExist")}</Empty>;
  if (!memory) return <Failed error={error} again={() => void refetch()} />;
  return (
    <div className="stack">
      <p>{memory.explanation}</p>
      <Facts memory={memory} />
      {memory.curve.length === 0 ? (
        <Empty>{t("memory.memoryView.theCurveOfForgettingWill")}</Empty>
      ) : (
        <figure>
          <figcaption>{t("memory.memoryView.chanceOfRecall")}</figcaption>
          <Suspense fallback={<Coming lines={6} />}>
            <CurveChart memory={memory} />
          </Suspense>
          <p className="note" aria-hidden="true">
            {t("memory.memoryView.dotsAreAnswersCrossesAre")}
          </p>
        </figure>
      )}
      {memory.reviews.length > 0 && <ReviewsTable reviews={memory.reviews} />}
      {memory.next && (
        <section className="stack tight" aria-label={t("memory.memoryView.theNextAnswer")}>
          <h2>{t("memory.memoryView.answeredNowItComesBack")}</h2>
          <NextAnswers next={memory.next} />
        </section>
      )}
    </div>
  );
}
