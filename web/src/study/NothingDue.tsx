import type { ReactNode } from "react";
import type { Deck } from "../api/types";
import { t } from "../texts/texts";
import { LinkButton } from "../ui/Button";
import { Empty } from "../ui/Page";
import { onDay } from "../ui/words";
import { sayLimit } from "./MoreToStudy";
import type { Left } from "./queue";

/** A queue without cards: which limit is reached or when the next cards come, and what one may do nevertheless. */
export function NothingDue({ id, deck, left, ahead, more }: { id: string; deck: Deck | undefined; left: Left; ahead: boolean; more: ReactNode }) {
  const next = deck?.nextDueAt && Date.parse(deck.nextDueAt) > Date.now() ? ` ${t("study.nothingDue.nextCardsNextdueat", { nextDueAt: onDay(deck.nextDueAt) })}` : "";
  const limit = sayLimit(left);
  return (
    <div className="stack">
      <h1>{deck?.title ?? t("study.nothingDue.deck")}</h1>
      <Empty
        step={
          <div className="row">
            <LinkButton to={`/decks/${id}`} look="main">
              {t("study.nothingDue.backToTheDeck")}
            </LinkButton>
            {!ahead && more}
            <LinkButton to={`/decks/${id}/flashcards`}>{t("study.nothingDue.flashcards")}</LinkButton>
          </div>
        }
      >
        {t("study.nothingDue.limitNextTurningOverAll", { limit: limit || (ahead ? t("study.nothingDue.nothingComesDueInThe") : t("study.nothingDue.nothingIsDueNow")), next })}
      </Empty>
    </div>
  );
}
