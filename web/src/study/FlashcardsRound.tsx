import { useEffect, useRef, useState } from "react";
import { newId } from "../api/new-id";
import type { Rating } from "../api/types";
import { refreshDeck } from "../data/decks";
import { useMe } from "../data/me";
import { Button, LinkButton } from "../ui/Button";
import { useKeys } from "../ui/use-keys";
import { count } from "../ui/words";
import { CardTools } from "./CardTools";
import { Choices } from "./Choices";
import { type Flashcard, notYet, startWalk, step, type Walk } from "./deck-walk";
import { endSession, keepAnswer, takeBack } from "./send";
import { StudyCardFace } from "./StudyCardFace";
import { StudyFrame } from "./StudyFrame";
import { useStopwatch } from "./use-stopwatch";

const keys = [
  ["Space", "Turn the card"],
  ["1", "Not yet"],
  ["2", "Knew it"],
  ["n", "Next, at a card without an answer"],
] as const;

interface Props {
  deck: string;
  title: string;
  cards: Flashcard[];
  swapped: boolean;
  all: Flashcard[];
  again: (cards: Flashcard[]) => void;
}

/** One walk through the cards. A card without an answer is shown and not rated. */
export function FlashcardsRound({ deck, title, cards, swapped, all, again }: Props) {
  const person = useMe().data?.person.id ?? "";
  const [id] = useState(newId);
  const [walk, setWalk] = useState<Walk>(() => startWalk(cards));
  const [turned, setTurned] = useState(false);
  const watch = useStopwatch();
  const card = walk.cards[walk.at];
  const draft = card?.draft ?? false;

  const move = (next: Walk) => {
    setWalk(next);
    setTurned(false);
    watch.restart();
  };
  const choose = (rating: Rating) => {
    if (!card || !turned || draft) return;
    const review = newId();
    void keepAnswer(person, { review, session: id, mode: "FLASHCARDS", deck, card: card.id, rating, at: Date.now(), responseMs: watch.read() });
    move(step(walk, { rating, review }));
  };
  const back = () => {
    if (!walk.before) return;
    const undone = walk.chosen.length > walk.before.chosen.length ? walk.chosen.at(-1) : undefined;
    if (undone) void takeBack(person, undone.review);
    move(walk.before);
  };
  const next = () => draft && move(step(walk));
  useKeys({ " ": () => card && setTurned(true), "1": () => choose(1), "2": () => choose(3), n: next });
  const done = !card;
  useEnd(person, id, deck, walk.chosen.length > 0, done);

  const tools = card && <CardTools deck={deck} card={card} turned={turned !== swapped} />;
  return (
    <StudyFrame deck={deck} title={`Flashcards: ${title}`} done={walk.at / walk.cards.length} undo={walk.before ? back : undefined} keys={keys} tools={tools}>
      {card ? (
        <>
          <StudyCardFace
            question={swapped && !draft ? card.back : card.front}
            answer={swapped && !draft ? card.front : card.back}
            turned={turned || draft}
            turn={() => setTurned(true)}
          />
          <Choices step={`${walk.at} ${turned}`}>
            {draft ? (
              <Button look="main" className="turn" onPress={next}>
                Next <kbd className="only-keyboard">n</kbd>
              </Button>
            ) : turned ? (
              <div className="ratings two-ratings" role="group" aria-label="Did you know it?">
                <Button className="rating again" onPress={() => choose(1)}>
                  <span>
                    Not yet <kbd className="only-keyboard">1</kbd>
                  </span>
                </Button>
                <Button className="rating good" onPress={() => choose(3)}>
                  <span>
                    Knew it <kbd className="only-keyboard">2</kbd>
                  </span>
                </Button>
              </div>
            ) : (
              <Button look="main" className="turn" onPress={() => setTurned(true)}>
                Turn the card <kbd className="only-keyboard">Space</kbd>
              </Button>
            )}
          </Choices>
        </>
      ) : (
        <section className="paper summary" aria-live="polite">
          <h2>All cards seen</h2>
          <p>
            {count(walk.chosen.length - notYet(walk).length, "card")} known, {notYet(walk).length} not yet.
          </p>
          <div className="row">
            {notYet(walk).length > 0 && (
              <Button look="main" onPress={() => again(notYet(walk))}>
                Again the {count(notYet(walk).length, "card")} not yet known
              </Button>
            )}
            <Button onPress={() => again(all)}>All cards again</Button>
            <LinkButton to={`/decks/${deck}`}>Back to the deck</LinkButton>
          </div>
        </section>
      )}
    </StudyFrame>
  );
}

/** Ends the session when all is seen or when it is left. */
function useEnd(person: string, id: string, deck: string, begun: boolean, done: boolean): void {
  const state = useRef({ person, begun });
  state.current = { person, begun };
  useEffect(() => {
    const end = () => {
      if (state.current.begun) void endSession(state.current.person, id).then(() => refreshDeck(deck));
    };
    if (done) end();
    return done ? undefined : end;
  }, [id, deck, done]);
}
