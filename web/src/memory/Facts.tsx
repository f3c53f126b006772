import type { CardMemory } from "../api/memory-engine";
import { t } from "../texts/texts";
import { Explained } from "../ui/Explained";
import { dayOf, percent } from "../ui/words";
import { sayStability } from "./ReviewsTable";

const phases = () => ({
  NEW: [t("memory.facts.new"), t("memory.facts.neverAnsweredSoFar")],
  LEARNING: [t("memory.facts.learning"), t("memory.facts.inItsFirstStepsWhich")],
  REVIEW: [t("memory.facts.review"), t("memory.facts.pastItsStepsItComes")],
  RELEARNING: [t("memory.facts.learningAgain"), t("memory.facts.forgottenAtTheLastReview")],
} as const);

const weights = { get DEFAULT() { return t("memory.facts.thePublishedWeights"); }, get SCHOOL() { return t("memory.facts.theWeightsFittedToThe"); }, get LEARNER() { return t("memory.facts.weightsFittedToThisLearners"); } } as const;

/** The numbers of the model, each with what it means. */
export function Facts({ memory }: { memory: CardMemory }) {
  const { phase, recall, stability, difficulty, due, desiredRetention, weightsFrom } = memory;
  const [name, about] = phases()[phase];
  return (
    <dl className="facts">
      <Fact term={t("memory.facts.phase")} why={about}>
        {name}
      </Fact>
      {recall !== null && (
        <Fact term={t("memory.facts.recallNow")} why={t("memory.facts.theChanceThatTheCard", { weightsFrom: weights[weightsFrom] })}>
          {percent(recall)}
        </Fact>
      )}
      {stability !== null && (
        <Fact term={t("memory.facts.stability")} why={t("memory.facts.howLongMemoryLastsAfter", { stability: sayStability(stability) })}>
          {sayStability(stability)}
        </Fact>
      )}
      {difficulty !== null && (
        <Fact term={t("memory.facts.difficulty")} why={t("memory.facts.from1EasyTo10")}>
          {t("memory.facts.valueOf10", { value: difficulty.toFixed(1) })}
        </Fact>
      )}
      {due !== null && (
        <Fact term={t("memory.facts.due")} why={t("memory.facts.theDayWhenTheChance", { desiredRetention: percent(desiredRetention) })}>
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
