import { useMutation } from "@tanstack/react-query";
import { call, sayProblem } from "../api/http";
import type { Body, Card } from "../api/types";
import { deckPath, refreshDeck, showCards } from "../data/decks";
import { t } from "../texts/texts";
import { toast } from "../ui/toast";
import { afterNow, moved } from "./order";

interface Move {
  card: Card;
  /** The card to come after; null is the front. */
  after: string | null;
}

/** Moves a card within its deck: at once on the page, then on the server. The message offers to move it back. */
export function useMoveCard(deck: string, cards: Card[]) {
  return useMutation({
    mutationFn: (move: Move) => place(deck, move),
    onMutate({ card, after }) {
      show(deck, card.id, after);
      return afterNow(cards.map((each) => each.id), card.id);
    },
    onSuccess(card, _, before) {
      toast(t("cards.useMoveCard.theCardIsMoved"), { label: t("cards.useMoveCard.undo"), run: () => void putBack(deck, { card, after: before }) });
    },
    onSettled: () => refreshDeck(deck),
  });
}

const place = (deck: string, { card, after }: Move) =>
  call<Card>("PUT", `${deckPath(deck)}/cards/${encodeURIComponent(card.id)}/position`, {
    body: { after } satisfies Body<"/api/decks/{deck}/cards/{card}/position", "put">,
    version: card.version,
  });

async function putBack(deck: string, move: Move): Promise<void> {
  show(deck, move.card.id, move.after);
  try {
    await place(deck, move);
  } catch (error) {
    toast(sayProblem(error), { label: t("cards.useMoveCard.undo"), run: () => void putBack(deck, move) });
  }
  await refreshDeck(deck);
}

function show(deck: string, card: string, after: string | null): void {
  showCards(deck, (cards) => moved(cards, card, after));
}
