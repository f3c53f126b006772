/** Moments at which the time that is left is said aloud, in s; none of them hurries. */
const moments = [30 * 60, 10 * 60, 5 * 60, 60];

/** The time left as it is shown: whole minutes, and seconds only in the last one. */
export function sayLeft(seconds: number): string {
  if (seconds <= 0) return "Time is up";
  if (seconds < 60) return `${Math.ceil(seconds)} s left`;
  return `${Math.ceil(seconds / 60)} min left`;
}

/** The moment that lies between two looks at the clock; undefined if none does. */
export const momentBetween = (before: number, now: number) => moments.find((each) => before > each && now <= each);
