import type { Rating } from "../api/types";
import { gradeOf, type Outcome, type Outcomes } from "./outcomes";

export interface StudyCard {
  id: string;
  front: string;
  back: string;
  /** True if the card was never answered. */
  fresh: boolean;
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
  before: Session | undefined;
}

/** When only learning cards remain, those due within this time come at once. */
export const learnAheadMs = 20 * 60 * 1000;

export function start(items: Item[], now: number): Session {
  const learning = items.filter((each) => each.dueAt !== undefined).sort(byDue);
  const waiting = items.filter((each) => each.dueAt === undefined);
  return advance({ current: undefined, waiting, learning, answers: [], before: undefined }, now);
}

/** Rates the current card and moves on. A card that stays in learning steps comes back in this session. */
export function rate(session: Session, rating: Rating, review: string, now: number): Session {
  const item = session.current;
  if (!item) return session;
  const outcome = item.outcomes[gradeOf[rating]];
  const back: Item[] =
    outcome.learning && outcome.next
      ? [{ card: { ...item.card, fresh: false }, outcomes: outcome.next, dueAt: now + outcome.seconds * 1000 }]
      : [];
  const answer = { review, card: item.card.id, rating, outcome, at: now };
  return advance(
    {
      current: undefined,
      waiting: session.waiting,
      learning: [...session.learning, ...back].sort(byDue),
      answers: [...session.answers, answer],
      before: session,
    },
    now,
    item.card.id,
  );
}

/** The session as it was before the last answer, and that answer. */
export function undo(session: Session): { session: Session; undone: Answer } | undefined {
  const undone = session.answers.at(-1);
  return session.before && undone ? { session: session.before, undone } : undefined;
}

/** Picks the next card: learning cards that are due, then the queue, then learning cards due soon. */
function advance(session: Session, now: number, last?: string): Session {
  const due = session.learning.filter((each) => (each.dueAt ?? 0) <= now);
  const [head, ...rest] = session.waiting;
  if (due.length === 0 && head) return { ...session, current: head, waiting: rest };
  const soon = due.length > 0 ? due : session.learning.filter((each) => (each.dueAt ?? 0) <= now + learnAheadMs);
  const pick = soon.find((each) => each.card.id !== last) ?? soon[0];
  return { ...session, current: pick, learning: session.learning.filter((each) => each !== pick) };
}

const byDue = (a: Item, b: Item) => (a.dueAt ?? 0) - (b.dueAt ?? 0);

/** How much of the session is behind the learner, 0 to 1. */
export function progress(session: Session): number {
  const left = session.waiting.length + session.learning.length + (session.current ? 1 : 0);
  const done = new Set(session.answers.map((each) => each.card)).size;
  const inBoth = [...session.learning, ...(session.current ? [session.current] : [])].filter((item) =>
    session.answers.some((each) => each.card === item.card.id),
  ).length;
  const all = left + done - inBoth;
  return all === 0 ? 1 : (done - inBoth) / all;
}

/** The earliest time (ms) at which something answered here is due again. */
export function nextDue(session: Session): number | undefined {
  const last = new Map(session.answers.map((each) => [each.card, each.at + each.outcome.seconds * 1000]));
  return last.size === 0 ? undefined : Math.min(...last.values());
}
