import type { Queue } from "../api/memory-engine";
import { readOutcomes } from "../api/outcomes";
import { queuePath, type Wanted } from "../data/queue";
import { keptGetAt } from "../offline/kept";
import { answersOf, type LocalAnswer } from "../offline/local-answers";
import { foundDecks } from "../offline/sender";
import type { Item } from "./session";

/** How long after an answer arrived the server's queue may still be without it. */
const settleMs = 10_000;

/** What a round leaves for another. */
export interface Left {
  /** New cards that today's limit allows, the listed ones not among them. */
  allowed: number;
  /** New cards that the deck has beyond the listed ones. */
  unseen: number;
  newToday: number;
  /** Due cards that today's limit holds back, the listed ones not among them. */
  reviewsHeld: number;
  reviewsToday: number;
}

/** What is to be studied now in Spaced: what is due, then up to ten new cards; without a network from what was kept. */
export async function spacedQueue(deck: string, wanted: Wanted = {}): Promise<{ items: Item[]; left: Left }> {
  const { body, at } = await keptGetAt<Queue>(queuePath(deck, "SPACED", wanted));
  await foundDecks([deck], at);
  return { items: overlay(toItems(body, at), await answersOf(deck), at), left: leftOf(body, wanted) };
}

/** A queue that was kept before there were limits knows of none. */
export function leftOf({ at, cards, counts }: Queue, wanted: Wanted): Left {
  const fresh = cards.filter(({ phase }) => phase === "NEW").length;
  const due = cards.filter(({ dueAt }) => dueAt && Date.parse(dueAt) <= Date.parse(at));
  const reviews = due.filter(({ phase }) => phase === "REVIEW").length;
  const reached = counts.reviewsLeft !== undefined && counts.reviewsLeft <= reviews;
  /** If none came of more, it is not the limit that holds the others back but a card with the same side that was answered today. */
  const inVain = wanted.moreReviews !== undefined && reviews === 0;
  const unseen = Math.max(0, counts.new - fresh);
  return {
    unseen,
    allowed: Math.min(unseen, Math.max(0, (counts.newLeft ?? counts.new) - fresh)),
    newToday: counts.newToday ?? 0,
    reviewsHeld: reached && !inVain ? Math.max(0, counts.due - due.length) : 0,
    reviewsToday: counts.reviewsToday ?? 0,
  };
}

/** Due times are turned into this device's clock, by when it asked (`readAt`, ms). */
export function toItems(queue: Queue, readAt: number): Item[] {
  const ahead = readAt - Date.parse(queue.at);
  return queue.cards.flatMap(({ id, front, back, phase, dueAt, next, why, leech }) => {
    if (!next) return [];
    const learning = phase === "LEARNING" || phase === "RELEARNING";
    const due = learning && dueAt ? { dueAt: Date.parse(dueAt) + ahead } : {};
    return [{ card: { id, front, back, fresh: phase === "NEW", why: why ?? undefined, leech }, outcomes: readOutcomes(next), ...due }];
  });
}

/** Applies the answers given here that a queue read at `readAt` (ms) cannot know: a learning card moves on, others are done. */
export function overlay(items: Item[], answers: LocalAnswer[], readAt: number): Item[] {
  const unknown = answers.filter((each) => each.sentAt === undefined || each.sentAt + settleMs > readAt);
  const last = new Map(unknown.map((each) => [each.card, each]));
  return items.flatMap((item) => {
    const answer = last.get(item.card.id);
    if (!answer) return [item];
    const { learning, next, seconds } = answer.outcome;
    if (!learning || !next) return [];
    return [{ card: { ...item.card, fresh: false, why: undefined }, outcomes: next, dueAt: answer.at + seconds * 1000 }];
  });
}
