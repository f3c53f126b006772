import type { Queue as ServedQueue, QueuedCard as ServedCard } from "./types";

/**
 * What settings, weights, marks and a card's memory say and take. Mirrors docs/decisions/0006-memory-engine.md by hand;
 * to be read from the generated contract, as `types.ts` does, as soon as that has these operations.
 */
export type Scope = "school" | "class" | "deck" | "learner";

/** The place that a value comes from. */
export type Source = "DEFAULT" | "SCHOOL" | "CLASS" | "DECK" | "LEARNER";

/** All fields of the settings. */
export interface Fields {
  /** 0.70 to 0.99 */
  desiredRetention: number;
  /** Seconds, ascending. */
  learningSteps: number[];
  relearningSteps: number[];
  newPerDay: number;
  reviewsPerDay: number;
  maximumIntervalDays: number;
  rolloverHour: number;
  /** An IANA zone; null is that of each answer. */
  zone: string | null;
  fuzz: boolean;
  burySiblings: boolean;
  /** 0 is never. */
  leechLapses: number;
  leechSuspends: boolean;
  reviewOrder: "RECALL" | "DUE" | "RANDOM";
  newOrder: "DECK" | "RANDOM";
  newPlace: "LAST" | "FIRST" | "MIXED";
}

export type FieldName = keyof Fields;

/** Fields to set here; null clears one, so that the place above counts again. */
export type Change = { [F in FieldName]?: Fields[F] | null };

export interface Settings {
  scope: Scope;
  id: string;
  version: number;
  /** What is set here. */
  chosen: Partial<Fields>;
  /** What would count without this place. */
  inherited: Fields;
  effective: Fields;
  from: Record<FieldName, Source>;
  mayChange: boolean;
  replay: Replay;
}

/** Counts learners whose cards are worked out anew. */
export interface Replay {
  running: boolean;
  done: number;
  total: number;
  finishedAt: string | null;
}

export interface Outlook {
  /** Seconds, of a card answered Good each time. */
  good: number[];
  /** Seconds, of one that lapses at the fourth answer. */
  again: number[];
  cards: number;
  /** The next thirty days. */
  reviewsPerDay: number[];
  minutesPerDay: number[];
}

export interface Preview {
  before: Outlook;
  after: Outlook;
}

export interface Fit {
  state: "WAITING" | "RUNNING" | "REPLACED" | "KEPT" | "TOO_FEW" | "FAILED";
  /** 0 to 1 */
  progress: number;
  reviews: number;
  items: number;
  /** Log losses on held-out reviews. */
  before: number | null;
  after: number | null;
  message: string | null;
  startedAt: string | null;
  finishedAt: string | null;
}

export interface Weights {
  weights: number[];
  source: "DEFAULT" | "SCHOOL" | "LEARNER";
  reviews: number;
  needed: number;
  fit: Fit | null;
}

export interface Why {
  kind: "STEP" | "OVERDUE" | "NEW" | "SOON" | "AHEAD";
  recall: number | null;
  text: string;
}

/** 0 is none. */
export type FlagNumber = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A queue as it was kept before these fields came lacks them. */
export type QueuedCard = ServedCard & { why?: Why | null; flag?: number; leech?: boolean };

export type Queue = Omit<ServedQueue, "cards" | "counts"> & {
  cards: QueuedCard[];
  counts: ServedQueue["counts"] & {
    suspended?: number;
    buried?: number;
    newToday?: number;
    reviewsToday?: number;
    newLeft?: number;
    reviewsLeft?: number;
  };
};

export interface Mark {
  cardId: string;
  suspended: boolean;
  buriedUntil: string | null;
  flag: number;
  leech: boolean;
}

export type MarkChange = { suspended?: boolean; buried?: boolean; flag?: FlagNumber };

export interface CardMemory {
  cardId: string;
  learner: string;
  phase: "NEW" | "LEARNING" | "REVIEW" | "RELEARNING";
  /** Days; null before the first answer. */
  stability: number | null;
  difficulty: number | null;
  recall: number | null;
  due: string | null;
  explanation: string;
  curve: { at: string; recall: number }[];
  reviews: MemoryReview[];
  next: NonNullable<ServedCard["next"]> | null;
  desiredRetention: number;
  weightsFrom: Weights["source"];
}

export interface MemoryReview {
  id: string;
  at: string;
  mode: string;
  questionKind: string;
  rating: 1 | 2 | 3 | 4;
  /** False for an answer that leaves memory as it was. */
  moved: boolean;
  recallBefore: number | null;
  stabilityAfter: number | null;
  intervalSeconds: number | null;
}
