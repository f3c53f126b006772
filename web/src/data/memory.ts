import { useQuery } from "@tanstack/react-query";
import { call } from "../api/http";
import type { CardMemory } from "../api/memory-engine";
import { deckPath } from "./decks";

export const memoryPage = (deck: string, card: string) => `/decks/${deck}/cards/${encodeURIComponent(card)}/memory`;

/** What is known of a card in the memory of the caller, or of a learner whom the caller teaches. */
export const useMemory = (deck: string, card: string, learner?: string) =>
  useQuery({
    queryKey: ["memory", deck, card, learner],
    queryFn: () => call<CardMemory>("GET", `${deckPath(deck)}/cards/${encodeURIComponent(card)}/memory${learner ? `?${new URLSearchParams({ learner })}` : ""}`),
  });
