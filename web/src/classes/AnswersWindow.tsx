import { useState } from "react";
import { Link } from "wouter";
import type { LearnerAnswer, ProgressRow, Rating } from "../api/types";
import { useCards } from "../decks/queries";
import { kindNames, ratingNames } from "../graded/words";
import { memoryPage } from "../memory/queries";
import { Button } from "../ui/Button";
import { Explained } from "../ui/Explained";
import { Coming, Empty, Failed } from "../ui/Page";
import { Rich } from "../ui/Rich";
import { Window } from "../ui/Window";
import { clockTime, dayOf } from "../ui/words";
import { type AnswersBehind, answersBehind } from "./answers-behind";
import type { ColumnId } from "./columns";
import { numberOf } from "./hidden-names";
import { useAnswers } from "./queries";

const modeNames: Record<string, string> = { LEARN: "Learn", TEST: "Test", MATCHING: "Matching", SPACED: "Spaced", FLASHCARDS: "Flashcards" };
const kinds: Record<string, string> = { ...kindNames, SELF_RATED: "Self-rated" };

interface Props {
  room: string;
  deck: string;
  /** Whose number was chosen; their name is what they are called just now, which may be a number. */
  row: ProgressRow;
  column: ColumnId;
  close: () => void;
}

/** The answers behind a number, the newest first: those of its Test or round where it is of one, else all of its mode. */
export function AnswersWindow({ room, deck, row, column, close }: Props) {
  const behind = answersBehind(row, column);
  const [wider, setWider] = useState<AnswersBehind>();
  const { title, mode, session, all } = wider ?? behind;
  const answers = useAnswers(room, deck, row.person.id, { mode, session });
  return (
    <Window title={`${row.person.name}: ${title}`} close={close} wide>
      <div className="stack">
        {answers.isPending && <Coming />}
        {answers.isError && <Failed error={answers.error} again={() => void answers.refetch()} />}
        {answers.data?.length === 0 && <Empty>No answers from there. Those that were undone do not count.</Empty>}
        {answers.data && answers.data.length > 0 && (
          <ol className="plain-list answers">
            {answers.data.map((answer, index) => (
              <AnswerLine key={index} room={room} deck={deck} answer={answer} person={row.person} />
            ))}
          </ol>
        )}
        <div className="row">
          {answers.hasNextPage && (
            <Button isPending={answers.isFetchingNextPage} onPress={() => void answers.fetchNextPage()}>
              Show older ones
            </Button>
          )}
          {all && <Button onPress={() => setWider(all)}>{all.title.replace(/^a/, "A")}</Button>}
        </div>
      </div>
    </Window>
  );
}

function AnswerLine({ room, deck, answer, person }: { room: string; deck: string; answer: LearnerAnswer; person: ProgressRow["person"] }) {
  const card = useCards(deck).data?.find((each) => each.id === answer.cardId);
  const { given, prompt, expected, rating } = answer;
  const asked = prompt ?? card?.front;
  const right = rating > 1;
  return (
    <li>
      {asked === undefined ? <span className="note">A card that is no longer there</span> : <Rich text={asked} className="front" />}
      <span className="note">
        {modeNames[answer.mode] ?? answer.mode}, {(kinds[answer.questionKind] ?? answer.questionKind).toLowerCase()}
      </span>
      <span>{answer.questionKind === "SELF_RATED" ? ratingNames[rating as Rating] : `${right ? "✓ right" : "✗ wrong"}, ${ratingNames[rating as Rating]}`}</span>
      <span className="note figures">
        {dayOf(answer.answeredAt)}, {clockTime(answer.answeredAt)}
      </span>
      {answer.late && (
        <Explained why="This answer reached the server so long after the time that the device says it was given, or with so many others, that nobody can check that time. It counts for memory, and not as on time.">
          came late
        </Explained>
      )}
      {card && (
        <Link
          href={`${memoryPage(deck, card.id)}?${new URLSearchParams({ learner: person.id })}`}
          state={{ name: person.name, number: numberOf(room, person.id) }}
          aria-label={`Memory: what ${person.name} knows of card ${card.front.slice(0, 60)}`}
        >
          Memory
        </Link>
      )}
      {given != null && (
        <dl className="difference">
          <dt>Answered</dt>
          <dd dir="auto">{given ? <Rich text={given} /> : <span className="note">nothing</span>}</dd>
          {expected != null && given !== expected && (
            <>
              <dt>{right ? "The answer" : "Expected"}</dt>
              <dd>
                <Rich text={expected} />
              </dd>
            </>
          )}
        </dl>
      )}
    </li>
  );
}
