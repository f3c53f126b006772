import type { Answered, GradedProgress, Kind, MatchingResult, TestResult } from "../api/types";
import { t } from "../texts/texts";
import { span } from "../ui/words";

export const kindNames: Record<Kind, string> = {
  get TRUE_FALSE() { return t("graded.words.trueOrFalse"); },
  get CHOICE() { return t("graded.words.multipleChoice"); },
  get MATCHING() { return t("graded.words.matching"); },
  get WRITTEN() { return t("graded.words.written"); },
  get SELF_CHECK() { return t("graded.words.selfCheck"); },
};

export const ratingNames = { get 1() { return t("graded.words.again"); }, get 2() { return t("graded.words.hard"); }, get 3() { return t("graded.words.good"); }, get 4() { return t("graded.words.easy"); } } as const;

/** "41 s", "2 min 5 s", "1 h 4 min": a time that was measured, unlike one that is only said. */
export function took(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  if (seconds >= 3600) return t("graded.words.secondsHSeconds2Min", { seconds: Math.floor(seconds / 3600), seconds2: Math.floor((seconds % 3600) / 60) });
  return seconds % 60 === 0 ? t("graded.words.secondsMin", { seconds: seconds / 60 }) : t("graded.words.secondsMinSeconds2S", { seconds: Math.floor(seconds / 60), seconds2: seconds % 60 });
}

/** "0 wrong · 41 s"; untimed rounds have no time. */
export const matchingScore = ({ wrong, timeMs }: Pick<MatchingResult, "wrong" | "timeMs">) => t("graded.words.wrongWrongPart", { wrong, part: timeMs == null ? "" : ` · ${took(timeMs)}` });

/** "18 of 20, 14 checked, 4 self-marked". */
export function testScore({ right, questions, checked, selfMarked }: Pick<TestResult, "right" | "questions" | "checked" | "selfMarked">): string {
  return t("graded.words.rightOfQuestionsPart", { right, questions, part: selfMarked > 0 ? t("graded.words.checkedCheckedSelfmarkedSelfMarked", { checked, selfMarked }) : "" });
}

/** "7 of 23", to stand beside "Continue Learn". */
export const reached = ({ done, total }: GradedProgress) => t("graded.words.doneOfTotal", { done, total });

/** What a screen reader hears of a graded answer. */
export function sayAnswered({ correct, expected }: Pick<Answered, "correct" | "expected">, given: string | null): string {
  const answer = expected ? ` ${t("graded.words.theAnswerIsExpected", { expected })}` : "";
  if (correct) return given !== null && expected && given.trim() !== expected.trim() ? t("graded.words.rightAnswer", { answer }) : t("graded.words.right");
  return given === null ? t("graded.words.notKnownAnswer", { answer }) : t("graded.words.wrongYouAnsweredGivenAnswer", { given: given || t("graded.words.nothing"), answer });
}

/** "12 minutes", of a limit that is chosen. */
export const limitOf = (minutes: number) => span(minutes * 60);
