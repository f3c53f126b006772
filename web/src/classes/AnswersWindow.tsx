import { useState } from "react";
import { Link } from "wouter";
import type { Card, LearnerAnswer, ProgressRow, Rating } from "../api/types";
import { useAnswers } from "../data/classes";
import { useCardsById } from "../data/decks";
import { memoryPage } from "../data/memory";
import { Given } from "../graded/Given";
import { kindNames, ratingNames } from "../graded/words";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { Explained } from "../ui/Explained";
import { whyLate } from "../ui/late";
import { type LineProps, LongList } from "../ui/LongList";
import { Coming, Empty, Failed } from "../ui/Page";
import { Window } from "../ui/Window";
import { clockTime, dayOf } from "../ui/words";
import { Rich } from "../written/Rich";
import { type AnswersBehind, answersBehind } from "./answers-behind";
import type { ColumnId } from "./columns";
import { numberOf } from "./hidden-names";

const modeNames: Record<string, string> = { get LEARN() { return t("classes.answersWindow.learn"); }, get TEST() { return t("classes.answersWindow.test"); }, get MATCHING() { return t("classes.answersWindow.matching"); }, get SPACED() { return t("classes.answersWindow.spaced"); }, get FLASHCARDS() { return t("classes.answersWindow.flashcards"); } };
const kinds = (): Record<string, string> => ({ ...kindNames, get SELF_RATED() { return t("classes.answersWindow.selfRated"); } });

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
  const cards = useCardsById(deck);
  const answers = useAnswers(room, deck, row.person.id, { mode, session });
  return (
    <Window title={`${row.person.name}: ${title}`} close={close} wide>
      <div className="stack">
        {answers.isPending && <Coming />}
        {answers.isError && <Failed error={answers.error} again={() => void answers.refetch()} />}
        {answers.data?.length === 0 && <Empty>{t("classes.answersWindow.noAnswersFromThereThose")}</Empty>}
        {answers.data && answers.data.length > 0 && (
          <LongList
            ordered
            className="plain-list answers"
            items={answers.data.map((answer, at) => ({ answer, at }))}
            keyOf={({ at }) => String(at)}
            height={90}
            gap={0}
            line={({ answer, at }, place) => (
              <AnswerLine key={at} place={place} room={room} deck={deck} answer={answer} card={cards?.get(answer.cardId)} person={row.person} />
            )}
          />
        )}
        <div className="row">
          {answers.hasNextPage && (
            <Button isPending={answers.isFetchingNextPage} onPress={() => void answers.fetchNextPage()}>
              {t("classes.answersWindow.showOlderOnes")}
            </Button>
          )}
          {all && <Button onPress={() => setWider(all)}>{all.title.replace(/^a/, "A")}</Button>}
        </div>
      </div>
    </Window>
  );
}

interface LineOf {
  place: LineProps;
  room: string;
  deck: string;
  answer: LearnerAnswer;
  card: Card | undefined;
  person: ProgressRow["person"];
}

function AnswerLine({ place, room, deck, answer, card, person }: LineOf) {
  const { given, prompt, expected, rating } = answer;
  const asked = prompt ?? card?.front;
  const right = rating > 1;
  return (
    <li {...place}>
      {asked === undefined ? <span className="note">{t("classes.answersWindow.aCardThatIsNo")}</span> : <Rich text={asked} className="front" />}
      <span className="note">
        {modeNames[answer.mode] ?? answer.mode}, {(kinds()[answer.questionKind] ?? answer.questionKind).toLowerCase()}
      </span>
      <span>{answer.questionKind === "SELF_RATED" ? ratingNames[rating as Rating] : `${right ? "✓ right" : "✗ wrong"}, ${ratingNames[rating as Rating]}`}</span>
      <span className="note figures">
        {dayOf(answer.answeredAt)}, {clockTime(answer.answeredAt)}
      </span>
      {answer.late && (
        <Explained why={whyLate()}>{t("classes.answersWindow.cameLate")}</Explained>
      )}
      {card && (
        <Link
          href={`${memoryPage(deck, card.id)}?${new URLSearchParams({ learner: person.id })}`}
          state={{ name: person.name, number: numberOf(room, person.id) }}
          aria-label={t("classes.answersWindow.memoryWhatNameKnowsOf", { name: person.name, value: card.front.slice(0, 60) })}
        >
          {t("classes.answersWindow.memory")}
        </Link>
      )}
      {given != null && (
        <dl className="difference">
          <dt>{t("classes.answersWindow.answered")}</dt>
          <dd dir="auto">{given ? <Given text={given} /> : <span className="note">{t("classes.answersWindow.nothing")}</span>}</dd>
          {expected != null && given !== expected && (
            <>
              <dt>{right ? t("classes.answersWindow.theAnswer") : t("classes.answersWindow.expected")}</dt>
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
