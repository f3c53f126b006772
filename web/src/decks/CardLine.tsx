import { memo } from "react";
import { call, sayProblem } from "../api/http";
import type { Card, Deck, Stage } from "../api/types";
import { Button } from "../ui/Button";
import { Rich } from "../ui/Rich";
import { toast } from "../ui/toast";
import { deckPath, refreshDeck } from "./queries";

interface Props {
  deck: Deck;
  card: Card;
  stage: Stage | undefined;
  edit?: () => void;
}

/** One card in the list: front, back, stage. */
export const CardLine = memo(function CardLine({ deck, card, stage, edit }: Props) {
  const { draft } = card;
  return (
    <li className="paper card-line">
      <Rich text={card.front} className="front" />
      {draft ? <p className="note">No answer yet</p> : <Rich text={card.back} />}
      <div className="card-side">
        {stage && !draft && <span className={`stage ${stage.toLowerCase()}`}>{stage.toLowerCase()}</span>}
        {card.tags.map((tag) => (
          <span key={tag} className="tag">
            {tag}
          </span>
        ))}
        {edit && (
          <>
            <Button look="quiet" onPress={edit} aria-label={`${draft ? "Add an answer to" : "Edit"} card ${card.front.slice(0, 60)}`}>
              {draft ? "Add an answer" : "Edit"}
            </Button>
            <Button look="quiet" onPress={() => void remove(deck, card)} aria-label={`Delete card ${card.front.slice(0, 60)}`}>
              Delete
            </Button>
          </>
        )}
      </div>
    </li>
  );
});

const pathOf = (deck: Deck, card: Card) => `${deckPath(deck.id)}/cards/${card.id}`;

async function remove(deck: Deck, card: Card): Promise<void> {
  try {
    await call("DELETE", pathOf(deck, card), { version: card.version });
  } catch (error) {
    toast(sayProblem(error));
    return refreshDeck(deck.id);
  }
  await refreshDeck(deck.id);
  toast("The card is deleted; what is known about it stays for 30 days.", { label: "Undo", run: () => void restore(deck, card) });
}

async function restore(deck: Deck, card: Card): Promise<void> {
  try {
    await call("POST", `${pathOf(deck, card)}/restore`);
  } catch (error) {
    toast(sayProblem(error), { label: "Undo", run: () => void restore(deck, card) });
  }
  await refreshDeck(deck.id);
}
