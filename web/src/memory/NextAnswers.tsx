import type { CardMemory } from "../api/memory-engine";
import { t } from "../texts/texts";
import { span } from "../ui/words";

const names = () => [
  ["again", t("memory.nextAnswers.again")],
  ["hard", t("memory.nextAnswers.hard")],
  ["good", t("memory.nextAnswers.good")],
  ["easy", t("memory.nextAnswers.easy")],
] as const;

/** When the card would come back after each rating. */
export function NextAnswers({ next }: { next: NonNullable<CardMemory["next"]> }) {
  return (
    <dl className="facts next-answers">
      {names().map(([grade, name]) => (
        <div key={grade} className={grade}>
          <dt>{name}</dt>
          <dd>{span(next[grade].seconds)}</dd>
        </div>
      ))}
    </dl>
  );
}
