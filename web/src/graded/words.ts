import type { Answered, GradedProgress, Kind, MatchingResult, TestResult } from "../api/types";
import { span } from "../ui/words";

export const kindNames: Record<Kind, string> = {
  TRUE_FALSE: "True or false",
  CHOICE: "Multiple choice",
  MATCHING: "Matching",
  WRITTEN: "Written",
  SELF_CHECK: "Self-check",
};

export const ratingNames = { 1: "Again", 2: "Hard", 3: "Good", 4: "Easy" } as const;

/** "41 s", "2 min 5 s", "1 h 4 min": a time that was measured, unlike one that is only said. */
export function took(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  if (seconds >= 3600) return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** "0 wrong · 41 s"; untimed rounds have no time. */
export const matchingScore = ({ wrong, timeMs }: Pick<MatchingResult, "wrong" | "timeMs">) => `${wrong} wrong${timeMs == null ? "" : ` · ${took(timeMs)}`}`;

/** "18 of 20, 14 checked, 4 self-marked". */
export function testScore({ right, questions, checked, selfMarked }: Pick<TestResult, "right" | "questions" | "checked" | "selfMarked">): string {
  return `${right} of ${questions}${selfMarked > 0 ? `, ${checked} checked, ${selfMarked} self-marked` : ""}`;
}

/** "7 of 23", to stand beside "Continue Learn". */
export const reached = ({ done, total }: GradedProgress) => `${done} of ${total}`;

/** What a screen reader hears of a graded answer. */
export function sayAnswered({ correct, expected }: Pick<Answered, "correct" | "expected">, given: string | null): string {
  const answer = expected ? ` The answer is: ${expected}` : "";
  if (correct) return given !== null && expected && given.trim() !== expected.trim() ? `Right.${answer}` : "Right.";
  return given === null ? `Not known.${answer}` : `Wrong. You answered: ${given || "nothing"}.${answer}`;
}

/** "12 minutes", of a limit that is chosen. */
export const limitOf = (minutes: number) => span(minutes * 60);
