import { describe, expect, it } from "vitest";
import type { Queue, QueuedCard } from "../api/memory-engine";
import { queuePath } from "../data/queue";
import type { LocalAnswer } from "../offline/local-answers";
import { leftOf, overlay, toItems } from "./queue";

const at = Date.parse("2026-03-02T12:00:00Z");
const review = { seconds: 86_400, phase: "REVIEW" as const };
const out: NonNullable<QueuedCard["next"]> = { again: review, hard: review, good: review, easy: review };
const steps: NonNullable<QueuedCard["next"]> = { ...out, again: { seconds: 60, phase: "LEARNING", next: out } };

const card = (id: string, rest: Partial<QueuedCard> = {}): QueuedCard => ({
  id,
  front: id,
  back: id,
  draft: false,
  stage: "NEW",
  phase: "NEW",
  next: steps,
  ...rest,
});

const queue = (...cards: QueuedCard[]): Queue => ({
  at: new Date(at).toISOString(),
  cards,
  counts: { due: 0, soon: 0, new: cards.length, cards: cards.length, drafts: 0 },
});

const answer = (id: string, rest: Partial<LocalAnswer> = {}): LocalAnswer => ({
  review: `r-${id}`,
  deck: "d",
  card: id,
  at,
  outcome: { seconds: 86_400, learning: false },
  ...rest,
});

describe("a queue that was read", () => {
  it("tells cards in a step from cards in review", () => {
    const dueAt = new Date(at + 30_000).toISOString();
    const items = toItems(queue(card("a", { phase: "RELEARNING", dueAt }), card("b", { phase: "REVIEW", dueAt })), at);
    expect(items.map((each) => each.dueAt)).toEqual([at + 30_000, undefined]);
  });

  it("holds by this device's clock, however wrong that is", () => {
    const dueAt = new Date(at + 30_000).toISOString();
    const wrong = at - 3_600_000;
    expect(toItems(queue(card("a", { phase: "LEARNING", dueAt })), wrong)[0]?.dueAt).toBe(wrong + 30_000);
  });

  it("knows the steps that follow", () => {
    const [item] = toItems(queue(card("a")), at);
    expect(item?.outcomes.again).toMatchObject({ seconds: 60, learning: true });
    expect(item?.outcomes.again.next?.good).toEqual({ seconds: 86_400, learning: false });
  });
});

describe("answers given here", () => {
  const items = toItems(queue(card("a"), card("b")), at);
  const ids = (answers: LocalAnswer[], readAt = at) => overlay(items, answers, readAt).map((each) => each.card.id);

  it("take a card out of a queue that was kept before they were given", () => {
    expect(ids([answer("a", { at: at + 1000 })])).toEqual(["b"]);
  });

  it("put a card that is in a step at the time when the step ends", () => {
    const next = items[1]?.outcomes;
    const [first] = overlay(items, [answer("a", { outcome: { seconds: 60, learning: true, next } })], at);
    expect(first).toMatchObject({ dueAt: at + 60_000, card: { id: "a", fresh: false } });
  });

  it("count while they wait to be sent and just after, and no longer", () => {
    expect(ids([answer("a")], at + 3_600_000)).toEqual(["b"]);
    expect(ids([answer("a", { sentAt: at })], at + 2000)).toEqual(["b"]);
    expect(ids([answer("a", { sentAt: at })], at + 60_000)).toEqual(["a", "b"]);
  });

  it("count with the last one of a card", () => {
    const step = { seconds: 60, learning: true, next: items[1]?.outcomes };
    expect(ids([answer("a", { outcome: step }), answer("a", { review: "later", at: at + 90_000 })])).toEqual(["b"]);
  });
});

describe("what a round leaves", () => {
  const counts = { due: 0, soon: 0, new: 25, cards: 60, drafts: 0 };
  const many = (n: number, rest: Partial<QueuedCard> = {}) => Array.from({ length: n }, (_, number) => card(`${rest.phase ?? "NEW"}-${number}`, rest));
  const dueAt = new Date(at - 60_000).toISOString();
  const reviews = (n: number) => many(n, { phase: "REVIEW", dueAt });
  const left = (more: Partial<Queue["counts"]>, cards = many(10), wanted = {}) => leftOf({ ...queue(...cards), counts: { ...counts, ...more } }, wanted);

  it("is the new cards that are not listed, as far as today's limit allows", () => {
    expect(left({ newLeft: 14, newToday: 16 })).toMatchObject({ unseen: 15, allowed: 4, newToday: 16 });
    expect(left({ newLeft: 0, newToday: 30 }, [])).toMatchObject({ unseen: 25, allowed: 0 });
    expect(left({ newLeft: 99 })).toMatchObject({ unseen: 15, allowed: 15 });
  });

  it("is nothing that is allowed after a round beyond the limit", () => {
    expect(left({ newLeft: 0, newToday: 30 })).toMatchObject({ unseen: 15, allowed: 0 });
  });

  it("is the due cards that are not listed, once the limit of reviews is reached", () => {
    expect(left({ due: 40, reviewsLeft: 0 }).reviewsHeld).toBe(40);
    expect(left({ due: 40, reviewsLeft: 3 }, reviews(3)).reviewsHeld).toBe(37);
    expect(left({ due: 40, reviewsLeft: 0 }, reviews(20), { moreReviews: 20 }).reviewsHeld).toBe(20);
    expect(left({ due: 1, reviewsLeft: 0 }, many(1, { phase: "LEARNING", dueAt })).reviewsHeld).toBe(0);
  });

  it("has no due cards that a limit holds back where the limit is not reached", () => {
    expect(left({ due: 40, reviewsLeft: 30 }, reviews(3)).reviewsHeld).toBe(0);
    expect(left({ due: 0, reviewsLeft: 0 }).reviewsHeld).toBe(0);
  });

  it("has none either where more were wanted and did not come", () => {
    expect(left({ due: 2, reviewsLeft: 0 }, [], { moreReviews: 20 }).reviewsHeld).toBe(0);
  });

  it("is told by a queue from before there were limits, too", () => {
    expect(left({ due: 4 })).toEqual({ unseen: 15, allowed: 15, newToday: 0, reviewsHeld: 0, reviewsToday: 0 });
  });
});

it("asks for more only where more is wanted", () => {
  expect(queuePath("d", "SPACED")).toBe("/api/decks/d/queue?mode=SPACED");
  expect(queuePath("d", "SPACED", { ahead: 3, moreNew: 10, moreReviews: 20 })).toBe("/api/decks/d/queue?mode=SPACED&ahead=3&moreNew=10&moreReviews=20");
});
