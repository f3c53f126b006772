import { useEffect } from "react";
import { Link } from "wouter";
import { sayProblem } from "../api/http";
import type { GradedSession, TestResult } from "../api/types";
import { refreshDeck } from "../data/decks";
import { useStart } from "../data/graded";
import { kindNames, testScore, took } from "../graded/words";
import { t } from "../texts/texts";
import { Button, LinkButton } from "../ui/Button";
import { Empty } from "../ui/Page";
import { dayOf } from "../ui/words";
import { ResultItem } from "./ResultItem";

/** A submitted Test: score, time, each kind, each question with what was given and what was expected. */
export function ExamResultView({ deck, title, session }: { deck: string; title: string; session: GradedSession }) {
  const result = session.result as TestResult | null | undefined;
  useEffect(() => void refreshDeck(deck), [deck, result?.right]);
  if (!result) return <Empty title={t("exam.examResultView.testResult")} step={<LinkButton to={`/decks/${deck}`}>{t("exam.examResultView.backToTheDeck")}</LinkButton>}>{t("exam.examResultView.thisTestWasClosedWithout")}</Empty>;
  return (
    <div className="stack result">
      <header>
        <p className="note">
          <Link href={`/decks/${deck}`}>{title}</Link>, {dayOf(session.finishedAt ?? session.startedAt)}
        </p>
        <h1>{t("exam.examResultView.testResult")}</h1>
      </header>
      <Score session={session} deck={deck} result={result} />
      <section aria-labelledby="questions" className="stack">
        <h2 id="questions" className="unseen">
          {t("exam.examResultView.questions")}
        </h2>
        <ol className="test-questions">
          {result.items.map((item, index) => (
            <ResultItem key={index} deck={deck} session={session.id} item={item} number={index + 1} />
          ))}
        </ol>
      </section>
    </div>
  );
}

function Score({ deck, session, result }: { deck: string; session: GradedSession; result: TestResult }) {
  const retake = useStart(deck, "TEST");
  const missed = result.items.filter((item) => item.correct !== true).length;
  return (
    <section className="paper stack" aria-label={t("exam.examResultView.score")}>
      <p className="score" role="status">
        {testScore(result)}
      </p>
      {result.toMark > 0 && <p>{t("exam.examResultView.tomarkForYouToMark", { toMark: result.toMark })}</p>}
      <dl className="facts">
        <div>
          <dt>{t("exam.examResultView.time")}</dt>
          <dd>{took(result.timeMs)}</dd>
        </div>
        {result.kinds.map(({ kind, right, questions }) => (
          <div key={kind}>
            <dt>{kindNames[kind]}</dt>
            <dd>
              {t("exam.examResultView.rightOfQuestions", { right, questions })}
            </dd>
          </div>
        ))}
      </dl>
      {!result.counts && <p className="note">{t("exam.examResultView.theClassTableShowsOnly")}</p>}
      {retake.isError && (
        <p className="problem" role="alert">
          {sayProblem(retake.error)}
        </p>
      )}
      <div className="row no-print">
        {missed > 0 && (
          <Button look="main" isPending={retake.isPending} onPress={() => retake.mutate({ ...again(session), retakeOf: session.id })}>
            {t("exam.examResultView.retakeTheMissedMissed", { missed })}
          </Button>
        )}
        <Button onPress={() => print()}>{t("exam.examResultView.print")}</Button>
        <LinkButton to={`/decks/${deck}/test`}>{t("exam.examResultView.anotherTest")}</LinkButton>
        <LinkButton to={`/decks/${deck}`}>{t("exam.examResultView.backToTheDeck")}</LinkButton>
      </div>
    </section>
  );
}

/** The same kinds and side as before. */
const again = ({ options: { kinds, answerWith } }: GradedSession) => ({ ...(kinds ? { kinds } : {}), ...(answerWith ? { answerWith } : {}) });
