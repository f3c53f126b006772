import type { Deck } from "../api/types";
import { t } from "../texts/texts";
import { Button, LinkButton } from "../ui/Button";

interface Props {
  deck: Deck;
  /** Each is missing for those who may not do it. */
  assign: (() => void) | undefined;
  describe: (() => void) | undefined;
  remove: (() => void) | undefined;
  duplicate: () => void;
  duplicating: boolean;
}

/** What can be done with a deck, beside its title. */
export function DeckButtons({ deck, assign, describe, remove, duplicate, duplicating }: Props) {
  return (
    <div className="row">
      {assign && <Button onPress={assign}>{t("decks.deckButtons.giveToAClass")}</Button>}
      <Button look="quiet" isPending={duplicating} onPress={duplicate}>
        {t("decks.deckButtons.duplicate")}
      </Button>
      {describe && (
        <>
          <LinkButton to={`/settings/deck/${deck.id}`} look="quiet">
            {t("decks.deckButtons.studySettings")}
          </LinkButton>
          <Button look="quiet" onPress={describe}>
            {t("decks.deckButtons.titleAndLanguages")}
          </Button>
        </>
      )}
      {remove && (
        <Button look="quiet" onPress={remove}>
          {t("decks.deckButtons.delete")}
        </Button>
      )}
    </div>
  );
}
