import { useEffect, useRef, useSyncExternalStore } from "react";
import type { Deck } from "../api/types";
import type { RefusedAnswer } from "../offline/entries";
import { isFinal, mostRefused, type Refusal } from "../offline/refusal";
import { bringBack, discardRefused, onSendState, refusedTold, sendAgain, sendState } from "../offline/sender";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { toast } from "../ui/toast";
import { dayOf } from "../ui/words";

/** What the server did not accept, by deck and reason, with what can be done about it. Nothing where there is none. */
export function RefusedAnswers({ decks }: { decks: Deck[] }) {
  const { refused } = useSyncExternalStore(onSendState, sendState);
  const section = useRef<HTMLElement>(null);
  useTold(refused);
  if (refused.length === 0) return null;
  const older = refused.reduce((sum, each) => sum + (each.refused.older ?? 0), 0);
  return (
    <section ref={section} aria-labelledby="refused-answers" tabIndex={-1} className="paper stack tight refused-answers">
      <h2 id="refused-answers">{t("decks.refusedAnswers.answersThatWereNotAccepted")}</h2>
      <p className="note">{t("decks.refusedAnswers.theyAreKeptOnThisDevice")}</p>
      <ul>
        {groupsOf(refused, decks).map((group) => (
          <RefusedGroup key={group.id} group={group} done={() => section.current?.focus()} />
        ))}
      </ul>
      {older > 0 && <p className="note">{t("decks.refusedAnswers.olderWereDropped", { older, most: mostRefused })}</p>}
    </section>
  );
}

interface Group {
  id: string;
  title: string | undefined;
  /** The newest of them. */
  refusal: Refusal;
  answers: RefusedAnswer[];
}

/** Of one deck and for one reason; the newest first. */
function groupsOf(refused: RefusedAnswer[], decks: Deck[]): Group[] {
  const groups = new Map<string, Group>();
  for (const answer of refused) {
    const { review, refused: refusal } = answer;
    const id = JSON.stringify([review.deckId, refusal.kind, refusal.why]);
    const { answers, title, refusal: last = refusal } = groups.get(id) ?? { answers: [] };
    const known = decks.find((deck) => deck.id === review.deckId)?.title ?? refusal.title ?? title;
    groups.set(id, { id, title: known, refusal: last.at > refusal.at ? last : refusal, answers: [...(answers ?? []), answer] });
  }
  return [...groups.values()].sort((a, b) => b.refusal.at - a.refusal.at);
}

function RefusedGroup({ group, done }: { group: Group; done: () => void }) {
  const { answers, refusal } = group;
  const title = group.title ?? t("decks.refusedAnswers.aDeckThatIsNoLonger");
  const keys = answers.map(({ key }) => key);
  const final = isFinal(refusal);
  const again = () => {
    done();
    void sendAgain(keys);
  };
  const discard = async () => {
    done();
    const gone = await discardRefused(keys);
    toast(t("decks.refusedAnswers.discarded", { answers: gone.length }), { label: t("decks.refusedAnswers.undo"), run: () => void bringBack(gone) });
  };
  return (
    <li>
      <div>
        <h3>{title}</h3>
        <p>{t("decks.refusedAnswers.answersFromDay", { answers: answers.length, days: daysOf(answers) })}</p>
        <p>{t("decks.refusedAnswers.theServerSays", { why: refusal.why })}</p>
        <p className="note">
          {final ? t("decks.refusedAnswers.cannotBeAccepted", { answers: answers.length }) : refusal.kind === "not-found" && t("decks.refusedAnswers.notThereForYou", { answers: answers.length })}
          {!final && answers.some((each) => each.again) && <> {t("decks.refusedAnswers.sentAgainInVain")}</>}
        </p>
      </div>
      <div className="row">
        {!final && (
          <Button onPress={again} aria-label={t("decks.refusedAnswers.sendAgainTitle", { title, answers: answers.length })}>
            {t("decks.refusedAnswers.sendAgain")}
          </Button>
        )}
        <Button onPress={() => void discard()} aria-label={t("decks.refusedAnswers.discardTitle", { title, answers: answers.length })}>
          {t("decks.refusedAnswers.discard")}
        </Button>
      </div>
    </li>
  );
}

/** "today", "3 Mar to yesterday". */
function daysOf(answers: RefusedAnswer[]): string {
  const times = answers.map(({ review }) => review.answeredAt).sort();
  const [from, to] = [dayOf(times[0] ?? 0), dayOf(times.at(-1) ?? 0)];
  return from === to ? from : t("decks.refusedAnswers.fromTo", { from, to });
}

/** Who leaves this page has been told. Not before: what is read aloud would be gone before it is heard. */
function useTold(refused: RefusedAnswer[]): void {
  const untold = useRef<string[]>([]);
  untold.current = refused.filter((each) => !each.refused.told).map(({ key }) => key);
  useEffect(() => {
    const tell = () => void refusedTold(untold.current);
    const hide = () => document.visibilityState === "hidden" && tell();
    document.addEventListener("visibilitychange", hide);
    return () => {
      document.removeEventListener("visibilitychange", hide);
      tell();
    };
  }, []);
}
