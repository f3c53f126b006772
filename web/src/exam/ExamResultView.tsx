import { useEffect } from "react";
import { Link } from "wouter";
import { sayProblem } from "../api/http";
import type { GradedSession, TestResult } from "../api/types";
import { refreshDeck } from "../data/decks";
import { useStart } from "../data/graded";
import { kindNames, testScore, took } from "../graded/words";
import { Button, LinkButton } from "../ui/Button";
import { Empty } from "../ui/Page";
import { count, dayOf } from "../ui/words";
import { ResultItem } from "./ResultItem";

/** A submitted Test: score, time, each kind, each question with what was given and what was expected. */
export function ExamResultView({ deck, title, session }: { deck: string; title: string; session: GradedSession }) {
  const result = session.result as TestResult | null | undefined;
  useEffect(() => void refreshDeck(deck), [deck, result?.right]);
  if (!result) return <Empty title="Test result" step={<LinkButton to={`/decks/${deck}`}>Back to the deck</LinkButton>}>This test was closed without a result.</Empty>;
  return (
    <div className="stack result">
      <header>
        <p className="note">
          <Link href={`/decks/${deck}`}>{title}</Link>, {dayOf(session.finishedAt ?? session.startedAt)}
        </p>
        <h1>Test result</h1>
      </header>
      <Score session={session} deck={deck} result={result} />
      <section aria-labelledby="questions" className="stack">
        <h2 id="questions" className="unseen">
          Questions
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
    <section className="paper stack" aria-label="Score">
      <p className="score" role="status">
        {testScore(result)}
      </p>
      {result.toMark > 0 && <p>{count(result.toMark, "long answer waits", "long answers wait")} for you to mark below.</p>}
      <dl className="facts">
        <div>
          <dt>Time</dt>
          <dd>{took(result.timeMs)}</dd>
        </div>
        {result.kinds.map(({ kind, right, questions }) => (
          <div key={kind}>
            <dt>{kindNames[kind]}</dt>
            <dd>
              {right} of {questions}
            </dd>
          </div>
        ))}
      </dl>
      {!result.counts && <p className="note">The class table shows only first attempts of at least 10 questions, or of all cards in a smaller deck; this one is for you.</p>}
      {retake.isError && (
        <p className="problem" role="alert">
          {sayProblem(retake.error)}
        </p>
      )}
      <div className="row no-print">
        {missed > 0 && (
          <Button look="main" isPending={retake.isPending} onPress={() => retake.mutate({ ...again(session), retakeOf: session.id })}>
            Retake the {missed} missed
          </Button>
        )}
        <Button onPress={() => print()}>Print</Button>
        <LinkButton to={`/decks/${deck}/test`}>Another test</LinkButton>
        <LinkButton to={`/decks/${deck}`}>Back to the deck</LinkButton>
      </div>
    </section>
  );
}

/** The same kinds and side as before. */
const again = ({ options: { kinds, answerWith } }: GradedSession) => ({ ...(kinds ? { kinds } : {}), ...(answerWith ? { answerWith } : {}) });
