import { sayProblem, Unreachable } from "../api/http";
import type { Mark, MarkChange } from "../api/memory-engine";
import { changeMark } from "../data/marks";
import { toast } from "../ui/toast";
import { flagOf } from "./flags";

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
    const now = await changeMark(deck, card, change);
    done?.(now);
  } catch (error) {
    return toast(error instanceof Unreachable ? "Burying, suspending and flags need a connection to the server. The card stays as it is; studying goes on without." : sayProblem(error));
  }
  const undo = async () => {
    try {
      const now = await changeMark(deck, card, back);
      undone?.(now);
      toast("The card is as it was before.");
    } catch (error) {
      toast(error instanceof Unreachable ? "Taking it back needs a connection to the server." : sayProblem(error), { label: "Undo", run: () => void undo() });
    }
  };
  toast(sayMark(change), { label: "Undo", run: () => void undo() });
}
