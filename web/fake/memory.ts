import type { CardMemory, Mark, MarkChange, MemoryReview, Why } from "../src/api/memory-engine";
import type { QueuedCard } from "../src/api/types";
import { askable, cards } from "./decks";
import type { Routes } from "./server";

const day = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * day).toISOString();

const review = (seconds: number) => ({ seconds, phase: "REVIEW" as const });
const grown: NonNullable<QueuedCard["next"]> = { again: { seconds: 600, phase: "RELEARNING", next: undefined }, hard: review(4 * 86_400), good: review(11 * 86_400), easy: review(26 * 86_400) };
const lastStep: NonNullable<QueuedCard["next"]> = { again: { seconds: 60, phase: "LEARNING" }, hard: { seconds: 600, phase: "LEARNING" }, good: review(2 * 86_400), easy: review(8 * 86_400) };
const steps: NonNullable<QueuedCard["next"]> = { ...lastStep, good: { seconds: 600, phase: "LEARNING", next: lastStep } };

const dueWhy: Why = { kind: "OVERDUE", recall: 0.82, text: "Due since yesterday: you recall it with a chance of 82 %, below the 90 % that you want." };
const newWhy: Why = { kind: "NEW", recall: null, text: "New: the third of 30 new cards today, in the deck’s order." };
const aheadWhy: Why = { kind: "AHEAD", recall: 0.94, text: "Not due before Friday: studied ahead, because you asked for three days more." };

/** Six cards due, of which the day's limit allows four, one of them a leech, and three new ones; limits and marks hold. */
export function memoryRoutes(): Routes {
  const marks = new Map<string, Mark>([
    ["card-4", { cardId: "card-4", suspended: false, buriedUntil: null, flag: 0, leech: true }],
    ["card-6", { cardId: "card-6", suspended: false, buriedUntil: null, flag: 4, leech: false }],
    ["card-9", { cardId: "card-9", suspended: true, buriedUntil: null, flag: 0, leech: false }],
  ]);
  const asked = (id: string) => !marks.get(id)?.suspended && !marks.get(id)?.buriedUntil;
  const queued = (at: number, why: Why) => {
    const card = askable[at];
    const fresh = why.kind === "NEW";
    const mark = marks.get(card?.id ?? "");
    return card && asked(card.id) ? [{ id: card.id, front: card.front, back: card.back, draft: false, stage: fresh ? "NEW" : "LEARNING", phase: fresh ? "NEW" : "REVIEW", dueAt: fresh ? undefined : ago(1), next: fresh ? steps : grown, why, flag: mark?.flag ?? 0, leech: mark?.leech ?? false }] : [];
  };
  return {
    "GET /api/decks/*/queue"(_, __, search) {
      const all = search.get("mode") === "FLASHCARDS";
      const listed = all
        ? cards.map((card) => ({ ...card, stage: "LEARNING", phase: "REVIEW" }))
        : search.get("ahead")
          ? queued(0, aheadWhy)
          : search.get("moreNew")
            ? queued(7, newWhy)
            : search.get("moreReviews")
              ? [0, 4].flatMap((at) => queued(at, dueWhy))
              : [3, 5, 1, 6].flatMap((at) => queued(at, dueWhy)).concat([2, 7].flatMap((at) => queued(at, newWhy)));
      return { at: new Date().toISOString(), cards: listed, counts: { due: 6, soon: 0, new: 3, cards: 9, drafts: 1, suspended: 1, buried: 0, newToday: 28, reviewsToday: 16, newLeft: 2, reviewsLeft: 4 } };
    },
    "POST /api/reviews": (_, { reviews }: { reviews: { id: string }[] }) => ({ results: reviews.map(({ id }) => ({ id, status: "accepted" })) }),
    "DELETE /api/reviews/*": () => undefined,
    "GET /api/decks/*/marks": () => ({ items: [...marks.values()], next: null }),
    "PATCH /api/decks/*/cards/*/mark"([, cardId = ""], { suspended, buried, flag }: MarkChange) {
      const before = marks.get(cardId) ?? { cardId, suspended: false, buriedUntil: null, flag: 0, leech: false };
      const after = {
        ...before,
        ...(suspended === undefined ? {} : { suspended }),
        ...(buried === undefined ? {} : { buriedUntil: buried ? new Date(Date.now() + day / 2).toISOString() : null }),
        ...(flag === undefined ? {} : { flag }),
      };
      marks.set(cardId, after);
      return after;
    },
    "GET /api/decks/*/cards/*/memory": ([, cardId = ""], _, search) => memoryOf(cardId, search.get("learner") ?? "teacher"),
  };
}

const history = [
  { days: 61, rating: 3, stability: 2.3, mode: "SPACED", kind: "SELF_RATED" },
  { days: 59, rating: 3, stability: 11, mode: "LEARN", kind: "WRITTEN" },
  { days: 48, rating: 1, stability: 1.6, mode: "SPACED", kind: "SELF_RATED" },
  { days: 46, rating: 3, stability: 8, mode: "TEST", kind: "CHOICE" },
  { days: 45.9, rating: 3, stability: 8, mode: "MATCHING", kind: "MATCHING" },
  { days: 37, rating: 2, stability: 17, mode: "SPACED", kind: "SELF_RATED" },
  { days: 18, rating: 3, stability: 21, mode: "SPACED", kind: "SELF_RATED" },
] as const;

const recallAfter = (days: number, stability: number) => (1 + (0.9 ** (-1 / 0.1542) - 1) * (days / stability)) ** -0.1542;

function memoryOf(cardId: string, learner: string): CardMemory {
  if (cardId === "card-8") {
    return { cardId, learner, phase: "NEW", stability: null, difficulty: null, recall: null, due: null, explanation: "You have not answered this card yet, so it is not due on any day: it comes as a new card.", curve: [], reviews: [], next: steps, desiredRetention: 0.9, weightsFrom: "DEFAULT" };
  }
  const curve: CardMemory["curve"] = [];
  const reviews = history.map(({ days, rating, stability, mode, kind }, at): MemoryReview => {
    const before = history[at - 1];
    const recallBefore = before ? recallAfter(before.days - days, before.stability) : null;
    const until = history[at + 1]?.days ?? -12;
    if (recallBefore !== null) curve.push({ at: ago(days), recall: recallBefore });
    for (let step = 0; step < 24; step++) curve.push({ at: ago(days - ((days - until) * step) / 24), recall: recallAfter(((days - until) * step) / 24, stability) });
    return { id: `r${at}`, at: ago(days), mode, questionKind: kind, rating, late: at === 2, moved: kind !== "MATCHING", recallBefore, stabilityAfter: stability, intervalSeconds: Math.round(stability * 86_400) };
  });
  const explanation = "Due in 3 days: by then the chance that you recall it has fallen to the 90 % that you want. Your last answer, Good, came 18 days ago and made it last for 21 days.";
  return { cardId, learner, phase: "REVIEW", stability: 21, difficulty: 6.4, recall: recallAfter(18, 21), due: ago(-3), explanation, curve, reviews, next: grown, desiredRetention: 0.9, weightsFrom: "LEARNER" };
}
