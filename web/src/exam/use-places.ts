import { useState } from "react";
import { flushSync } from "react-dom";
import type { Question } from "../api/types";
import { useNarrow } from "../ui/use-narrow";
import { type Answers, isOpen } from "./answers";

/** Which questions of a Test are shown: on a phone one at a time, the first open one to begin with, until all are asked for. */
export function usePlaces(questions: Question[], answers: Answers) {
  const narrow = useNarrow();
  const [all, showAll] = useState(false);
  const [at, setAt] = useState(() => Math.max(0, questions.findIndex((each) => isOpen(each, answers[each.id]))));
  const go = (place: number) => {
    flushSync(() => setAt(place));
    showQuestion(questions[place]?.id);
  };
  return { narrow, single: narrow && !all, at, go, showAll };
}

function showQuestion(id: string | undefined): void {
  const place = document.getElementById(`question-${id}`);
  place?.scrollIntoView({ block: "center" });
  place?.focus({ preventScroll: true });
}
