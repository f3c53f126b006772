import { type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import { refreshDeck, settleMs, useDeck, useMastery } from "../data/decks";
import { onSendState, sendState } from "../offline/sender";
import { t } from "../texts/texts";
import { LinkButton } from "../ui/Button";
import { Explained } from "../ui/Explained";
import { horizonOf, whyMastery } from "../ui/Ring";
import { onDay, percent, span } from "../ui/words";
import { NotAccepted, useRefused } from "./NotAccepted";
import { endSession } from "./send";
import { nextDue, type Session } from "./session";

/** The end of a round: what was done, what it leads to if one stops now, when to come back. */
export function Summary({ deck, person, sessionId, session, more }: { deck: string; person: string; sessionId: string; session: Session; more: ReactNode }) {
  const mastery = useMastery(deck).data;
  const known = useDeck(deck).data;
  const { waiting, calls, reached } = useSyncExternalStore(onSendState, sendState);
  const [settled, setSettled] = useState(false);
  useEffect(() => void endSession(person, sessionId), [person, sessionId]);
  useEffect(() => {
    if (calls > 0) return undefined;
    const timers = settleMs.map((ms) => setTimeout(() => void refreshDeck(deck).then(() => setSettled(true)), ms));
    return () => timers.forEach(clearTimeout);
  }, [deck, calls]);
  const cards = new Set(session.answers.map((each) => each.card)).size;
  const refused = useRefused();
  const due = earliest(nextDue(session, refused), settled && known?.nextDueAt ? Date.parse(known.nextDueAt) : undefined);
  return (
    <section className="paper summary" aria-live="polite">
      <h2>{t("study.summary.doneForNow")}</h2>
      <p>
        {t("study.summary.answersOnCardsSession", { answers: session.answers.length, cards, session: ratingsOf(session) })}
      </p>
      <NotAccepted reviews={session.answers.map(({ review }) => review)} />
      {waiting > 0 && !reached && <p>{t("study.summary.waitingKeptOnThisDevice", { waiting })}</p>}
      <p>
        {calls === 0 && mastery && settled && (
          <>
            <Explained why={whyMastery(mastery)}>
              {percent(mastery.mastery)} {horizonOf(mastery)}
            </Explained>{" "}{t("study.summary.ifYouStopNowPart", { part: due === undefined ? "." : "; " })}
          </>
        )}
        {due !== undefined && (calls === 0 && settled ? t("study.summary.thenNextCards", { due: comingUp(due) }) : t("study.summary.nextCards", { due: comingUp(due) }))}
      </p>
      <div className="row">
        <LinkButton to={`/decks/${deck}`} look="main">
          {t("study.summary.backToTheDeck")}
        </LinkButton>
        {calls === 0 && more}
      </div>
    </section>
  );
}

/** "in 25 min" while it is soon, else the day. */
function comingUp(due: number): string {
  const seconds = (due - Date.now()) / 1000;
  return seconds < 12 * 3600 ? t("study.summary.inValue", { value: span(Math.max(60, seconds)) }) : onDay(due);
}

const earliest = (a: number | undefined, b: number | undefined) => (a === undefined || b === undefined ? (a ?? b) : Math.min(a, b));

const words = () => ["", t("study.summary.again"), t("study.summary.hard"), t("study.summary.good"), t("study.summary.easy")];

/** "3 Good, 1 Again". */
function ratingsOf(session: Session): string {
  const counts = new Map<number, number>();
  for (const each of session.answers) counts.set(each.rating, (counts.get(each.rating) ?? 0) + 1);
  return [4, 3, 2, 1].flatMap((rating) => (counts.has(rating) ? [`${counts.get(rating)} ${words()[rating]}`] : [])).join(", ");
}
