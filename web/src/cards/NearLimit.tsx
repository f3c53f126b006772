import { useUsage } from "../data/decks";
import { count } from "../ui/words";

/** From this share of a limit on it is told. */
const near = 0.9;

/** Says how much room is left, where that is little: in one deck, or else in all of the caller's own. */
export function NearLimit({ deck }: { deck?: string }) {
  const usage = useUsage(deck);
  if (!usage.data) return null;
  const { decks, cards, bytes } = usage.data;
  const told = [
    decks && isNear(decks) && `${decks.used.toLocaleString("en-GB")} of at most ${count(decks.most, "deck")}`,
    isNear(cards) && `${cards.used.toLocaleString("en-GB")} of at most ${count(cards.most, "card")}`,
    isNear(bytes) && `${megabytes(bytes.used)} of at most ${megabytes(bytes.most)} MB of text`,
  ].filter(Boolean);
  if (told.length === 0) return null;
  return (
    <p className="note" role="status">
      {deck === undefined ? "You keep" : "This deck has"} {told.join(" and ")}.{" "}
      {deck === undefined ? "What you deleted counts for 30 days." : "For more, begin another deck."}
    </p>
  );
}

const isNear = ({ used, most }: { used: number; most: number }) => used >= near * most;
const megabytes = (bytes: number) => (bytes / 1e6).toLocaleString("en-GB", { maximumFractionDigits: 1 });
