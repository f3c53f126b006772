import { useState } from "react";
import { Form } from "react-aria-components";
import type { ExpectedLine, Question, Rating } from "../api/types";
import { AnswerField } from "../graded/AnswerField";
import type { Give } from "../graded/give";
import { Lines } from "../graded/Lines";
import { Next } from "../graded/Next";
import { RatingChoice } from "../graded/RatingChoice";
import { firstTicks, suggestedRating } from "../graded/ticks";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { useKeys } from "../ui/use-keys";

/** A long answer, first step: think of it or type it, then look. */
export function SelfCheckQuestion({ question, give }: { question: Question; give: Give }) {
  const [text, setText] = useState("");
  const reveal = () => give({ reveal: true, ...(text.trim() ? { text } : {}) }, text);
  return (
    <Form
      className="answer-form"
      onSubmit={(event) => {
        event.preventDefault();
        reveal();
      }}
    >
      <AnswerField label={t("learn.selfCheckQuestion.yourAnswerThinkItOr")} value={text} onChange={setText} lang={question.answerLang} rows={4} />
      <div className="row">
        <Button type="submit" look="main" autoFocus>
          {t("learn.selfCheckQuestion.showAnswer")}
        </Button>
        <Button look="quiet" onPress={() => give({ dontKnow: true }, null)}>
          {t("learn.selfCheckQuestion.dontKnow")}
        </Button>
      </div>
    </Form>
  );
}

interface CheckProps {
  question: Question;
  lines: ExpectedLine[];
  give: Give;
}

/** Second step: the lines that one knew suggest a rating, and the learner decides. */
export function CheckAnswer({ question, lines, give }: CheckProps) {
  const [ticks, setTicks] = useState(() => firstTicks(lines));
  const [decided, setDecided] = useState<Rating>();
  const suggested = suggestedRating(ticks);
  const rating = decided ?? suggested;
  const tick = (next: boolean[]) => {
    setTicks(next);
    setDecided(undefined);
  };
  const toggle = (index: number) => tick(ticks.map((on, at) => (at === index ? !on : on)));
  useKeys(Object.fromEntries(lines.slice(0, 9).map((_, index) => [String(index + 1), () => toggle(index)])));
  return (
    <div className="stack check-answer">
      <h2>{t("learn.selfCheckQuestion.whichLinesDidYouKnow")}</h2>
      <Lines lines={lines} ticks={ticks} lang={question.answerLang} onChange={tick} />
      <RatingChoice rating={rating} suggested={suggested} choose={setDecided} />
      <Next go={() => give({ ticks, rating }, "")} />
    </div>
  );
}
