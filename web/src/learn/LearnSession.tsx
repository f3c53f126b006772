import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Unreachable } from "../api/http";
import type { Answered, GivenAnswer, GradedSession } from "../api/types";
import { override, readAgain, readQuestion, sendAnswer } from "../data/graded";
import type { AnswerPart, Give } from "../graded/give";
import { NotSent } from "../graded/NotSent";
import { QuestionCard } from "../graded/QuestionCard";
import { QuestionStar } from "../graded/QuestionStar";
import { sayAnswered } from "../graded/words";
import { Choices } from "../study/Choices";
import { StudyFrame } from "../study/StudyFrame";
import { useStopwatch } from "../study/use-stopwatch";
import { t } from "../texts/texts";
import { ChoiceQuestion } from "./ChoiceQuestion";
import { corrected, goOn, open, renewed, roundShare, type Step, told } from "./learn";
import { LearnEnd } from "./LearnEnd";
import { RoundSummary } from "./RoundSummary";
import { CheckAnswer, SelfCheckQuestion } from "./SelfCheckQuestion";
import { StopLearn } from "./StopLearn";
import { Told } from "./Told";
import { WrittenQuestion } from "./WrittenQuestion";

const keys = () => [
  ["1 – 4", t("learn.learnSession.chooseAnAnswerTickA")],
  ["0", t("learn.learnSession.dontKnowAtAChoice")],
  [t("learn.learnSession.enter"), t("learn.learnSession.answerThenOnToThe")],
  ["s", t("learn.learnSession.starTheCardOutsideOf")],
] as const;

/** A session of Learn, one thing at a time. The server grades and says what comes next. */
export function LearnSession({ deck, title, session }: { deck: string; title: string; session: GradedSession }) {
  const [learn, setLearn] = useState(() => open(session));
  const watch = useStopwatch();
  const { step, progress } = learn;
  const send = useMutation({
    meta: { says: true },
    mutationFn: ({ answer }: { answer: GivenAnswer; shown: string | null }) => sendAnswer(session.id, answer),
    onSuccess: (answered, { shown }) => setLearn((before) => told(before, shown, answered)),
  });
  const correct = useMutation({
    meta: { says: true },
    mutationFn: ({ question, right }: { question: string; right: boolean }) => override(session.id, question, { correct: right }),
    onSuccess: (answered: Answered) => setLearn((before) => corrected(before, answered)),
  });
  const shown = stepKey(step);
  useEffect(() => watch.restart(), [watch, shown]);

  const give: Give = (part: AnswerPart, said) => {
    // A lost answer may have arrived: it has to be sent again as it was, before another.
    if (!("question" in step) || send.isPending || send.error instanceof Unreachable) return;
    send.mutate({ answer: { question: step.question.id, responseMs: watch.read(), ...part }, shown: said });
  };
  // The question that comes next may be about the card whose star has just changed.
  const askAgain = async () => {
    const question = await readQuestion(session.id);
    if (question) setLearn((before) => renewed(before, question));
  };
  const reload = () => void readAgain(session.id);
  const ended = step.at === "end";
  return (
    <StudyFrame
      deck={deck}
      title={t("learn.learnSession.learnTitle", { title })}
      done={ended ? 1 : roundShare(progress)}
      keys={keys()}
      aside={ended ? null : <StopLearn session={session} progress={progress} />}
    >
      <p role="status" className="unseen">
        {step.at === "told" && sayAnswered(step.answered, step.given)}
      </p>
      {"question" in step && (
        <QuestionCard
          key={`card ${step.question.id}`}
          question={step.question}
          tools={<QuestionStar deck={deck} session={session.id} question={step.question} byKey changed={() => step.at === "told" && void askAgain()} />}
        />
      )}
      {send.isError && <NotSent error={send.error} again={() => send.mutate(send.variables)} reload={reload} />}
      {correct.isError && <NotSent error={correct.error} again={() => correct.mutate(correct.variables)} reload={reload} />}
      <Choices step={shown}>
        {step.at === "question" && <Ask key={step.question.id} step={step} give={give} />}
        {step.at === "check" && <CheckAnswer key={step.question.id} question={step.question} lines={step.lines} give={give} />}
        {step.at === "told" && (
          <Told
            key={step.question.id}
            question={step.question}
            given={step.given}
            answered={step.answered}
            correct={step.question.kind === "WRITTEN" ? (right) => correct.mutate({ question: step.question.id, right }) : undefined}
            next={() => setLearn(goOn(learn))}
          />
        )}
      </Choices>
      {step.at === "round" && <RoundSummary round={step.round} known={progress.known ?? 0} cards={progress.total} next={() => setLearn(goOn(learn))} />}
      {step.at === "end" && <LearnEnd deck={deck} result={step.result} progress={progress} />}
    </StudyFrame>
  );
}

function Ask({ step: { question }, give }: { step: Extract<Step, { at: "question" }>; give: Give }) {
  if (question.kind === "CHOICE") return <ChoiceQuestion question={question} give={give} />;
  if (question.kind === "SELF_CHECK") return <SelfCheckQuestion question={question} give={give} />;
  return <WrittenQuestion question={question} give={give} />;
}

const stepKey = (step: Step) => `${step.at} ${"question" in step ? step.question.id : ""}`;
