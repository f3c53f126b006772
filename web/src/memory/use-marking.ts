import { useRef } from "react";
import type { Mark, MarkChange } from "../api/memory-engine";
import { isBuried, useMarks } from "../data/marks";
import { mark, reverse } from "./marks";

interface After {
  done?: (mark: Mark) => void;
  undone?: (mark: Mark) => void;
}

/** What the learner's marks say of a card, and how to change them; one change at a time. */
export function useMarking(deck: string, card: string, after: After = {}) {
  const known = useMarks(deck).get(card);
  const busy = useRef(false);
  const state = { suspended: known?.suspended ?? false, buried: isBuried(known), flag: known?.flag ?? 0 };
  const change = async (wanted: MarkChange) => {
    if (busy.current) return;
    busy.current = true;
    try {
      await mark({ deck, card, change: wanted, back: reverse(wanted, state), ...after });
    } finally {
      busy.current = false;
    }
  };
  return { ...state, mark: known, change: (wanted: MarkChange) => void change(wanted) };
}
