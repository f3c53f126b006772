import { useMutation, useQuery } from "@tanstack/react-query";
import { call } from "../api/http";
import type { Answer } from "../api/types";
import { keptGet } from "../offline/kept";
import { deckPath } from "./decks";
import { queryClient } from "./query-client";

type Starred = Answer<"/api/decks/{deck}/stars", "get">;

const key = (deck: string) => ["stars", deck];
const none: ReadonlySet<string> = new Set();

/** The cards of a deck that have the learner's own star. */
export function useStars(deck: string): ReadonlySet<string> {
  const stars = useQuery({ queryKey: key(deck), queryFn: () => keptGet<Starred>(`${deckPath(deck)}/stars`), select: toSet });
  return stars.data ?? none;
}

const toSet = ({ items }: Starred): ReadonlySet<string> => new Set(items);

/** Gives a card a star or takes it away: at once on the page, and back again if the server does not agree. */
export function useStarCard(deck: string) {
  return useMutation({
    mutationFn: ({ card, on }: { card: string; on: boolean }) => call(on ? "PUT" : "DELETE", `${deckPath(deck)}/cards/${encodeURIComponent(card)}/star`),
    onMutate({ card, on }) {
      queryClient.setQueryData<Starred>(key(deck), (before) => {
        const others = before?.items.filter((each) => each !== card) ?? [];
        return { items: on ? [...others, card] : others, next: null };
      });
    },
    onSettled: () => Promise.all([queryClient.invalidateQueries({ queryKey: key(deck) }), queryClient.invalidateQueries({ queryKey: ["modes", deck] })]),
  });
}
