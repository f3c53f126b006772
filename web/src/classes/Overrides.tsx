import { useOverrides } from "../data/classes";
import { useCardsById } from "../data/decks";
import { t } from "../texts/texts";
import { LongList } from "../ui/LongList";
import { Failed } from "../ui/Page";
import { Rich } from "../written/Rich";

/** Cards whose grades learners did not agree with: a sign that a further answer should be accepted. Nothing where there is none. */
export function Overrides({ room, deck }: { room: string; deck: string }) {
  const overrides = useOverrides(room, deck);
  const cards = useCardsById(deck);
  if (overrides.isError) return <Failed error={overrides.error} again={() => void overrides.refetch()} />;
  if (!overrides.data || overrides.data.length === 0) return null;
  return (
    <section aria-label={t("classes.overrides.gradesThatLearnersCorrected")} className="overrides">
      <h3>{t("classes.overrides.gradesThatLearnersCorrected")}</h3>
      <p className="note">{t("classes.overrides.oftenIWasRightOn")}</p>
      <LongList
        className="plain-list"
        items={overrides.data}
        keyOf={({ cardId }) => cardId}
        height={41}
        gap={0}
        line={({ cardId, toRight, toWrong }, place) => {
          const card = cards?.get(cardId);
          return (
            <li key={cardId} {...place}>
              {card ? <Rich text={card.front} className="front" /> : <span className="note">{t("classes.overrides.aCardThatIsNo")}</span>}
              <span className="figures">{[toRight > 0 && t("classes.overrides.iWasRight", { toRight }), toWrong > 0 && t("classes.overrides.iWasWrong", { toWrong })].filter(Boolean).join(", ")}</span>
            </li>
          );
        }}
      />
    </section>
  );
}
