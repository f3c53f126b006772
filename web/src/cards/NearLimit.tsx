import { useUsage } from "../data/decks";
import { number } from "../texts/format";
import { t } from "../texts/texts";

/** From this share of a limit on it is told. */
const near = 0.9;

/** Says how much room is left, where that is little: in one deck, or else in all of the caller's own. */
export function NearLimit({ deck }: { deck?: string }) {
  const usage = useUsage(deck);
  if (!usage.data) return null;
  const { decks, cards, bytes } = usage.data;
  const told = [
    decks && isNear(decks) && t("cards.nearLimit.usedOfAtMostMost", { used: decks.used, most: decks.most }),
    isNear(cards) && t("cards.nearLimit.usedOfAtMostMost2", { used: cards.used, most: cards.most }),
    isNear(bytes) && t("cards.nearLimit.usedOfAtMostMost3", { used: megabytes(bytes.used), most: megabytes(bytes.most) }),
  ].filter((each) => typeof each === "string");
  if (told.length === 0) return null;
  return (
    <p className="note" role="status">
      {deck === undefined ? t("cards.nearLimit.ofAllDecks", { told: joined(told) }) : t("cards.nearLimit.ofThisDeck", { told: joined(told) })}
    </p>
  );
}

const isNear = ({ used, most }: { used: number; most: number }) => used >= near * most;
const megabytes = (bytes: number) => number(bytes / 1e6, { maximumFractionDigits: 1 });
const joined = (told: string[]) => told.reduce((one, another) => t("cards.nearLimit.and", { one, another }));
