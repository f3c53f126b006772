import type { Given, Question } from "../api/types";
import type { AnswerPart } from "../graded/give";

/** What was answered so far, by question. */
export type Answers = Record<string, AnswerPart>;

/** The answers that the server kept, when the page is opened again. */
export const keptAnswers = (questions: Question[]): Answers => Object.fromEntries(questions.flatMap(({ id, given }) => (given ? [[id, partOf(given)]] : [])));

function partOf({ text, choice, truth, pairs }: Given): AnswerPart {
  if (pairs) return { pairs };
  if (choice != null) return { choice };
  if (truth != null) return { truth };
  return { text: text ?? "" };
}

/** A self-check may be thought only; anything else without an answer is left open. A block is answered when each prompt has one. */
export function isOpen(question: Question, answer: AnswerPart | undefined): boolean {
  if (question.kind === "SELF_CHECK") return false;
  if (!answer) return true;
  if (question.kind === "MATCHING") return (answer.pairs?.length ?? 0) < (question.pairs?.prompts.length ?? 0);
  return answer.choice == null && answer.truth == null && !answer.text?.trim();
}

export const openQuestions = (questions: Question[], answers: Answers) => questions.filter((each) => isOpen(each, answers[each.id]));
