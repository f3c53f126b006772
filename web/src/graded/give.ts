import type { GivenAnswer } from "../api/types";

/** What a kind of question takes; the question's id is added where it is sent. */
export type AnswerPart = Omit<GivenAnswer, "question">;

/** Sends an answer. `shown` is what to say of it later; null is "don't know". */
export type Give = (answer: AnswerPart, shown: string | null) => void;
