import { type ReactNode, useEffect, useRef, useState } from "react";
import { newId } from "../api/new-id";
import { gradeOf } from "../api/outcomes";
import type { Rating } from "../api/types";
import { useMe } from "../data/me";
import type { LocalAnswer } from "../offline/local-answers";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { useKeys } from "../ui/use-keys";
import { CardMarks, markKeys } from "./CardMarks";
import { CardNow } from "./CardNow";
import { CardTools } from "./CardTools";
import { Choices } from "./Choices";
import { RatingButtons } from "./RatingButtons";
import { endSession, keepAnswer, takeBack } from "./send";
import { bringBack, type Item, progress, putAside, rate, type Session, start, undo } from "./session";
import { StudyCardFace } from "./StudyCardFace";
import { StudyFrame } from "./StudyFrame";
import { Summary } from "./Summary";
import { useStopwatch } from "./use-stopwatch";

const keys = () => [
  [t("study.spacedSession.space"), t("study.spacedSession.turnTheCard")],
  ["1", t("study.spacedSession.again")],
  ["2", t("study.spacedSession.hard")],
  ["3", t("study.spacedSession.good")],
  ["4", t("study.spacedSession.easy")],
  ...markKeys(),
] as const;

/** One round of Spaced: a card, its answer, a choice. It needs no server until the end. */
export function SpacedSession({ deck, title, items, more }: { deck: string; title: string; items: Item[]; more: ReactNode }) {
  const person = useMe().data?.person.id ?? "";
  const [id] = useState(newId);
  const [session, setSession] = useState<Session>(() => start(items, Date.now()));
  const [turned, setTurned] = useState(false);
  const watch = useStopwatch();
  const { current } = session;
  const newest = useRef(session);
  newest.current = session;

  const turn = () => setTurned(true);
  const answer = (rating: Rating) => {
    if (!current || !turned) return;
    const at = Date.now();
    const review = newId();
    const outcome = current.outcomes[gradeOf[rating]];
    const given = { review, session: id, mode: "SPACED" as const, deck, card: current.card.id, rating, at, responseMs: watch.read(), outcome, was: countedAs(current, at) };
    void keepAnswer(person, given);
    setSession(rate(session, rating, review, at));
    setTurned(false);
    watch.restart();
  };
  const back = () => {
    const step = undo(session);
    if (!step) return;
    void takeBack(person, step.undone.review);
    setSession(step.session);
    setTurned(true);
    watch.restart();
  };
  /** A card leaves the session or comes back to it, once the server knows; by then another one may be at hand. */
  const move = (how: typeof putAside, card: string) => {
    const next = how(newest.current, card, Date.now());
    setSession(next);
    if (next.current === newest.current.current) return;
    setTurned(false);
    watch.restart();
  };
  useKeys({
    " ": turn,
    enter: () => !(document.activeElement instanceof HTMLButtonElement) && turn(),
    "1": () => answer(1),
    "2": () => answer(2),
    "3": () => answer(3),
    "4": () => answer(4),
  });
  useEndOnLeave(person, id, session.answers.length > 0);

  const tools = current && (
    <>
      <CardTools deck={deck} card={current.card} turned={turned} />
      <CardMarks deck={deck} card={current.card.id} aside={(card) => move(putAside, card)} back={(card) => move(bringBack, card)} />
    </>
  );
  return (
    <StudyFrame deck={deck} title={t("study.spacedSession.spacedTitle", { title })} done={progress(session)} undo={session.before ? back : undefined} keys={keys()} tools={tools}>
      {current ? (
        <>
          <CardNow deck={deck} card={current.card} />
          <StudyCardFace question={current.card.front} answer={current.card.back} turned={turned} turn={turn} />
          <Choices step={`${session.answers.length} ${turned}`}>
            {turned ? (
              <RatingButtons outcomes={current.outcomes} rate={answer} />
            ) : (
              <Button look="main" className="turn" onPress={turn}>
                {t.rich("study.spacedSession.showTheAnswerSpace", { kbd: (text) => <kbd className="only-keyboard">{text}</kbd> })}
              </Button>
            )}
          </Choices>
        </>
      ) : (
        <Summary deck={deck} person={person} sessionId={id} session={session} more={more} />
      )}
    </StudyFrame>
  );
}

/** What is studied ahead is among neither. */
const countedAs = ({ card: { fresh, why }, dueAt }: Item, now: number): LocalAnswer["was"] => (fresh ? "NEW" : why?.kind !== "AHEAD" && (dueAt ?? now) <= now ? "DUE" : undefined);

/** A session that is left half-way is finished, too. */
function useEndOnLeave(person: string, id: string, begun: boolean): void {
  const state = useRef({ person, begun });
  state.current = { person, begun };
  useEffect(
    () => () => {
      if (state.current.begun) void endSession(state.current.person, id);
    },
    [id],
  );
}
