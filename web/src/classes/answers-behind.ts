import type { ProgressRow } from "../api/types";
import { t } from "../texts/texts";
import type { ColumnId } from "./columns";

/** Which of a learner's answers are behind a number of the class table, and what they are called. */
export interface AnswersBehind {
  title: string;
  mode?: string | undefined;
  session?: string | undefined;
  /** The same of the whole mode, where the number is of one session. */
  all?: AnswersBehind | undefined;
}

/** A Test's number is of the latest Test, Matching's of the best round; the others are of all answers. */
export function answersBehind({ test, matching }: ProgressRow, column: ColumnId): AnswersBehind {
  switch (column) {
    case "name":
    case "mastery":
      return { title: t("classes.answersBehind.allAnswers") };
    case "learn":
      return { title: t("classes.answersBehind.allAnswersInLearn"), mode: "LEARN" };
    case "spaced":
      return { title: t("classes.answersBehind.allAnswersInSpaced"), mode: "SPACED" };
    case "test":
      return { title: t("classes.answersBehind.theLatestTest"), mode: "TEST", session: test?.session, all: { title: t("classes.answersBehind.allAnswersInTest"), mode: "TEST" } };
    case "matching":
      return { title: t("classes.answersBehind.theBestRoundOfMatching"), mode: "MATCHING", session: matching?.session, all: { title: t("classes.answersBehind.allAnswersInMatching"), mode: "MATCHING" } };
  }
}
