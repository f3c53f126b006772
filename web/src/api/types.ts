/** What the API says, as the pages read it. Times are RFC 3339 UTC; mastery is 0 to 1. */
export interface Page<T> {
  items: T[];
  next?: string | null;
}

export type Role = "LEARNER" | "TEACHER" | "ADMIN";

export interface Person {
  id: string;
  name: string;
  role: Role;
  email?: string | null;
  userName?: string | null;
}

export interface School {
  id: string;
  name: string;
  zone: string;
}

export interface Me {
  person: Person;
  school: School;
  classes: ClassRoom[];
}

export interface ClassRoom {
  id: string;
  name: string;
  joinCode?: string | null;
  role: "TEACHER" | "LEARNER";
}

export interface Member {
  person: Omit<Person, "role">;
  role: "TEACHER" | "LEARNER";
}

export interface Assignment {
  deckId: string;
  dueAt?: string | null;
  examAt?: string | null;
}

export interface Deck {
  id: string;
  title: string;
  tags: string[];
  cardCount: number;
  draftCount: number;
  owner: string;
  version: number;
  /** Not on a deck that was just made: what the caller knows of it. */
  dueCount?: number;
  newCount?: number;
  mastery?: number;
  seen?: number;
  nextDueAt?: string | null;
}

export interface Card {
  id: string;
  front: string;
  back: string;
  tags: string[];
  position: number;
  draft: boolean;
  version: number;
}

export interface Stages {
  new: number;
  learning: number;
  familiar: number;
  mastered: number;
}

export interface Mastery {
  mastery: number;
  seen: number;
  cards: number;
  stages: Stages;
  /** The local day for which the chance of recall is meant: the next exam's, or 7 days from today. */
  horizon: string;
}

export interface StudySession {
  id: string;
  mode: Mode;
  startedAt: string;
  endedAt?: string | null;
  answers: number;
  cards: number;
  /** Time spent on questions, in ms. */
  activeMs: number;
  again: number;
  /** The share of cards whose first answer was not Again. */
  firstTryRate: number;
}

export type Mode = "SPACED" | "FLASHCARDS" | "LEARN" | "TEST" | "MATCHING";
export type Rating = 1 | 2 | 3 | 4;

export interface ProgressRow {
  person: { id: string; name: string };
  mastery: number;
  seen: number;
  cards: number;
  learn: unknown;
  test: unknown;
  matching: unknown;
  spaced: SpacedProgress | null;
}

export interface SpacedProgress {
  overdue: number;
  onTime: number;
  answered: number;
  firstDueAt?: string | null;
}

export interface ReviewBody {
  id: string;
  sessionId: string;
  mode: Mode;
  deckId: string;
  cardId: string;
  rating: Rating;
  answeredAt: string;
  responseMs: number;
}

export interface ReviewResult {
  id: string;
  status: "accepted" | "refused" | "retry";
  problem?: { title?: string; detail?: string; errors?: { field: string; rule: string }[] } | null;
}
