import type { LearnRound } from "../api/types";
import { Next } from "../graded/Next";
import { Rich } from "../written/Rich";

const levels = { NOT_SEEN: "not yet", RECOGNISED: "recognised", KNOWN: "known" } as const;

/** After each round: how its cards stand. Missed ones open the next. */
export function RoundSummary({ round, known, cards, next }: { round: LearnRound; known: number; cards: number; next: () => void }) {
  const atOnce = round.cards.filter((each) => !each.missed).length;
  return (
    <section className="stack">
      <div>
        <h2>Round {round.number} done</h2>
        <p>
          {atOnce} of {round.cards.length} right at once; {known} of {cards} cards known.
        </p>
      </div>
      <ul className="plain-list paper round">
        {round.cards.map((card, index) => (
          <li key={index}>
            <Rich text={card.front} className="front" />
            <Rich text={card.back} className="clip" />
            <span className={`stage ${card.missed ? "missed" : ""}`}>
              {levels[card.level]}
              {card.missed && ", missed once"}
            </span>
          </li>
        ))}
      </ul>
      <Next go={next}>Next round</Next>
    </section>
  );
}
