import { type DragEvent, memo } from "react";
import { call, sayProblem } from "../api/http";
import type { Mark } from "../api/memory-engine";
import type { Card, Deck, Stage } from "../api/types";
import { deckPath, refreshDeck } from "../data/decks";
import { Badges } from "../memory/Badges";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { GripIcon } from "../ui/icons";
import type { LineProps } from "../ui/LongList";
import { toast } from "../ui/toast";
import { ReadAloud } from "../written/ReadAloud";
import { Rich } from "../written/Rich";
import { CardMenu } from "./CardMenu";
import type { Place } from "./order";
import { StarButton } from "./StarButton";

interface Props {
  place: LineProps;
  deck: Deck;
  card: Card;
  stage: Stage | undefined;
  mark: Mark | undefined;
  edit?: () => void;
  move?: (place: Place) => void;
  /** Another card was dropped on this one. */
  drop?: (card: string) => void;
}

const dragType = "text/x-engram-card";

/** One card in the list: front, back, stage, star, marks; for editors it can be changed, and moved by mouse or from a menu. */
export const CardLine = memo(function CardLine({ place, deck, card, stage, mark, edit, move, drop }: Props) {
  const { draft } = card;
  const name = card.front.slice(0, 60);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    drop?.(event.dataTransfer.getData(dragType));
  };
  return (
    <li
      {...place}
      className="paper card-line"
      onDragOver={(event) => drop && event.dataTransfer.types.includes(dragType) && event.preventDefault()}
      onDrop={onDrop}
    >
      <Rich text={card.front} lang={deck.frontLang} className="front" />
      {draft ? <p className="note">{t("cards.cardLine.noAnswerYet")}</p> : <Rich text={card.back} lang={deck.backLang} />}
      <div className="card-side">
        <div className="card-about">
          {stage && !draft && <span className={`stage ${stage.toLowerCase()}`}>{t("cards.cardLine.stage", { stage })}</span>}
          <Badges mark={mark} />
          {card.tags.map((tag) => (
            <span key={tag} className="tag">
              {tag}
            </span>
          ))}
        </div>
        <div className="card-actions">
          <StarButton deck={deck.id} card={card.id} name={name} />
          <ReadAloud text={card.front} lang={deck.frontLang} what={t("cards.cardLine.cardName", { name })} />
          {edit && (
            <Button look="quiet" onPress={edit} aria-label={draft ? t("cards.cardLine.addAnAnswerToCard", { name }) : t("cards.cardLine.editCard", { name })}>
              {draft ? t("cards.cardLine.addAnAnswer") : t("cards.cardLine.edit")}
            </Button>
          )}
          {(edit || !draft) && <CardMenu deck={deck.id} card={card.id} name={name} draft={draft} move={move} remove={edit && (() => void remove(deck, card))} />}
          {edit && drop && (
            <span className="grip" draggable title={t("cards.cardLine.dragToMove")} onDragStart={(event) => event.dataTransfer.setData(dragType, card.id)}>
              <GripIcon />
            </span>
          )}
        </div>
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
  toast(t("cards.cardLine.theCardIsDeletedWhat"), { label: t("cards.cardLine.undo"), run: () => void restore(deck, card) });
}

async function restore(deck: Deck, card: Card): Promise<void> {
  try {
    await call("POST", `${pathOf(deck, card)}/restore`);
  } catch (error) {
    toast(sayProblem(error), { label: t("cards.cardLine.undo"), run: () => void restore(deck, card) });
  }
  await refreshDeck(deck.id);
}
