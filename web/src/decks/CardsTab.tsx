import { useMemo, useState } from "react";
import type { Card, Deck } from "../api/types";
import { Button, LinkButton } from "../ui/Button";
import { Field } from "../ui/Field";
import { Empty } from "../ui/Page";
import { CardLine } from "./CardLine";
import { CardWindow } from "./CardWindow";
import { useAllCards } from "./queries";

/** All cards of a deck, to search, and for its editors to add to and change. */
export function CardsTab({ deck, cards, editable }: { deck: Deck; cards: Card[]; editable: boolean }) {
  const [q, setQ] = useState("");
  const [open, setOpen] = useState<Card | "new">();
  const known = useAllCards(deck.id).data;
  const stages = useMemo(() => new Map(known?.map((each) => [each.id, each.stage])), [known]);
  const found = useMemo(() => search(cards, q), [cards, q]);
  return (
    <section className="stack" aria-label="Cards">
      <div className="row spread">
        {cards.length > 0 && <Field label="Search cards" type="search" value={q} onChange={setQ} />}
        {editable && (
          <div className="row">
            <LinkButton to={`/decks/${deck.id}/paste`}>Paste many</LinkButton>
            <Button look="main" onPress={() => setOpen("new")}>
              Add a card
            </Button>
          </div>
        )}
      </div>
      {cards.length === 0 && (
        <Empty>{editable ? "The cards will be here. Add one, or paste two columns." : "This deck has no cards yet."}</Empty>
      )}
      {cards.length > 0 && found.length === 0 && <Empty>No card has these words.</Empty>}
      <ol className="card-list">
        {found.map((card) => (
          <CardLine key={card.id} deck={deck} card={card} stage={stages.get(card.id)} {...(editable ? { edit: () => setOpen(card) } : {})} />
        ))}
      </ol>
      {open && <CardWindow deck={deck} cards={cards} card={open === "new" ? undefined : open} close={() => setOpen(undefined)} />}
    </section>
  );
}

/** Cards that have every word of the search on a side or among their tags. */
export function search(cards: Card[], q: string): Card[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return cards;
  return cards.filter((card) => {
    const text = `${card.front}\n${card.back}\n${card.tags.join("\n")}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
