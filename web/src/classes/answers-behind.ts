import type { ProgressRow } from "../api/types";
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
      return { title: "all answers" };
    case "learn":
      return { title: "all answers in Learn", mode: "LEARN" };
    case "spaced":
      return { title: "all answers in Spaced", mode: "SPACED" };
    case "test":
      return { title: "the latest Test", mode: "TEST", session: test?.session, all: { title: "all answers in Test", mode: "TEST" } };
    case "matching":
      return { title: "the best round of Matching", mode: "MATCHING", session: matching?.session, all: { title: "all answers in Matching", mode: "MATCHING" } };
  }
}
