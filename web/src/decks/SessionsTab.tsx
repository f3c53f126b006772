import { useState } from "react";
import { Link } from "wouter";
import type { Deck, StudySession } from "../api/types";
import { useSessions } from "../data/decks";
import { pageOf } from "../data/graded";
import { matchingScore, took } from "../graded/words";
import { Button, LinkButton } from "../ui/Button";
import { Explained } from "../ui/Explained";
import { whyManyLate } from "../ui/late";
import { Coming, Empty, Failed } from "../ui/Page";
import { clockTime, count, dayOf, percent, span } from "../ui/words";

const names: Record<string, string> = { SPACED: "Spaced", FLASHCARDS: "Flashcards", LEARN: "Learn", TEST: "Test", MATCHING: "Matching" };

/** One's own study sessions on this deck, newest first, a page at a time. */
export function SessionsTab({ deck }: { deck: Deck }) {
  const sessions = useSessions(deck.id);
  const [at, setAt] = useState(0);
  if (sessions.isPending) return <Coming />;
  if (sessions.isError) return <Failed error={sessions.error} again={() => void sessions.refetch()} />;
  const { pages } = sessions.data;
  const shown = pages[Math.min(at, pages.length - 1)]?.items ?? [];
  if (shown.length === 0 && at === 0) {
    return (
      <Empty step={deck.cardCount > deck.draftCount && <LinkButton to={`/decks/${deck.id}/spaced`}>Start with Spaced</LinkButton>}>
        No study sessions yet.
      </Empty>
    );
  }
  const older = async () => {
    const there = at + 1 < pages.length ? pages : (await sessions.fetchNextPage()).data?.pages;
    if (there && at + 1 < there.length) setAt(at + 1);
  };
  return (
    <div className="stack tight">
      <SessionsTable deck={deck.id} sessions={shown} />
      {(at > 0 || sessions.hasNextPage) && (
        <nav className="row" aria-label="Pages of sessions">
          <Button isDisabled={at === 0} onPress={() => setAt(at - 1)}>
            Newer
          </Button>
          <Button isDisabled={at + 1 >= pages.length && !sessions.hasNextPage} isPending={sessions.isFetchingNextPage} onPress={() => void older()}>
            Older
          </Button>
        </nav>
      )}
    </div>
  );
}

function SessionsTable({ deck, sessions }: { deck: string; sessions: StudySession[] }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Study sessions">
      <table className="sessions">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Mode</th>
            <th scope="col">Result</th>
            <th scope="col" className="figure">
              Cards
            </th>
            <th scope="col" className="figure">
              Answers
            </th>
            <th scope="col" className="figure">
              Known at once
            </th>
            <th scope="col" className="figure">
              Corrected
            </th>
            <th scope="col" className="figure">
              Time
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                {dayOf(each.startedAt)}, {clockTime(each.startedAt)}
              </th>
              <td>{names[each.mode] ?? each.mode}</td>
              <td className="outcome">
                <ResultOf deck={deck} session={each} />
                {each.late > 0 && (
                  <>
                    {" "}
                    <Explained why={whyManyLate(each.late, "this session")}>{each.late} came late</Explained>
                  </>
                )}
              </td>
              <td className="figure" data-title="Cards">
                {each.cards}
              </td>
              <td className="figure" data-title="Answers">
                {each.answers}
              </td>
              <td className="figure" data-title="Known at once">
                <Explained why={`${percent(each.firstTryRate)} of these ${each.cards} cards were not answered Again the first time in this session.`}>
                  {percent(each.firstTryRate)}
                </Explained>
              </td>
              <td className="figure" data-title="Corrected">
                {each.overrides > 0 ? (
                  <Explained why={`${each.overrides} grades of this session are your own word: I was right, or I was wrong.`}>{each.overrides}</Explained>
                ) : (
                  "–"
                )}
              </td>
              <td className="figure" data-title="Time">
                {span(each.activeMs / 1000)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What a session came to, with the way to its result, or to go on where it was left. */
function ResultOf({ deck, session }: { deck: string; session: StudySession }) {
  const { id, mode, finished, right, questions, selfMarked, wrong, timeMs, known, cards } = session;
  if (!finished) return mode === "LEARN" || mode === "TEST" || mode === "MATCHING" ? <Link href={pageOf(deck, mode, id)}>go on</Link> : <>going on</>;
  if (mode === "TEST" && right != null && questions != null) {
    return (
      <Link href={pageOf(deck, "TEST", id)}>
        {right}/{questions}
        {selfMarked ? `, ${selfMarked} self-marked` : ""}
        {timeMs == null ? "" : ` · ${took(timeMs)}`}
      </Link>
    );
  }
  if (mode === "MATCHING" && wrong != null) return <>{matchingScore({ wrong, timeMs })}</>;
  if (mode === "LEARN") return <Link href={pageOf(deck, "LEARN", id)}>{cards === 0 ? "stopped before an answer" : `${count(known, "card")} known`}</Link>;
  if (mode === "SPACED" || mode === "FLASHCARDS") {
    const why = `${known} of the ${count(cards, "card")} of this session ${known === 1 ? "was" : "were"} recalled when last asked in it; the others were answered Again.`;
    return <Explained why={why}>{`recalled ${known} of ${cards}`}</Explained>;
  }
  return <span className="note">finished</span>;
}
