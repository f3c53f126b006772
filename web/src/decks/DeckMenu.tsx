import { Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useLocation } from "wouter";
import type { Deck } from "../api/types";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { MoreIcon } from "../ui/icons";
import { exports } from "./exports";

interface Props {
  deck: Deck;
  /** Each is missing for those who may not do it. */
  assign: (() => void) | undefined;
  describe: (() => void) | undefined;
  remove: (() => void) | undefined;
  duplicate: () => void;
}

/** On a phone: what is seldom done with a deck, so that its first card is near the top. */
export function DeckMenu({ deck, assign, describe, remove, duplicate }: Props) {
  const [, go] = useLocation();
  return (
    <MenuTrigger>
      <Button look="quiet" className="icon" aria-label={t("decks.deckMenu.moreWithThisDeck")}>
        <MoreIcon />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={t("decks.deckMenu.thisDeck")}>
          {assign && (
            <MenuItem className="menu-item" onAction={assign}>
              {t("decks.deckMenu.giveToAClass")}
            </MenuItem>
          )}
          <MenuItem className="menu-item" onAction={duplicate}>
            {t("decks.deckMenu.duplicate")}
          </MenuItem>
          {describe && (
            <>
              <MenuItem className="menu-item" onAction={() => go(`/settings/deck/${deck.id}`)}>
                {t("decks.deckMenu.studySettings")}
              </MenuItem>
              <MenuItem className="menu-item" onAction={describe}>
                {t("decks.deckMenu.titleAndLanguages")}
              </MenuItem>
            </>
          )}
          {deck.cardCount > 0 &&
            exports(deck).map(({ name, href, file }) => (
              <MenuItem key={name} className="menu-item" href={href} download={file}>
                {t("decks.deckMenu.exportAsName", { name })}
              </MenuItem>
            ))}
          {remove && (
            <MenuItem className="menu-item danger" onAction={remove}>
              {t("decks.deckMenu.delete")}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
