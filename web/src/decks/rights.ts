import type { Deck } from "../api/types";
import { useMe } from "../data/me";

/** Who may change a deck: its owner. */
export function useMayChange(): (deck: Deck) => boolean {
  const me = useMe().data;
  return (deck) => deck.owner === me?.person.id;
}
