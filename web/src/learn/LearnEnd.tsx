import { useEffect } from "react";
import type { GradedProgress, LearnResult } from "../api/types";
import { refreshDeck } from "../data/decks";
import { t } from "../texts/texts";
import { LinkButton } from "../ui/Button";

/** The end: every card with an answer is known, or the learner stopped. */
export function LearnEnd({ deck, result, progress }: { deck: string; result: LearnResult | null; progress: GradedProgress }) {
  useEffect(() => void refreshDeck(deck), [deck]);
  const known = result?.known ?? progress.known ?? progress.done;
  const cards = result?.cards ?? progress.total;
  return (
    <section className="paper summary">
      <h2>{known === cards ? t("learn.learnEnd.allCardsKnown", { cards }) : t("learn.learnEnd.knownOfCardsKnown", { known, cards })}</h2>
      {result && result.missed > 0 && <p>{t("learn.learnEnd.missedMissedAtLeastOnce", { missed: result.missed })}</p>}
      <p>{t("learn.learnEnd.knownTodayIsNotYet")}</p>
      <div className="row">
        <LinkButton to={`/decks/${deck}`} look="main">
          {t("learn.learnEnd.backToTheDeck")}
        </LinkButton>
        <LinkButton to={`/decks/${deck}/test`}>{t("learn.learnEnd.takeATest")}</LinkButton>
        <LinkButton to={`/decks/${deck}/learn`}>{t("learn.learnEnd.learnAgain")}</LinkButton>
      </div>
    </section>
  );
}
