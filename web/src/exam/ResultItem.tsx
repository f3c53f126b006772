import { useMutation } from "@tanstack/react-query";
import type { Body, GradedQuestion } from "../api/types";
import { StarButton } from "../cards/StarButton";
import { override, readAgain } from "../data/graded";
import { Difference } from "../graded/Difference";
import { Given } from "../graded/Given";
import { kindNames } from "../graded/words";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { Rich } from "../written/Rich";
import { MarkAnswer } from "./MarkAnswer";

type Grade = Body<"/api/sessions/{session}/answers/{question}/override", "post">;

/** One question of a submitted Test; what the server graded of written answers, the learner may correct. */
export function ResultItem({ deck, session, item, number }: { deck: string; session: string; item: GradedQuestion; number: number }) {
  const grade = useMutation({ mutationFn: (said: Grade) => override(session, item.question, said), onSettled: () => readAgain(session) });
  const { kind, correct, given, expected } = item;
  const state = correct === true ? "right" : correct === false ? "wrong" : "open";
  return (
    <li className={`paper test-question ${state}`}>
      <div className="asked-head">
        <span className="number">{number}</span>
        <Rich text={item.prompt} className="question" />
        <span className={`verdict ${state}`}>
          {state === "right" ? "✓ right" : state === "wrong" ? "✗ wrong" : t("exam.resultItem.toMark")}
          {item.overridden && <small>{" "}{t("exam.resultItem.byYou")}</small>}
        </span>
      </div>
      {kind === "SELF_CHECK" ? (
        <MarkAnswer key={String(item.ticks)} item={item} busy={grade.isPending} mark={(ticks, rating) => grade.mutate({ ticks, rating })} />
      ) : item.difference && given && !correct ? (
        <Difference pieces={item.difference} />
      ) : (
        <dl className="difference">
          <dt>{t("exam.resultItem.youAnswered")}</dt>
          <dd dir="auto">{given ? <Given text={given} /> : <span className="note">{t("exam.resultItem.nothing")}</span>}</dd>
          {given !== expected && (
            <>
              <dt>{correct ? t("exam.resultItem.theAnswer") : t("exam.resultItem.expected")}</dt>
              <dd>
                <Rich text={expected} />
              </dd>
            </>
          )}
        </dl>
      )}
      <div className="row item-foot">
        <span className="note">{kindNames[kind]}</span>
        <span className="row no-print">
          {kind === "WRITTEN" && given && (
            <Button look="quiet" isPending={grade.isPending} onPress={() => grade.mutate({ correct: !correct })}>
              {correct ? t("exam.resultItem.iWasWrong") : t("exam.resultItem.iWasRight")}
            </Button>
          )}
          <StarButton deck={deck} card={item.cardId} name={t("exam.resultItem.ofQuestionNumber", { number })} />
        </span>
      </div>
    </li>
  );
}
