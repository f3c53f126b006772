import { Label, Radio, RadioGroup } from "react-aria-components";
import type { Question } from "../api/types";
import { AnswerField } from "../graded/AnswerField";
import type { AnswerPart } from "../graded/give";
import { ListNote } from "../graded/QuestionCard";
import { QuestionStar } from "../graded/QuestionStar";
import { t } from "../texts/texts";
import { ReadAloud } from "../written/ReadAloud";
import { Rich } from "../written/Rich";
import { PairQuestion } from "./PairQuestion";

interface Props {
  deck: string;
  session: string;
  question: Question;
  number: number;
  answer: AnswerPart | undefined;
  onChange: (answer: AnswerPart) => void;
}

/** One question of a Test, with what was answered so far. */
export function ExamQuestion({ deck, session, question, number, answer, onChange }: Props) {
  return (
    <li className="paper test-question" id={`question-${question.id}`} tabIndex={-1}>
      <div className="asked-head">
        <span className="number">{number}</span>
        {question.prompt ? <Rich text={question.prompt} lang={question.promptLang} className="question" /> : <p className="question">{t("exam.examQuestion.matchThePairs")}</p>}
        <ReadAloud text={question.prompt ?? ""} lang={question.promptLang} what={t("exam.examQuestion.questionNumber", { number })} />
        {question.prompt && <QuestionStar deck={deck} session={session} question={question} name={t("exam.examQuestion.questionNumber", { number })} />}
      </div>
      <Take question={question} number={number} answer={answer} onChange={onChange} />
    </li>
  );
}

function Take({ question, number, answer, onChange }: Omit<Props, "deck" | "session">) {
  switch (question.kind) {
    case "CHOICE":
      return (
        <RadioGroup className="radios" value={answer?.choice ?? null} onChange={(choice) => onChange({ choice })}>
          <Label className="unseen">{t("exam.examQuestion.answerToQuestionNumber", { number })}</Label>
          {question.options?.map(({ id, text }) => (
            <Radio key={id} value={id} className="option">
              <span className="dot" aria-hidden="true" />
              <span className="clip">
                <Rich text={text} lang={question.answerLang} plain />
              </span>
            </Radio>
          ))}
        </RadioGroup>
      );
    case "TRUE_FALSE":
      return (
        <>
          <Rich text={question.statement ?? ""} lang={question.answerLang} className="statement" />
          <RadioGroup className="radios two" value={answer?.truth == null ? null : String(answer.truth)} onChange={(truth) => onChange({ truth: truth === "true" })}>
            <Label className="unseen">{t("exam.examQuestion.isThatTheAnswerTo", { number })}</Label>
            <Radio value="true" className="option">
              <span className="dot" aria-hidden="true" />
              {t("exam.examQuestion.true")}
            </Radio>
            <Radio value="false" className="option">
              <span className="dot" aria-hidden="true" />
              {t("exam.examQuestion.false")}
            </Radio>
          </RadioGroup>
        </>
      );
    case "MATCHING":
      return <PairQuestion question={question} pairs={(answer?.pairs ?? []) as { prompt: string; answer: string }[]} onChange={(pairs) => onChange({ pairs })} />;
    case "SELF_CHECK":
    case "WRITTEN": {
      const long = question.kind === "SELF_CHECK";
      return (
        <>
          <ListNote list={question.list} />
          <AnswerField
            label={long ? t("exam.examQuestion.yourAnswerThinkItOr") : t("exam.examQuestion.yourAnswer")}
            value={answer?.text ?? ""}
            onChange={(text) => onChange({ text })}
            lang={question.answerLang}
            rows={long || question.list === "ALL" ? 4 : undefined}
          />
        </>
      );
    }
  }
}
