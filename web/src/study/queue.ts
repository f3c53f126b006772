import type { Queue } from "../api/types";
import { keptGetAt } from "../offline/kept";
import { answersOf, type LocalAnswer } from "../offline/local-answers";
import { readOutcomes } from "./outcomes";
import type { Item } from "./session";

/** How long after an answer arrived the server's queue may still be without it. */
const settleMs = 10_000;

export const queuePath = (deck: string, mode: "SPACED" | "FLASHCARDS") => `/api/decks/${deck}/queue?mode=${mode}`;

/** What is to be studied now in Spaced: what is due, then up to ten new cards; without a network from what was kept. */
export async function spacedQueue(deck: string): Promise<{ items: Item[]; newLeft: number }> {
  const { body, at } = await keptGetAt<Queue>(queuePath(deck, "SPACED"));
  const listed = toItems(body, at);
  const newLeft = body.counts.new - listed.filter((each) => each.card.fresh).length;
  return { items: overlay(listed, await answersOf(deck), at), newLeft };
}

export async function flashcards(deck: string) {
  const { body } = await keptGetAt<Queue>(queuePath(deck, "FLASHCARDS"));
  return body.cards;
}

/** Due times are turned into this device's clock, by when it asked (`readAt`, ms). */
export function toItems(queue: Queue, readAt: number): Item[] {
  const ahead = readAt - Date.parse(queue.at);
  return queue.cards.flatMap(({ id, front, back, phase, dueAt, next }) => {
    if (!next) return [];
    const learning = phase === "LEARNING" || phase === "RELEARNING";
    const due = learning && dueAt ? { dueAt: Date.parse(dueAt) + ahead } : {};
    return [{ card: { id, front, back, fresh: phase === "NEW" }, outcomes: readOutcomes(next), ...due }];
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
