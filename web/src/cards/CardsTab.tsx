import { useDeferredValue, useMemo, useState } from "react";
import type { Card, Deck } from "../api/types";
import { useAllCards } from "../data/decks";
import { useMarks } from "../data/marks";
import { useStars } from "../data/stars";
import { t } from "../texts/texts";
import { Button, LinkButton } from "../ui/Button";
import { LongList } from "../ui/LongList";
import { Empty } from "../ui/Page";
import { CardFilters } from "./CardFilters";
import { CardLine } from "./CardLine";
import { CardWindow } from "./CardWindow";
import { everything, filter, isFiltering, marksOf } from "./filter";
import { NearLimit } from "./NearLimit";
import { afterDrop, afterFor } from "./order";
import { useMoveCard } from "./use-move-card";

/** All cards of a deck, to search, and for its editors to add to, change and put in order. */
export function CardsTab({ deck, cards, editable }: { deck: Deck; cards: Card[]; editable: boolean }) {
  const [by, setBy] = useState(everything);
  const [open, setOpen] = useState<Card | "new">();
  const known = useAllCards(deck.id).data;
  const stages = useMemo(() => new Map(known?.map((each) => [each.id, each.stage])), [known]);
  const stars = useStars(deck.id);
  const marks = useMarks(deck.id);
  // The letter stands at once; the list follows.
  const late = useDeferredValue(by);
  const found = useMemo(() => filter(cards, late, { stars, marks }), [cards, late, stars, marks]);
  const { mutate } = useMoveCard(deck.id, cards);
  const ids = cards.map((card) => card.id);
  const move = (card: Card | undefined, after: string | null | undefined) => card && after !== undefined && mutate({ card, after });
  const movable = editable && !isFiltering(late);
  return (
    <section className="stack" aria-label={t("cards.cardsTab.cards")}>
      <div className="row spread no-print">
        {cards.length > 0 && <CardFilters cards={cards} marks={marksOf(marks)} by={by} choose={setBy} />}
        <div className="row">
          {cards.length > 0 && (
            <Button look="quiet" onPress={() => print()}>
              {t("cards.cardsTab.print")}
            </Button>
          )}
          {editable && (
            <>
              <LinkButton to={`/decks/${deck.id}/paste`}>{t("cards.cardsTab.pasteMany")}</LinkButton>
              <Button look="main" onPress={() => setOpen("new")}>
                {t("cards.cardsTab.addACard")}
              </Button>
            </>
          )}
        </div>
      </div>
      {editable && <NearLimit deck={deck.id} />}
      {cards.length === 0 && (
        <Empty>{editable ? t("cards.cardsTab.theCardsWillBeHere") : t("cards.cardsTab.thisDeckHasNoCards")}</Empty>
      )}
      {cards.length > 0 && found.length === 0 && (
        <Empty step={<Button onPress={() => setBy(everything)}>{t("cards.cardsTab.showAllCards")}</Button>}>
          {by.starred && stars.size === 0 ? t("cards.cardsTab.noCardHasYourStar") : t("cards.cardsTab.noCardIsLikeThat")}
        </Empty>
      )}
      <LongList
        ordered
        className="card-list"
        items={found}
        keyOf={(card) => card.id}
        height={112}
        gap={12}
        line={(card, place) => (
          <CardLine
            key={card.id}
            place={place}
            deck={deck}
            card={card}
            stage={stages.get(card.id)}
            mark={marks.get(card.id)}
            {...(editable ? { edit: () => setOpen(card) } : {})}
            {...(movable
              ? {
                  move: (place) => move(card, afterFor(ids, card.id, place)),
                  drop: (id) => move(cards.find((each) => each.id === id), afterDrop(ids, id, card.id)),
                }
              : {})}
          />
        )}
      />
      {open && <CardWindow deck={deck} cards={cards} card={open === "new" ? undefined : open} close={() => setOpen(undefined)} />}
    </section>
  );
}
