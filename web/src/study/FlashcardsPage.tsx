import { useState } from "react";
import { useAllCards, useDeck } from "../data/decks";
import { t } from "../texts/texts";
import { Button, LinkButton } from "../ui/Button";
import { Coming, Empty, Failed, useTitle } from "../ui/Page";
import { Tick } from "../ui/Tick";
import { type Flashcard, shuffle } from "./deck-walk";
import { FlashcardsRound } from "./FlashcardsRound";

/** Flashcards: all cards with two buttons, in order or shuffled, one side or the other first. */
export default function FlashcardsPage({ id }: { id: string }) {
  const deck = useDeck(id).data;
  useTitle(deck ? t("study.flashcardsPage.flashcardsTitle", { title: deck.title }) : t("study.flashcardsPage.flashcards"));
  const cards = useAllCards(id);
  const [mixed, setMixed] = useState(false);
  const [swapped, setSwapped] = useState(false);
  const [round, setRound] = useState<{ cards: Flashcard[]; number: number }>();
  if (cards.isPending) return <Coming />;
  if (cards.isError) return <Failed title={t("study.flashcardsPage.flashcards")} error={cards.error} again={() => void cards.refetch()} />;
  if (cards.data.length === 0) {
    return <Empty title={t("study.flashcardsPage.flashcards")} step={<LinkButton to={`/decks/${id}`}>{t("study.flashcardsPage.backToTheDeck")}</LinkButton>}>{t("study.flashcardsPage.thisDeckHasNoCards")}</Empty>;
  }
  const begin = (list: Flashcard[]) => setRound({ cards: mixed ? shuffle(list) : list, number: (round?.number ?? 0) + 1 });
  if (round) {
    return (
      <FlashcardsRound
        key={round.number}
        deck={id}
        title={deck?.title ?? t("study.flashcardsPage.deck")}
        cards={round.cards}
        swapped={swapped}
        again={begin}
        all={cards.data}
      />
    );
  }
  return (
    <section className="paper narrow stack">
      <h1>{t("study.flashcardsPage.flashcards")}</h1>
      <p>
        {t.rich("study.flashcardsPage.cardsTwoButtonsNotYet", { cards: cards.data.length, b: (text) => <b>{text}</b> })}
      </p>
      <Tick isSelected={mixed} onChange={setMixed}>
        {t("study.flashcardsPage.shuffle")}
      </Tick>
      <Tick isSelected={swapped} onChange={setSwapped}>
        {t("study.flashcardsPage.answerFirstThenTheQuestion")}
      </Tick>
      <div className="row">
        <Button look="main" onPress={() => begin(cards.data)} autoFocus>
          {t("study.flashcardsPage.start")}
        </Button>
        <LinkButton to={`/decks/${id}`}>{t("study.flashcardsPage.backToTheDeck")}</LinkButton>
      </div>
    </section>
  );
}
