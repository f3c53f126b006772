import { database } from "../offline/db";
import { keptGetAt } from "../offline/kept";
import { answersOf, type LocalAnswer } from "../offline/local-answers";
import { readOutcomes, type WireOutcomes } from "./outcomes";
import type { Item } from "./session";

/** The queue as the scheduler gives it. */
export interface WireQueue {
  cards: { id: string; front: string; back: string; dueAt?: string | null; stage?: string; phase?: string; next?: WireOutcomes }[];
  counts?: Record<string, number>;
}

/** New cards come this many at a time. */
export const newAtATime = 10;

/** How long after an answer arrived the server's queue may still be without it. */
const settleMs = 10_000;

export const queuePath = (deck: string, mode: "SPACED" | "FLASHCARDS") => `/api/decks/${deck}/queue?mode=${mode}`;

/** What is to be studied now in Spaced: due cards first, then new ones; without a network from what was kept. */
export async function spacedQueue(deck: string): Promise<{ items: Item[]; moreNew: Item[] }> {
  const { body, at } = await keptGetAt<WireQueue>(queuePath(deck, "SPACED"));
  const items = overlay(toItems(body), await answersOf(deck), at);
  const fresh = items.filter((each) => each.card.fresh);
  const due = items.filter((each) => !each.card.fresh);
  return { items: [...due, ...fresh.slice(0, newAtATime)], moreNew: fresh.slice(newAtATime) };
}

export async function flashcards(deck: string) {
  const { body } = await keptGetAt<WireQueue>(queuePath(deck, "FLASHCARDS"));
  return body.cards.map(({ id, front, back }) => ({ id, front, back }));
}

/** True if the deck can be studied without a network. */
export async function hasKeptQueue(deck: string): Promise<boolean> {
  return (await (await database()).getKey("kept", queuePath(deck, "SPACED"))) !== undefined;
}

export function toItems(queue: WireQueue): Item[] {
  return queue.cards.flatMap((card) => {
    if (!card.next) return [];
    const fresh = card.phase ? card.phase === "NEW" : card.stage?.toLowerCase() === "new";
    const learning = card.phase?.endsWith("LEARNING") ?? false;
    const dueAt = learning && card.dueAt ? { dueAt: Date.parse(card.dueAt) } : {};
    return [{ card: { id: card.id, front: card.front, back: card.back, fresh }, outcomes: readOutcomes(card.next), ...dueAt }];
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
    return [{ card: { ...item.card, fresh: false }, outcomes: next, dueAt: answer.at + seconds * 1000 }];
  });
}
