import { useStarCard, useStars } from "../data/stars";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { StarIcon } from "../ui/icons";

/** The learner's own star on a card, to study the starred ones alone. */
export function StarButton({ deck, card, name = "" }: { deck: string; card: string; name?: string }) {
  const starred = useStars(deck).has(card);
  const star = useStarCard(deck);
  return (
    <Button look="quiet" className={`icon star ${starred ? "on" : ""}`} aria-pressed={starred} aria-label={name ? t("cards.starButton.starCardName", { name }) : t("cards.starButton.star")} onPress={() => star.mutate({ card, on: !starred })}>
      <StarIcon full={starred} />
    </Button>
  );
}
