import type { Answered, Question } from "../api/types";
import { Difference } from "../graded/Difference";
import { Next } from "../graded/Next";
import { Options } from "../graded/Options";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { Folded } from "../written/Folded";
import { Rich } from "../written/Rich";

interface Props {
  question: Question;
  given: string | null;
  answered: Answered;
  correct: ((right: boolean) => void) | undefined;
  next: () => void;
}

/** What became of an answer: right or wrong, given and expected side by side, and for a typed one the learner's own word. */
export function Told({ question, given, answered, correct, next }: Props) {
  const right = answered.correct === true;
  return (
    <div className="stack told">
      <h2 className={`verdict ${right ? "right" : "wrong"}`}>{right ? "✓ Right" : given === null ? t("learn.told.notKnownYet") : t("learn.told.notRight")}</h2>
      <Body question={question} given={given} answered={answered} />
      <div className="row told-foot">
        {/* After a correction the focus is on the way on again, not on the way back. */}
        <Next key={String(right)} go={next} />
        {correct && given !== null && <Button onPress={() => correct(!right)}>{right ? t("learn.told.iWasWrong") : t("learn.told.iWasRight")}</Button>}
      </div>
    </div>
  );
}

function Body({ question, given, answered }: Pick<Props, "question" | "given" | "answered">) {
  const { expected, difference, correct } = answered;
  if (question.kind === "CHOICE" && question.options) {
    const chosen = question.options.find((each) => each.text === given)?.id;
    return <Options options={question.options} lang={question.answerLang} chosen={chosen} right={expected} />;
  }
  if (given !== null && difference && difference.some((piece) => piece.kind !== "SAME")) return <Difference pieces={difference} lang={question.answerLang} />;
  return (
    <dl className="difference">
      {given !== null && !correct && (
        <>
          <dt>{t("learn.told.youWrote")}</dt>
          <dd dir="auto">
            <Folded length={given.length}>{given}</Folded>
          </dd>
        </>
      )}
      <dt>{correct ? t("learn.told.answer") : t("learn.told.expected")}</dt>
      <dd>
        <Rich text={expected ?? ""} lang={question.answerLang} />
      </dd>
    </dl>
  );
}
