import type { Card } from "../api/types";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { Coming } from "../ui/Page";
import { Rich } from "../written/Rich";

interface Props {
  yours: { front: string; back: string };
  /** Undefined until the newest is read. */
  theirs: Card | undefined;
  useYours: () => void;
  useTheirs: () => void;
  saving: boolean;
}

/** Two versions of a card beside each other, to choose from. */
export function StaleCard({ yours, theirs, useYours, useTheirs, saving }: Props) {
  return (
    <div className="stack">
      <p>{t("cards.staleCard.theCardWasChangedWhile")}</p>
      <div className="two">
        <section className="paper">
          <h3>{t("cards.staleCard.yours")}</h3>
          <Rich text={yours.front} className="front" />
          <Rich text={yours.back} />
          <Button look="main" onPress={useYours} isPending={saving} isDisabled={!theirs}>
            {t("cards.staleCard.keepYours")}
          </Button>
        </section>
        <section className="paper">
          <h3>{t("cards.staleCard.theirs")}</h3>
          {theirs ? (
            <>
              <Rich text={theirs.front} className="front" />
              <Rich text={theirs.back} />
            </>
          ) : (
            <Coming lines={2} />
          )}
          <Button onPress={useTheirs} isDisabled={!theirs}>
            {t("cards.staleCard.keepTheirs")}
          </Button>
        </section>
      </div>
    </div>
  );
}
