import type { Outlook } from "../api/memory-engine";
import { count } from "../ui/words";

export const mean = (list: readonly number[]) => (list.length === 0 ? 0 : list.reduce((sum, each) => sum + each, 0) / list.length);

const rounded = (n: number) => (n < 10 ? Math.round(n * 10) / 10 : Math.round(n));

/** "38 reviews and 6 minutes". */
const load = ({ reviewsPerDay, minutesPerDay }: Outlook) => `${count(rounded(mean(reviewsPerDay)), "review")} and ${count(rounded(mean(minutesPerDay)), "minute")}`;

/** What the next thirty days are like on average, and what they would be. */
export function sayLoad(before: Outlook, after: Outlook, changed: boolean): string {
  if (!changed) return `${load(before)} a day on average.`;
  return load(before) === load(after) ? `${load(after)} a day on average, as now.` : `${load(after)} a day on average, instead of ${load(before)}.`;
}

/** What the numbers are made of. */
export const sayBasis = ({ cards }: Outlook) =>
  cards === 0 ? "There are no cards here yet: counted with 20 new cards a day." : `Counted with the ${count(cards, "card")} that are there, for the next 30 days.`;
