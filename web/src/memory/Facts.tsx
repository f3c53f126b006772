import type { CardMemory } from "../api/memory-engine";
import { Explained } from "../ui/Explained";
import { dayOf, percent } from "../ui/words";
import { sayStability } from "./ReviewsTable";

const phases = {
  NEW: ["New", "Never answered so far."],
  LEARNING: ["Learning", "In its first steps, which are counted in minutes or hours."],
  REVIEW: ["Review", "Past its steps: it comes back after days."],
  RELEARNING: ["Learning again", "Forgotten at the last review, and in steps until it is known again."],
} as const;

const weights = { DEFAULT: "the published weights", SCHOOL: "the weights fitted to the school", LEARNER: "weights fitted to this learner’s own answers" } as const;

/** The numbers of the model, each with what it means. */
export function Facts({ memory }: { memory: CardMemory }) {
  const { phase, recall, stability, difficulty, due, desiredRetention, weightsFrom } = memory;
  const [name, about] = phases[phase];
  return (
    <dl className="facts">
      <Fact term="Phase" why={about}>
        {name}
      </Fact>
      {recall !== null && (
        <Fact term="Recall now" why={`The chance that the card is recalled if it is asked now, by ${weights[weightsFrom]}.`}>
          {percent(recall)}
        </Fact>
      )}
      {stability !== null && (
        <Fact term="Stability" why={`How long memory lasts: after ${sayStability(stability)} without an answer the chance of recall has fallen from 100 % to 90 %.`}>
          {sayStability(stability)}
        </Fact>
      )}
      {difficulty !== null && (
        <Fact term="Difficulty" why="From 1, easy, to 10, hard: the harder a card, the less its stability grows with each answer. Again and Hard raise it, Easy lowers it.">
          {difficulty.toFixed(1)} of 10
        </Fact>
      )}
      {due !== null && (
        <Fact term="Due" why={`The day when the chance of recall has fallen to the ${percent(desiredRetention)} that the settings ask for, within their limits.`}>
          {dayOf(due)}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ term, why, children }: { term: string; why: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <Explained why={why}>{children}</Explained>
      </dd>
    </div>
  );
}
