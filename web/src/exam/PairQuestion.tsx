import { useState } from "react";
import type { Question } from "../api/types";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { Rich } from "../written/Rich";
import { choose, type Pair } from "./pairs";

interface Props {
  question: Question;
  pairs: Pair[];
  onChange: (pairs: Pair[]) => void;
}

/** A block to match: choose one of the left, then its answer on the right, or the other way round. A pair shares a letter. */
export function PairQuestion({ question, pairs, onChange }: Props) {
  const [held, setHeld] = useState<{ side: keyof Pair; id: string }>();
  const { prompts, answers } = question.pairs ?? { prompts: [], answers: [] };
  const press = (side: keyof Pair, id: string) => {
    const next = choose({ pairs, held }, side, id);
    setHeld(next.held);
    if (next.pairs.length !== pairs.length || next.pairs.some((pair, at) => pair !== pairs[at])) onChange(next.pairs);
  };
  const letterOf = (side: keyof Pair, id: string) => {
    const prompt = side === "prompt" ? id : pairs.find((pair) => pair.answer === id)?.prompt;
    return String.fromCharCode(65 + prompts.findIndex((each) => each.id === prompt));
  };
  const item = (side: keyof Pair, { id, text }: { id: string; text: string }) => {
    const paired = pairs.some((pair) => pair[side] === id);
    const letter = side === "prompt" || paired ? letterOf(side, id) : "";
    return (
      <li key={id}>
        <Button className={`option ${paired ? "paired" : ""}`} aria-pressed={held?.id === id && held.side === side} onPress={() => press(side, id)}>
          <span className="letter">{letter}</span>
          <span className="clip">
            <Rich text={text} lang={side === "prompt" ? question.promptLang : question.answerLang} plain />
          </span>
          {paired && side === "answer" && <span className="unseen">{t("exam.pairQuestion.chosenForLetter", { letter })}</span>}
        </Button>
      </li>
    );
  };
  return (
    <div className="pairs">
      <ul className="options" aria-label={t("exam.pairQuestion.toMatch")}>
        {prompts.map((each) => item("prompt", each))}
      </ul>
      <ul className="options" aria-label={t("exam.pairQuestion.answers")}>
        {answers.map((each) => item("answer", each))}
      </ul>
    </div>
  );
}
