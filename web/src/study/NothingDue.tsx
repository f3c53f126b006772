import type { ReactNode } from "react";
import type { Deck } from "../api/types";
import { LinkButton } from "../ui/Button";
import { Empty } from "../ui/Page";
import { onDay } from "../ui/words";
import type { Left } from "./queue";
import { sayLimit } from "./MoreToStudy";

/** A queue without cards: which limit is reached or when the next cards come, and what one may do nevertheless. */
export function NothingDue({ id, deck, left, ahead, more }: { id: string; deck: Deck | undefined; left: Left; ahead: boolean; more: ReactNode }) {
  const next = deck?.nextDueAt && Date.parse(deck.nextDueAt) > Date.now() ? ` Next cards ${onDay(deck.nextDueAt)}.` : "";
  const limit = sayLimit(left);
  return (
    <div className="stack">
      <h1>{deck?.title ?? "Deck"}</h1>
      <Empty
        step={
          <div className="row">
            <LinkButton to={`/decks/${id}`} look="main">
              Back to the deck
            </LinkButton>
            {!ahead && more}
            <LinkButton to={`/decks/${id}/flashcards`}>Flashcards</LinkButton>
          </div>
        }
      >
        {limit || (ahead ? "Nothing comes due in the next days." : "Nothing is due now.")}
        {next} Turning over all cards in Flashcards is always possible.
      </Empty>
    </div>
  );
}
