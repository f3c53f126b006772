import type { ExpectedLine } from "../api/types";

/** What the ticks of the lines suggest, as the server counts it: all Good, at least half Hard, fewer Again. */
export function suggestedRating(ticks: boolean[]): 1 | 2 | 3 {
  const ticked = ticks.filter(Boolean).length;
  if (ticked === 0) return 1;
  if (ticked === ticks.length) return 3;
  return 2 * ticked >= ticks.length ? 2 : 1;
}

/** Lines of which most was typed are ticked to begin with. */
export const firstTicks = (lines: ExpectedLine[]) => lines.map(({ words }) => words.length > 0 && words.filter((each) => each.given).length * 2 > words.length);
