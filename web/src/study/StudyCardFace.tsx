import { Rich } from "../ui/Rich";

/** A card, and its answer below once it is turned. Touching the card turns it. */
export function StudyCardFace({ question, answer, turned, turn }: { question: string; answer: string; turned: boolean; turn: () => void }) {
  return (
    <div className="paper study-card" onClick={(event) => !turned && !(event.target instanceof HTMLAnchorElement) && turn()}>
      <Rich text={question} className="question" />
      <div aria-live="polite" className="answer-place">
        {turned && <>{answer.trim() === "" ? <p className="note">No answer yet</p> : <Rich text={answer} className="answer" />}</>}
      </div>
    </div>
  );
}
