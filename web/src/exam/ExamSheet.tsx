import { useMutation } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { Problem } from "../api/http";
import type { GradedSession } from "../api/types";
import { finish, readAgain, sendAnswer } from "../data/graded";
import type { AnswerPart } from "../graded/give";
import { NotSent } from "../graded/NotSent";
import { StudyFrame } from "../study/StudyFrame";
import { useStopwatch } from "../study/use-stopwatch";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { keptAnswers, openQuestions } from "./answers";
import { ExamQuestion } from "./ExamQuestion";
import { QuestionFoot } from "./QuestionFoot";
import { AnswerSaver, type Saving } from "./saver";
import { SubmitWindow } from "./SubmitWindow";
import { TimeLeft } from "./TimeLeft";
import { usePlaces } from "./use-places";

const keys = () => [
  [t("exam.examSheet.tab"), t("exam.examSheet.toTheNextQuestionOr")],
  [t("exam.examSheet.arrows"), t("exam.examSheet.chooseAmongAnswers")],
  [t("exam.examSheet.space"), t("exam.examSheet.chooseWhatHasTheFocus")],
] as const;

const states = { get saved() { return t("exam.examSheet.saved"); }, get saving() { return t("exam.examSheet.saving"); }, get failed() { return t("exam.examSheet.notSaved"); } } as const;

/**
 * A Test while it is taken: all questions on one page, on a phone one at a time; each answer saved as it is given, submitted as a whole.
 */
export function ExamSheet({ deck, title, session }: { deck: string; title: string; session: GradedSession }) {
  const questions = session.questions ?? [];
  const [answers, setAnswers] = useState(() => keptAnswers(questions));
  const [saving, setSaving] = useState<Saving>({ state: "saved" });
  const [asking, setAsking] = useState(false);
  const places = usePlaces(questions, answers);
  const saver = useSaver(session.id, setSaving);
  const timeOf = useTimes();
  const open = openQuestions(questions, answers);
  const submit = useMutation({
    meta: { says: true },
    async mutationFn() {
      const saved = await saver.flush();
      if (saved.state === "failed" && !isClosed(saved.error)) throw saved.error;
      return finish(session.id);
    },
    onError: () => setAsking(false),
  });
  const answer = (question: string, part: AnswerPart) => {
    setAnswers((before) => ({ ...before, [question]: part }));
    saver.change(question, { ...part, responseMs: timeOf(question) });
  };
  const ask = () => (open.length > 0 ? setAsking(true) : submit.mutate());
  const closed = saving.state === "failed" && isClosed(saving.error);
  useEffect(() => {
    if (closed) void readAgain(session.id);
  }, [closed, session.id]);

  return (
    <StudyFrame
      deck={deck}
      title={t("exam.examSheet.testTitle", { title })}
      done={1 - open.length / Math.max(1, questions.length)}
      keys={keys()}
      aside={
        <span className="test-state">
          {session.deadline && <TimeLeft deadline={session.deadline} up={() => submit.mutate()} />}
          <span role="status" className={`saving ${saving.state}`}>
            {states[saving.state]}
          </span>
        </span>
      }
    >
      <ol className="test-questions">
        {questions.map(
          (question, index) =>
            (!places.single || index === places.at) && (
              <ExamQuestion
                key={question.id}
                deck={deck}
                session={session.id}
                question={question}
                number={index + 1}
                answer={answers[question.id]}
                onChange={(part) => answer(question.id, part)}
              />
            ),
        )}
      </ol>
      {saving.state === "failed" && !submit.isError && <NotSent error={saving.error} again={() => void saver.flush()} reload={() => void readAgain(session.id)} />}
      {submit.isError && <NotSent error={submit.error} again={() => submit.mutate()} reload={() => void readAgain(session.id)} />}
      {places.single ? (
        <QuestionFoot questions={questions} at={places.at} open={open} go={places.go} showAll={() => places.showAll(true)} submit={{ isPending: submit.isPending, ask }} />
      ) : (
        <div className="choices row spread">
          <span className="note">
            {t("exam.examSheet.questionsOfQuestions2Answered", { questions: questions.length - open.length, questions2: questions.length })}
          </span>
          {places.narrow && <Button onPress={() => places.showAll(false)}>{t("exam.examSheet.oneAtATime")}</Button>}
          <Button look="main" isPending={submit.isPending} onPress={ask}>
            {t("exam.examSheet.submit")}
          </Button>
        </div>
      )}
      {asking && <SubmitWindow open={open} submit={submit} show={(question) => places.go(questions.indexOf(question))} close={() => setAsking(false)} />}
    </StudyFrame>
  );
}

/** The time is up, or the test was submitted elsewhere: nothing more is taken, and what was saved counts. */
const isClosed = (error: unknown) => error instanceof Problem && error.status === 409;

/** The saver of a session; what still waits is sent when the page is left. */
function useSaver(session: string, say: (saving: Saving) => void): AnswerSaver {
  const saver = useMemo(() => new AnswerSaver((question, part, leaving) => sendAnswer(session, { question, ...part }, leaving), say), [session, say]);
  useEffect(() => {
    const leave = () => saver.leave();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [saver]);
  return saver;
}

/** The time given to each question, in ms: what passed since the change before goes to the question that is changed. */
function useTimes(): (question: string) => number {
  const watch = useStopwatch();
  const times = useRef(new Map<string, number>());
  return (question) => {
    const ms = (times.current.get(question) ?? 0) + watch.read();
    times.current.set(question, ms);
    watch.restart();
    return ms;
  };
}
