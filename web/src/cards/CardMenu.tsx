import { useState } from "react";
import { Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useLocation } from "wouter";
import { memoryPage } from "../data/memory";
import { FlagWindow } from "../memory/FlagWindow";
import { markItems } from "../memory/mark-items";
import { useMarking } from "../memory/use-marking";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import type { Place } from "./order";

const places = () => [
  ["up", t("cards.cardMenu.moveUp")],
  ["down", t("cards.cardMenu.moveDown")],
  ["first", t("cards.cardMenu.moveToTheFront")],
  ["last", t("cards.cardMenu.moveToTheEnd")],
] as const;

interface Props {
  deck: string;
  card: string;
  name: string;
  /** A card without an answer is not asked, so nothing is known of it. */
  draft: boolean;
  /** Missing while the list is filtered: there is no telling where a card would come to be. */
  move: ((place: Place) => void) | undefined;
  /** Missing for those who may not change the deck. */
  remove: (() => void) | undefined;
}

/** What is seldom done with a card: looking at its memory, marking it; for editors deleting it, and moving it without a mouse. The focus stays with the card, wherever that is then. */
export function CardMenu({ deck, card, name, draft, move, remove }: Props) {
  const [, go] = useLocation();
  const [choosing, setChoosing] = useState(false);
  const { suspended, buried, flag, change } = useMarking(deck, card);
  const id = `more-${card}`;
  const act = (place: Place) => {
    move?.(place);
    setTimeout(() => document.getElementById(id)?.focus());
  };
  return (
    <>
      <MenuTrigger>
        <Button look="quiet" id={id} aria-label={t("cards.cardMenu.moreWithCardName", { name })}>
          {t("cards.cardMenu.more")}
        </Button>
        <Popover className="popover">
          <Menu className="menu" aria-label={t("cards.cardMenu.cardName", { name })}>
            {!draft && (
              <MenuItem id="memory" className="menu-item" onAction={() => go(memoryPage(deck, card))}>
                {t("cards.cardMenu.whatYouKnowOfIt")}
              </MenuItem>
            )}
            {!draft && markItems({ suspended, buried, mark: change, flag: () => setChoosing(true) })}
            {move &&
              places().map(([place, text]) => (
                <MenuItem key={place} id={place} className="menu-item" onAction={() => act(place)}>
                  {text}
                </MenuItem>
              ))}
            {remove && (
              <MenuItem id="delete" className="menu-item danger" onAction={remove}>
                {t("cards.cardMenu.delete")}
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      {choosing && <FlagWindow flag={flag} choose={(number) => change({ flag: number })} close={() => setChoosing(false)} />}
    </>
  );
}
