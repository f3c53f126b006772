import type { LearnRound } from "../api/types";
import { Next } from "../graded/Next";
import { t } from "../texts/texts";
import { Rich } from "../written/Rich";

const levels = { get NOT_SEEN() { return t("learn.roundSummary.notYet"); }, get RECOGNISED() { return t("learn.roundSummary.recognised"); }, get KNOWN() { return t("learn.roundSummary.known"); } } as const;

/** After each round: how its cards stand. Missed ones open the next. */
export function RoundSummary({ round, known, cards, next }: { round: LearnRound; known: number; cards: number; next: () => void }) {
  const atOnce = round.cards.filter((each) => !each.missed).length;
  return (
    <section className="stack">
      <div>
        <h2>{t("learn.roundSummary.roundNumberDone", { number: round.number })}</h2>
        <p>
          {t("learn.roundSummary.atonceOfCardsRightAt", { atOnce, cards: round.cards.length, known, cards2: cards })}
        </p>
      </div>
      <ul className="plain-list paper round">
        {round.cards.map((card, index) => (
          <li key={index}>
            <Rich text={card.front} className="front" />
            <Rich text={card.back} className="clip" />
            <span className={`stage ${card.missed ? "missed" : ""}`}>
              {levels[card.level]}
              {card.missed && t("learn.roundSummary.missedOnce")}
            </span>
          </li>
        ))}
      </ul>
      <Next go={next}>{t("learn.roundSummary.nextRound")}</Next>
    </section>
  );
}
