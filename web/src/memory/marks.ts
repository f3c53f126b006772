import { sayProblem, Unreachable } from "../api/http";
import type { Mark, MarkChange } from "../api/memory-engine";
import { changeMark } from "../data/marks";
import { t } from "../texts/texts";
import { toast } from "../ui/toast";
import { flagOf } from "./flags";

/** What a change did, in words. */
export function sayMark({ suspended, buried, flag }: MarkChange): string {
  if (suspended !== undefined) return suspended ? t("memory.marks.theCardIsSuspendedIt") : t("memory.marks.theCardIsAskedAgain");
  if (buried !== undefined) return buried ? t("memory.marks.theCardIsBuriedUntil") : t("memory.marks.theCardIsAskedAgain2");
  const chosen = flagOf(flag);
  return chosen ? t("memory.marks.theCardHasAFlag", { name: chosen.name.toLowerCase() }) : t("memory.marks.theCardHasNoFlag");
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
    return toast(error instanceof Unreachable ? t("memory.marks.buryingSuspendingAndFlagsNeed") : sayProblem(error));
  }
  const undo = async () => {
    try {
      const now = await changeMark(deck, card, back);
      undone?.(now);
      toast(t("memory.marks.theCardIsAsIt"));
    } catch (error) {
      toast(error instanceof Unreachable ? t("memory.marks.takingItBackNeedsA") : sayProblem(error), { label: t("memory.marks.undo"), run: () => void undo() });
    }
  };
  toast(sayMark(change), { label: t("memory.marks.undo"), run: () => void undo() });
}
