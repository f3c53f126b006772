import { useState } from "react";
import { useAllCards, useDeck } from "../data/decks";
import { Button, LinkButton } from "../ui/Button";
import { Coming, Empty, Failed, useTitle } from "../ui/Page";
import { Tick } from "../ui/Tick";
import { count } from "../ui/words";
import { type Flashcard, shuffle } from "./deck-walk";
import { FlashcardsRound } from "./FlashcardsRound";

/** Flashcards: all cards with two buttons, in order or shuffled, one side or the other first. */
export default function FlashcardsPage({ id }: { id: string }) {
  const deck = useDeck(id).data;
  useTitle(deck ? `Flashcards: ${deck.title}` : "Flashcards");
  const cards = useAllCards(id);
  const [mixed, setMixed] = useState(false);
  const [swapped, setSwapped] = useState(false);
  const [round, setRound] = useState<{ cards: Flashcard[]; number: number }>();
  if (cards.isPending) return <Coming />;
  if (cards.isError) return <Failed title="Flashcards" error={cards.error} again={() => void cards.refetch()} />;
  if (cards.data.length === 0) {
    return <Empty title="Flashcards" step={<LinkButton to={`/decks/${id}`}>Back to the deck</LinkButton>}>This deck has no cards yet.</Empty>;
  }
  const begin = (list: Flashcard[]) => setRound({ cards: mixed ? shuffle(list) : list, number: (round?.number ?? 0) + 1 });
  if (round) {
    return (
      <FlashcardsRound
        key={round.number}
        deck={id}
        title={deck?.title ?? "Deck"}
        cards={round.cards}
        swapped={swapped}
        again={begin}
        all={cards.data}
      />
    );
  }
  return (
    <section className="paper narrow stack">
      <h1>Flashcards</h1>
      <p>
        {count(cards.data.length, "card")}, two buttons: <b>Not yet</b> and <b>Knew it</b>. Going through the same cards again on one day hardly
        moves Mastery.
      </p>
      <Tick isSelected={mixed} onChange={setMixed}>
        Shuffle
      </Tick>
      <Tick isSelected={swapped} onChange={setSwapped}>
        Answer first, then the question
      </Tick>
      <div className="row">
        <Button look="main" onPress={() => begin(cards.data)} autoFocus>
          Start
        </Button>
        <LinkButton to={`/decks/${id}`}>Back to the deck</LinkButton>
      </div>
    </section>
  );
}
