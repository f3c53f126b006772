import { useEffect } from "react";
import type { GradedProgress, LearnResult } from "../api/types";
import { refreshDeck } from "../data/decks";
import { LinkButton } from "../ui/Button";
import { count } from "../ui/words";

/** The end: every card with an answer is known, or the learner stopped. */
export function LearnEnd({ deck, result, progress }: { deck: string; result: LearnResult | null; progress: GradedProgress }) {
  useEffect(() => void refreshDeck(deck), [deck]);
  const known = result?.known ?? progress.known ?? progress.done;
  const cards = result?.cards ?? progress.total;
  return (
    <section className="paper summary">
      <h2>{known === cards ? `All ${count(cards, "card")} known` : `${known} of ${count(cards, "card")} known`}</h2>
      {result && result.missed > 0 && <p>{count(result.missed, "card")} missed at least once on the way.</p>}
      <p>Known today is not yet kept: Spaced brings each card back before you forget it.</p>
      <div className="row">
        <LinkButton to={`/decks/${deck}`} look="main">
          Back to the deck
        </LinkButton>
        <LinkButton to={`/decks/${deck}/test`}>Take a test</LinkButton>
        <LinkButton to={`/decks/${deck}/learn`}>Learn again</LinkButton>
      </div>
    </section>
  );
}
