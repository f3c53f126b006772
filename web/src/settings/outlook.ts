import type { Outlook } from "../api/memory-engine";
import { t } from "../texts/texts";

export const mean = (list: readonly number[]) => (list.length === 0 ? 0 : list.reduce((sum, each) => sum + each, 0) / list.length);

const rounded = (n: number) => (n < 10 ? Math.round(n * 10) / 10 : Math.round(n));

/** "38 reviews and 6 minutes". */
const load = ({ reviewsPerDay, minutesPerDay }: Outlook) => t("settings.outlook.reviewsperdayAndMinutesperday", { reviewsPerDay: rounded(mean(reviewsPerDay)), minutesPerDay: rounded(mean(minutesPerDay)) });

/** What the next thirty days are like on average, and what they would be. */
export function sayLoad(before: Outlook, after: Outlook, changed: boolean): string {
  if (!changed) return t("settings.outlook.beforeADayOnAverage", { before: load(before) });
  return load(before) === load(after) ? t("settings.outlook.afterADayOnAverage", { after: load(after) }) : t("settings.outlook.afterADayOnAverage2", { after: load(after), before: load(before) });
}

/** What the numbers are made of. */
export const sayBasis = ({ cards }: Outlook) =>
  cards === 0 ? t("settings.outlook.thereAreNoCardsHere") : t("settings.outlook.countedWithTheCardsThat", { cards });
