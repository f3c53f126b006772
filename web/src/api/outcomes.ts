import type { QueuedCard, Rating } from "./types";

/**
 * What a rating leads to: when the card is due again, and, while it stays in learning steps, what the ratings lead to then.
 * The scheduler counts all of it out ahead, so that a session needs no server between two cards.
 */
export interface Outcome {
  seconds: number;
  /** True while the card is in (re)learning steps and so comes back within this session. */
  learning: boolean;
  next?: Outcomes;
}

export type Outcomes = Record<"again" | "hard" | "good" | "easy", Outcome>;

export const gradeOf = { 1: "again", 2: "hard", 3: "good", 4: "easy" } as const satisfies Record<Rating, keyof Outcomes>;

type WireOutcomes = NonNullable<QueuedCard["next"]>;
type WireOutcome = WireOutcomes["again"];

/** Reads what the queue says. */
export function readOutcomes(wire: WireOutcomes): Outcomes {
  return { again: read(wire.again), hard: read(wire.hard), good: read(wire.good), easy: read(wire.easy) };
}

function read(wire: WireOutcome): Outcome {
  const learning = wire.phase === "LEARNING" || wire.phase === "RELEARNING";
  return { seconds: wire.seconds, learning, ...(wire.next ? { next: readOutcomes(wire.next) } : {}) };
}
