import { Link } from "wouter";
import type { LearnerAnswer, Rating } from "../api/types";
import { useCards } from "../decks/queries";
import { kindNames, ratingNames } from "../graded/words";
import { memoryPage } from "../memory/queries";
import { Coming, Empty, Failed } from "../ui/Page";
import { Rich } from "../ui/Rich";
import { Window } from "../ui/Window";
import { clockTime, dayOf } from "../ui/words";
import type { ColumnId } from "./columns";
import { useAnswers } from "./queries";

/** Whose number was chosen, and which. */
export interface Behind {
  person: string;
  /** As the table says it, which may be a number. */
  name: string;
  column: ColumnId;
}

const modes: Partial<Record<ColumnId, string>> = { learn: "LEARN", test: "TEST", matching: "MATCHING", spaced: "SPACED" };
const modeNames: Record<string, string> = { LEARN: "Learn", TEST: "Test", MATCHING: "Matching", SPACED: "Spaced", FLASHCARDS: "Flashcards" };
const kinds: Record<string, string> = { ...kindNames, SELF_RATED: "Self-rated" };

/** The answers behind a number, the newest first. */
export function AnswersWindow({ room, deck, behind, close }: { room: string; deck: string; behind: Behind; close: () => void }) {
  const answers = useAnswers(room, deck, behind.person);
  const mode = modes[behind.column];
  const shown = answers.data?.filter((each) => !mode || each.mode === mode) ?? [];
  return (
    <Window title={`${behind.name}: answers${mode ? ` in ${modeNames[mode]}` : ""}`} close={close} wide>
      {answers.isPending && <Coming />}
      {answers.isError && <Failed error={answers.error} again={() => void answers.refetch()} />}
      {answers.data && shown.length === 0 && <Empty>None of the newest answers is from there.</Empty>}
      <ol className="plain-list answers">
        {shown.map((answer, index) => (
          <AnswerLine key={index} deck={deck} answer={answer} behind={behind} />
        ))}
      </ol>
    </Window>
  );
}

function AnswerLine({ deck, answer, behind: { person, name } }: { deck: string; answer: LearnerAnswer; behind: Behind }) {
  const card = useCards(deck).data?.find((each) => each.id === answer.cardId);
  return (
    <li>
      {card ? <Rich text={card.front} className="front" /> : <span className="note">A card that is no longer there</span>}
      <span className="note">
        {modeNames[answer.mode] ?? answer.mode}, {(kinds[answer.questionKind] ?? answer.questionKind).toLowerCase()}
      </span>
      <span>{ratingNames[answer.rating as Rating]}</span>
      <span className="note figures">
        {dayOf(answer.answeredAt)}, {clockTime(answer.answeredAt)}
      </span>
      {card && (
        <Link href={`${memoryPage(deck, card.id)}?${new URLSearchParams({ learner: person })}`} state={{ name }} aria-label={`Memory: what ${name} knows of card ${card.front.slice(0, 60)}`}>
          Memory
        </Link>
      )}
    </li>
  );
}
