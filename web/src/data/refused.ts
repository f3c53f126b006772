import { onSendState, sendState } from "../offline/sender";
import { refreshDeck } from "./decks";

const refusedNow = () => new Map(sendState().refused.map(({ key, review }) => [key, review.deckId]));

/** Reads again what is shown of decks in which an answer came to be refused, or no longer is. */
export function watchRefused(): () => void {
  let before = refusedNow();
  return onSendState(() => {
    const now = refusedNow();
    const changed = [...[...now].filter(([key]) => !before.has(key)), ...[...before].filter(([key]) => !now.has(key))];
    before = now;
    for (const deck of new Set(changed.map(([, id]) => id))) void refreshDeck(deck);
  });
}
