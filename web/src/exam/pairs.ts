export interface Pair {
  prompt: string;
  answer: string;
}

/** Pairs made in a block, and the prompt or answer that waits for its other half. */
export interface PairBoard {
  pairs: Pair[];
  held: { side: keyof Pair; id: string } | undefined;
}

/**
 * Chooses a prompt or an answer. With the other side in hand they become a pair, and older pairs of either come apart; one that is
 * chosen alone leaves its pair and is in hand; chosen once more it is put down.
 */
export function choose({ pairs, held }: PairBoard, side: keyof Pair, id: string): PairBoard {
  if (held?.side === side && held.id === id) return { pairs, held: undefined };
  const free = pairs.filter((pair) => pair[side] !== id);
  if (!held || held.side === side) return { pairs: free, held: { side, id } };
  const made = (side === "prompt" ? { prompt: id, answer: held.id } : { prompt: held.id, answer: id }) satisfies Pair;
  return { pairs: [...free.filter((pair) => pair[held.side] !== held.id), made], held: undefined };
}
