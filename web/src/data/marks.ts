import { useQuery } from "@tanstack/react-query";
import { call } from "../api/http";
import type { Mark, MarkChange } from "../api/memory-engine";
import type { Page } from "../api/types";
import { keptGet } from "../offline/kept";
import { deckPath, refreshDeck, settleMs } from "./decks";
import { queryClient } from "./query-client";
import { queuePath } from "./queue";

const key = (deck: string) => ["marks", deck];
const none: ReadonlyMap<string, Mark> = new Map();
const toMap = ({ items }: Page<Mark>): ReadonlyMap<string, Mark> => new Map(items.map((each) => [each.cardId, each]));

/** How long a mark may take: whoever studies should not wait for it. */
const patienceMs = 8000;

/** The cards of a deck that the learner suspended, buried or flagged, and those that are leeches. */
export function useMarks(deck: string): ReadonlyMap<string, Mark> {
  const marks = useQuery({ queryKey: key(deck), queryFn: () => keptGet<Page<Mark>>(`${deckPath(deck)}/marks`), select: toMap });
  return marks.data ?? none;
}

export const isBuried = (mark: Mark | undefined, now = Date.now()) => mark?.buriedUntil != null && Date.parse(mark.buriedUntil) > now;

/** Sends a change of a card's mark; what hangs on it is read again, the queue kept for offline study included. */
export async function changeMark(deck: string, card: string, change: MarkChange): Promise<Mark> {
  const mark = await call<Mark>("PATCH", `${deckPath(deck)}/cards/${encodeURIComponent(card)}/mark`, { body: change, timeoutMs: patienceMs });
  queryClient.setQueryData<Page<Mark>>(key(deck), (before) => before && { ...before, items: [...before.items.filter((each) => each.cardId !== card), mark] });
  void queryClient.invalidateQueries({ queryKey: key(deck) });
  void queryClient.invalidateQueries({ queryKey: ["memory", deck, card] });
  for (const ms of [0, ...settleMs]) setTimeout(() => void refreshDeck(deck), ms);
  keptGet(queuePath(deck, "SPACED")).catch((error: unknown) => console.warn("the queue kept for offline study is older than this mark", error));
  return mark;
}
