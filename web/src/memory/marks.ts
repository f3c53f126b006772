import { useQuery } from "@tanstack/react-query";
import { call, sayProblem, Unreachable } from "../api/http";
import type { Mark, MarkChange } from "../api/memory-engine";
import type { Page } from "../api/types";
import { queryClient } from "../app/query-client";
import { deckPath, refreshDeck, settleMs } from "../decks/queries";
import { keptGet } from "../offline/kept";
import { queuePath } from "../study/queue";
import { toast } from "../ui/toast";
import { flagOf } from "./flags";

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

/** What a change did, in words. */
export function sayMark({ suspended, buried, flag }: MarkChange): string {
  if (suspended !== undefined) return suspended ? "The card is suspended: it is not asked until you take it back." : "The card is asked again.";
  if (buried !== undefined) return buried ? "The card is buried until tomorrow." : "The card is asked again today.";
  const chosen = flagOf(flag);
  return chosen ? `The card has a flag: ${chosen.name.toLowerCase()}.` : "The card has no flag any more.";
}

/** What takes a change back. */
export function reverse(change: MarkChange, before: Pick<Mark, "suspended" | "flag"> & { buried: boolean }): MarkChange {
  return {
    ...(change.suspended === undefined ? {} : { suspended: before.suspended }),
    ...(change.buried === undefined ? {} : { buried: before.buried }),
    ...(change.flag === undefined ? {} : { flag: before.flag as MarkChange["flag"] }),
  };
}

interface Marking {
  deck: string;
  card: string;
  change: MarkChange;
  /** What takes it back. */
  back: MarkChange;
  /** The server took it. */
  done?: (mark: Mark) => void;
  /** It was taken back. */
  undone?: (mark: Mark) => void;
}

/** Marks a card and offers to take it back. Marks are kept by the server alone, so without a network nothing changes. */
export async function mark({ deck, card, change, back, done, undone }: Marking): Promise<void> {
  try {
    const now = await send(deck, card, change);
    done?.(now);
  } catch (error) {
    return toast(error instanceof Unreachable ? "Burying, suspending and flags need a connection to the server. The card stays as it is; studying goes on without." : sayProblem(error));
  }
  const undo = async () => {
    try {
      const now = await send(deck, card, back);
      undone?.(now);
      toast("The card is as it was before.");
    } catch (error) {
      toast(error instanceof Unreachable ? "Taking it back needs a connection to the server." : sayProblem(error), { label: "Undo", run: () => void undo() });
    }
  };
  toast(sayMark(change), { label: "Undo", run: () => void undo() });
}

async function send(deck: string, card: string, change: MarkChange): Promise<Mark> {
  const mark = await call<Mark>("PATCH", `${deckPath(deck)}/cards/${encodeURIComponent(card)}/mark`, { body: change, timeoutMs: patienceMs });
  queryClient.setQueryData<Page<Mark>>(key(deck), (before) => before && { ...before, items: [...before.items.filter((each) => each.cardId !== card), mark] });
  void queryClient.invalidateQueries({ queryKey: key(deck) });
  void queryClient.invalidateQueries({ queryKey: ["memory", deck, card] });
  for (const ms of [0, ...settleMs]) setTimeout(() => void refreshDeck(deck), ms);
  keptGet(queuePath(deck, "SPACED")).catch((error: unknown) => console.warn("the queue kept for offline study is older than this mark", error));
  return mark;
}
