import type { Answered, ExpectedLine, GradedProgress, GradedSession, LearnResult, LearnRound, Question } from "../api/types";

/** What is on the page: exactly one thing at a time. */
export type Step =
  | { at: "question"; question: Question }
  /** A long answer is shown; the learner ticks what they knew. */
  | { at: "check"; question: Question; lines: ExpectedLine[] }
  | { at: "told"; question: Question; given: string | null; answered: Answered }
  | { at: "round"; round: LearnRound; next: Question | null }
  | { at: "end"; result: LearnResult | null };

/** Learn as its page shows it. Each move gives a new value; what is right, and what comes next, the server says. */
export interface Learn {
  step: Step;
  progress: GradedProgress;
}

/** A session as it was left, on this device or another. */
export function open(session: GradedSession): Learn {
  const { progress, question, round, finishedAt } = session;
  if (finishedAt || !question) return { progress, step: { at: "end", result: (session.result as LearnResult | null | undefined) ?? null } };
  return { progress, step: round ? { at: "round", round, next: question } : { at: "question", question } };
}

/** The reply to an answer. `given` is what to show of it; null is "don't know". After a self-check there is nothing left to tell. */
export function told(learn: Learn, given: string | null, answered: Answered): Learn {
  const question = asked(learn.step);
  if (!question) return learn;
  const { lines, progress } = answered;
  if (answered.rating == null && lines) return { progress, step: { at: "check", question, lines } };
  const next: Learn = { progress, step: { at: "told", question, given, answered } };
  return learn.step.at === "check" ? goOn(next) : next;
}

/** "I was right" or "I was wrong": the reply replaces the one before, and with it what comes next. */
export function corrected(learn: Learn, answered: Answered): Learn {
  if (learn.step.at !== "told") return learn;
  const before = learn.step.answered;
  const kept = { expected: answered.expected ?? before.expected, difference: answered.difference ?? before.difference };
  return { progress: answered.progress, step: { ...learn.step, answered: { ...answered, ...kept } } };
}

/** The question that comes next, read again. */
export function renewed(learn: Learn, question: Question): Learn {
  const { step } = learn;
  if (step.at !== "told" || step.answered.next?.id !== question.id) return learn;
  return { ...learn, step: { ...step, answered: { ...step.answered, next: question } } };
}

/** From feedback or a summary to what comes next. */
export function goOn(learn: Learn): Learn {
  const { step } = learn;
  if (step.at === "round") return { ...learn, step: step.next ? { at: "question", question: step.next } : { at: "end", result: null } };
  if (step.at !== "told") return learn;
  const { round, next, result } = step.answered;
  if (round && next) return { ...learn, step: { at: "round", round, next } };
  if (next) return { ...learn, step: { at: "question", question: next } };
  return { ...learn, step: { at: "end", result: (result as LearnResult | null | undefined) ?? null } };
}

const asked = (step: Step) => (step.at === "question" || step.at === "check" ? step.question : undefined);

/** 0 to 1: how far the round is; only right answers move it. */
export const roundShare = ({ roundDone, roundTotal }: GradedProgress) => (roundTotal ? (roundDone ?? 0) / roundTotal : 0);
