import { t } from "../texts/texts";

/** Moments at which the time that is left is said aloud, in s; none of them hurries. */
const moments = [30 * 60, 10 * 60, 5 * 60, 60];

/** The time left as it is shown: whole minutes, and seconds only in the last one. */
export function sayLeft(seconds: number): string {
  if (seconds <= 0) return t("exam.remaining.timeIsUp");
  if (seconds < 60) return t("exam.remaining.secondsSLeft", { seconds: Math.ceil(seconds) });
  return t("exam.remaining.secondsMinLeft", { seconds: Math.ceil(seconds / 60) });
}

/** The moment that lies between two looks at the clock; undefined if none does. */
export const momentBetween = (before: number, now: number) => moments.find((each) => before > each && now <= each);
