import { useEffect, useRef, useState } from "react";
import { newId } from "../api/new-id";
import type { Rating } from "../api/types";
import { refreshDeck } from "../data/decks";
import { useMe } from "../data/me";
import { t } from "../texts/texts";
import { Button, LinkButton } from "../ui/Button";
import { useKeys } from "../ui/use-keys";
import { CardTools } from "./CardTools";
import { Choices } from "./Choices";
import { type Flashcard, notYet, startWalk, step, type Walk } from "./deck-walk";
import { NotAccepted } from "./NotAccepted";
import { endSession, keepAnswer, takeBack } from "./send";
import { StudyCardFace } from "./StudyCardFace";
import { StudyFrame } from "./StudyFrame";
import { useStopwatch } from "./use-stopwatch";

const keys = () => [
  [t("study.flashcardsRound.space"), t("study.flashcardsRound.turnTheCard")],
  ["1", t("study.flashcardsRound.notYet")],
  ["2", t("study.flashcardsRound.knewIt")],
  ["n", t("study.flashcardsRound.nextAtACardWithout")],
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
    <StudyFrame deck={deck} title={t("study.flashcardsRound.flashcardsTitle", { title })} done={walk.at / walk.cards.length} undo={walk.before ? back : undefined} keys={keys()} tools={tools}>
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
                {t.rich("study.flashcardsRound.nextN", { kbd: (text) => <kbd className="only-keyboard">{text}</kbd> })}
              </Button>
            ) : turned ? (
              <div className="ratings two-ratings" role="group" aria-label={t("study.flashcardsRound.didYouKnowIt")}>
                <Button className="rating again" onPress={() => choose(1)}>
                  <span>
                    {t.rich("study.flashcardsRound.notYet1", { kbd: (text) => <kbd className="only-keyboard">{text}</kbd> })}
                  </span>
                </Button>
                <Button className="rating good" onPress={() => choose(3)}>
                  <span>
                    {t.rich("study.flashcardsRound.knewIt2", { kbd: (text) => <kbd className="only-keyboard">{text}</kbd> })}
                  </span>
                </Button>
              </div>
            ) : (
              <Button look="main" className="turn" onPress={() => setTurned(true)}>
                {t.rich("study.flashcardsRound.turnTheCardSpace", { kbd: (text) => <kbd className="only-keyboard">{text}</kbd> })}
              </Button>
            )}
          </Choices>
        </>
      ) : (
        <section className="paper summary" aria-live="polite">
          <h2>{t("study.flashcardsRound.allCardsSeen")}</h2>
          <p>
            {t("study.flashcardsRound.chosenKnownWalkNotYet", { chosen: walk.chosen.length - notYet(walk).length, walk: notYet(walk).length })}
          </p>
          <NotAccepted reviews={walk.chosen.map(({ review }) => review)} />
          <div className="row">
            {notYet(walk).length > 0 && (
              <Button look="main" onPress={() => again(notYet(walk))}>
                {t("study.flashcardsRound.againTheWalkNotYet", { walk: notYet(walk).length })}
              </Button>
            )}
            <Button onPress={() => again(all)}>{t("study.flashcardsRound.allCardsAgain")}</Button>
            <LinkButton to={`/decks/${deck}`}>{t("study.flashcardsRound.backToTheDeck")}</LinkButton>
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
