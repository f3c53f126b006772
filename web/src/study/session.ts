import type { Why } from "../api/memory-engine";
import { gradeOf, type Outcome, type Outcomes } from "../api/outcomes";
import type { Rating } from "../api/types";

export interface StudyCard {
  id: string;
  front: string;
  back: string;
  /** True if the card was never answered. */
  fresh: boolean;
  /** Why it is asked now, while that is still so. */
  why?: Why | undefined;
  leech?: boolean | undefined;
}

/** A card and what its four buttons do now. `dueAt` (ms) is set while it is in learning steps. */
export interface Item {
  card: StudyCard;
  outcomes: Outcomes;
  dueAt?: number;
}

export interface Answer {
  review: string;
  card: string;
  rating: Rating;
  outcome: Outcome;
  /** ms */
  at: number;
}

/** A Spaced session in the browser. Every step gives a new value, so that undo is the value before. */
export interface Session {
  current: Item | undefined;
  /** Not shown yet, in the scheduler's order. */
  waiting: Item[];
  /** In learning steps, by due time. */
  learning: Item[];
  answers: Answer[];
  /** Cards that were buried or suspended here: they keep their place, but do not come. */
  away: ReadonlySet<string>;
  before: Session | undefined;
}

const nobody: ReadonlySet<string> = new Set();

/** When only learning cards remain, those due within this time come at once. */
export const learnAheadMs = 20 * 60 * 1000;

export function start(items: Item[], now: number): Session {
  const learning = items.filter((each) => each.dueAt !== undefined).sort(byDue);
  const waiting = items.filter((each) => each.dueAt === undefined);
  return advance({ current: undefined, waiting, learning, answers: [], away: nobody, before: undefined }, now);
}

/** Rates the current card and moves on. A card that stays in learning steps comes back in this session. */
export function rate(session: Session, rating: Rating, review: string, now: number): Session {
  const item = session.current;
  if (!item) return session;
  const outcome = item.outcomes[gradeOf[rating]];
  const back: Item[] =
    outcome.learning && outcome.next
      ? [{ card: { ...item.card, fresh: false, why: undefined }, outcomes: outcome.next, dueAt: now + outcome.seconds * 1000 }]
      : [];
  const answer = { review, card: item.card.id, rating, outcome, at: now };
  return advance(
    {
      ...session,
      current: undefined,
      learning: [...session.learning, ...back].sort(byDue),
      answers: [...session.answers, answer],
      before: session,
    },
    now,
    item.card.id,
  );
}

/** The session as it was before the last answer, and that answer. What was put aside since stays aside. */
export function undo(session: Session): { session: Session; undone: Answer } | undefined {
  const undone = session.answers.at(-1);
  const { before, away } = session;
  if (!before || !undone) return undefined;
  return { session: before.away === away ? before : { ...before, away }, undone };
}

/** The session without a card, whether that is at hand or comes later. */
export function putAside(session: Session, card: string, now: number): Session {
  const away = new Set([...session.away, card]);
  if (session.current?.card.id !== card) return { ...session, away };
  return advance({ ...toFront(session), away }, now);
}

/** The session with a card that was put aside, which comes at once. */
export function bringBack(session: Session, card: string, now: number): Session {
  const away = new Set([...session.away].filter((each) => each !== card));
  const all = { ...toFront(session), away };
  const isIt = (each: Item) => each.card.id === card;
  const back = [...all.waiting, ...all.learning].find(isIt);
  if (!back) return advance(all, now);
  return { ...all, current: back, waiting: all.waiting.filter((each) => !isIt(each)), learning: all.learning.filter((each) => !isIt(each)) };
}

/** The card at hand goes back to where it came from. */
function toFront(session: Session): Session {
  const { current } = session;
  if (!current) return session;
  if (current.dueAt === undefined) return { ...session, current: undefined, waiting: [current, ...session.waiting] };
  return { ...session, current: undefined, learning: [current, ...session.learning].sort(byDue) };
}

/** Picks the next card: learning cards that are due, then the queue, then learning cards due soon. */
function advance(session: Session, now: number, last?: string): Session {
  const here = (each: Item) => !session.away.has(each.card.id);
  const learning = session.learning.filter(here);
  const due = learning.filter((each) => (each.dueAt ?? 0) <= now);
  const head = session.waiting.find(here);
  if (due.length === 0 && head) return { ...session, current: head, waiting: session.waiting.filter((each) => each !== head) };
  const soon = due.length > 0 ? due : learning.filter((each) => (each.dueAt ?? 0) <= now + learnAheadMs);
  const pick = soon.find((each) => each.card.id !== last) ?? soon[0];
  return { ...session, current: pick, learning: session.learning.filter((each) => each !== pick) };
}

const byDue = (a: Item, b: Item) => (a.dueAt ?? 0) - (b.dueAt ?? 0);

/** How much of the session is behind the learner, 0 to 1. */
export function progress(session: Session): number {
  const here = (each: Item) => !session.away.has(each.card.id);
  const learning = session.learning.filter(here);
  const left = session.waiting.filter(here).length + learning.length + (session.current ? 1 : 0);
  const done = new Set(session.answers.map((each) => each.card)).size;
  const inBoth = [...learning, ...(session.current ? [session.current] : [])].filter((item) =>
    session.answers.some((each) => each.card === item.card.id),
  ).length;
  const all = left + done - inBoth;
  return all === 0 ? 1 : (done - inBoth) / all;
}

/** The earliest time (ms) at which something answered here is due again; reviews that were refused are no answers. */
export function nextDue(session: Session, refused: ReadonlySet<string> = new Set()): number | undefined {
  const last = new Map(session.answers.filter(({ review }) => !refused.has(review)).map((each) => [each.card, each.at + each.outcome.seconds * 1000]));
  return last.size === 0 ? undefined : Math.min(...last.values());
}
