import { useEffect, useRef } from "react";
import { t } from "../texts/texts";
import { Rich } from "../written/Rich";

interface Props {
  question: string;
  answer: string;
  turned: boolean;
  turn: () => void;
}

/** A card, and its answer below once it is turned; both are read out as they appear. Touching the card turns it. */
export function StudyCardFace({ question, answer, turned, turn }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box.current) box.current.scrollTop = 0;
  }, [question]);
  return (
    <div
      ref={box}
      className="paper study-card"
      aria-live="polite"
      onClick={(event) => !turned && !(event.target instanceof HTMLAnchorElement) && turn()}
    >
      <Rich text={question} className="question" />
      {turned && (answer.trim() === "" ? <p className="note">{t("study.studyCardFace.noAnswerYet")}</p> : <Rich text={answer} className="answer" />)}
    </div>
  );
}
