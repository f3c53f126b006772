import { useEffect } from "react";
import { sayProblem } from "../api/http";
import type { GradedSession, MatchingResult } from "../api/types";
import { refreshDeck } from "../data/decks";
import { useStart } from "../data/graded";
import { matchingScore } from "../graded/words";
import { t } from "../texts/texts";
import { Button, LinkButton } from "../ui/Button";
import { Rich } from "../written/Rich";

/** The end of a round: its result beside the best, what was confused, and another round. */
export function MatchingEnd({ deck, session, result }: { deck: string; session: GradedSession; result: MatchingResult | null }) {
  const again = useStart(deck, "MATCHING");
  useEffect(() => void refreshDeck(deck), [deck]);
  const { timed, starred, tags } = session.options;
  return (
    <section className="paper summary">
      <h2>{result ? t("matching.matchingEnd.allMatched") : t("matching.matchingEnd.givenUp")}</h2>
      {result ? <Score result={result} timed={timed ?? false} /> : <p>{t("matching.matchingEnd.thisRoundHasNoResult")}</p>}
      {result && result.confused.length > 0 && (
        <div>
          <h3>{t("matching.matchingEnd.confused")}</h3>
          <ul className="plain-list confused">
            {result.confused.map(({ prompt, answer }, index) => (
              <li key={index}>
                <Rich text={prompt} className="front" />
                <Rich text={answer} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {again.isError && (
        <p className="problem" role="alert">
          {sayProblem(again.error)}
        </p>
      )}
      <div className="row">
        <Button
          look="main"
          autoFocus
          isPending={again.isPending}
          onPress={() => again.mutate({ timed: timed ?? true, ...(starred ? { starred } : {}), ...(tags?.length ? { tags } : {}) })}
        >
          {t("matching.matchingEnd.again")}
        </Button>
        <LinkButton to={`/decks/${deck}/matching`}>{t("matching.matchingEnd.options")}</LinkButton>
        <LinkButton to={`/decks/${deck}`}>{t("matching.matchingEnd.backToTheDeck")}</LinkButton>
      </div>
    </section>
  );
}

function Score({ result, timed }: { result: MatchingResult; timed: boolean }) {
  const { best, wrong, timeMs } = result;
  const isBest = best != null && best.wrong === wrong && best.timeMs === timeMs;
  return (
    <>
      <p className="score">{matchingScore(result)}</p>
      {timeMs != null && wrong > 0 && <p className="note">{t("matching.matchingEnd.aSecondForEachWrong")}</p>}
      {timed && timeMs == null && <p className="note">{t("matching.matchingEnd.aTileDidNotFit")}</p>}
      {isBest && <p>{t("matching.matchingEnd.yourBestSoFar")}</p>}
      {best != null && !isBest && <p>{t("matching.matchingEnd.yourBestBest", { best: matchingScore(best) })}</p>}
    </>
  );
}
