import { StarButton } from "../cards/StarButton";
import { useDeck } from "../data/decks";
import { t } from "../texts/texts";
import { ReadAloud } from "../written/ReadAloud";

interface Props {
  deck: string;
  card: { id: string; front: string; back: string };
  /** Whether the back is what can be seen last. */
  turned: boolean;
}

/** What one may do with the card at hand beside studying it: star it, hear it. */
export function CardTools({ deck, card, turned }: Props) {
  const known = useDeck(deck).data;
  return (
    <>
      <StarButton deck={deck} card={card.id} />
      {turned ? <ReadAloud text={card.back} lang={known?.backLang} what={t("study.cardTools.theAnswer")} /> : <ReadAloud text={card.front} lang={known?.frontLang} what={t("study.cardTools.theQuestion")} />}
    </>
  );
}
