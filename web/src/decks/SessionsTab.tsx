import { useState } from "react";
import { Link } from "wouter";
import type { Deck, StudySession } from "../api/types";
import { useSessions } from "../data/decks";
import { pageOf } from "../data/graded";
import { matchingScore, took } from "../graded/words";
import { t } from "../texts/texts";
import { Button, LinkButton } from "../ui/Button";
import { Explained } from "../ui/Explained";
import { whyManyLate } from "../ui/late";
import { Coming, Empty, Failed } from "../ui/Page";
import { clockTime, dayOf, percent, span } from "../ui/words";

const names: Record<string, string> = { get SPACED() { return t("decks.sessionsTab.spaced"); }, get FLASHCARDS() { return t("decks.sessionsTab.flashcards"); }, get LEARN() { return t("decks.sessionsTab.learn"); }, get TEST() { return t("decks.sessionsTab.test"); }, get MATCHING() { return t("decks.sessionsTab.matching"); } };

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
      <Empty step={deck.cardCount > deck.draftCount && <LinkButton to={`/decks/${deck.id}/spaced`}>{t("decks.sessionsTab.startWithSpaced")}</LinkButton>}>
        {t("decks.sessionsTab.noStudySessionsYet")}
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
        <nav className="row" aria-label={t("decks.sessionsTab.pagesOfSessions")}>
          <Button isDisabled={at === 0} onPress={() => setAt(at - 1)}>
            {t("decks.sessionsTab.newer")}
          </Button>
          <Button isDisabled={at + 1 >= pages.length && !sessions.hasNextPage} isPending={sessions.isFetchingNextPage} onPress={() => void older()}>
            {t("decks.sessionsTab.older")}
          </Button>
        </nav>
      )}
    </div>
  );
}

function SessionsTable({ deck, sessions }: { deck: string; sessions: StudySession[] }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t("decks.sessionsTab.studySessions")}>
      <table className="sessions">
        <thead>
          <tr>
            <th scope="col">{t("decks.sessionsTab.when")}</th>
            <th scope="col">{t("decks.sessionsTab.mode")}</th>
            <th scope="col">{t("decks.sessionsTab.result")}</th>
            <th scope="col" className="figure">
              {t("decks.sessionsTab.cards")}
            </th>
            <th scope="col" className="figure">
              {t("decks.sessionsTab.answers")}
            </th>
            <th scope="col" className="figure">
              {t("decks.sessionsTab.knownAtOnce")}
            </th>
            <th scope="col" className="figure">
              {t("decks.sessionsTab.corrected")}
            </th>
            <th scope="col" className="figure">
              {t("decks.sessionsTab.time")}
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
                    <Explained why={whyManyLate(each.late, t("decks.sessionsTab.thisSession"))}>{t("decks.sessionsTab.lateCameLate", { late: each.late })}</Explained>
                  </>
                )}
              </td>
              <td className="figure" data-title={t("decks.sessionsTab.cards")}>
                {each.cards}
              </td>
              <td className="figure" data-title={t("decks.sessionsTab.answers")}>
                {each.answers}
              </td>
              <td className="figure" data-title={t("decks.sessionsTab.knownAtOnce")}>
                <Explained why={t("decks.sessionsTab.firsttryrateOfTheseCardsCards", { firstTryRate: percent(each.firstTryRate), cards: each.cards })}>
                  {percent(each.firstTryRate)}
                </Explained>
              </td>
              <td className="figure" data-title={t("decks.sessionsTab.corrected")}>
                {each.overrides > 0 ? (
                  <Explained why={t("decks.sessionsTab.overridesGradesOfThisSession", { overrides: each.overrides })}>{each.overrides}</Explained>
                ) : (
                  "–"
                )}
              </td>
              <td className="figure" data-title={t("decks.sessionsTab.time")}>
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
  if (!finished) return mode === "LEARN" || mode === "TEST" || mode === "MATCHING" ? <Link href={pageOf(deck, mode, id)}>{t("decks.sessionsTab.goOn")}</Link> : <>{t("decks.sessionsTab.goingOn")}</>;
  if (mode === "TEST" && right != null && questions != null) {
    return (
      <Link href={pageOf(deck, "TEST", id)}>
        {right}/{questions}
        {selfMarked ? t("decks.sessionsTab.selfmarkedSelfMarked", { selfMarked }) : ""}
        {timeMs == null ? "" : ` · ${took(timeMs)}`}
      </Link>
    );
  }
  if (mode === "MATCHING" && wrong != null) return <>{matchingScore({ wrong, timeMs })}</>;
  if (mode === "LEARN") return <Link href={pageOf(deck, "LEARN", id)}>{cards === 0 ? t("decks.sessionsTab.stoppedBeforeAnAnswer") : t("decks.sessionsTab.knownKnown", { known })}</Link>;
  if (mode === "SPACED" || mode === "FLASHCARDS") {
    const why = t("decks.sessionsTab.knownOfTheCardsOf", { known, cards });
    return <Explained why={why}>{t("decks.sessionsTab.recalledKnownOfCards", { known, cards })}</Explained>;
  }
  return <span className="note">{t("decks.sessionsTab.finished")}</span>;
}
