import type { CardMemory } from "../api/memory-engine";
import { dayOf, percent } from "../ui/words";

const dayMs = 86_400_000;

/** How a moment is written beneath the curve, by how much time it shows. */
export function timeFormat(from: number, to: number): (time: number) => string {
  const days = (to - from) / dayMs;
  const form: Intl.DateTimeFormatOptions =
    days < 2 ? { hour: "2-digit", minute: "2-digit" } : days < 300 ? { day: "numeric", month: "short" } : { month: "short", year: "numeric" };
  const format = new Intl.DateTimeFormat("en-GB", form);
  return (time) => format.format(time);
}

/** The lowest share to draw from: a tenth below what is reached, so that the curve fills its frame. */
export const lowest = (curve: CardMemory["curve"]) => Math.max(0, Math.floor(Math.min(...curve.map(({ recall }) => recall)) * 10 - 0.5) / 10);

/** The curve in a sentence. */
export function sayCurve({ curve, reviews, recall, due }: CardMemory, now = Date.now()): string {
  const first = curve[0];
  if (!first) return "There is no curve before the first answer.";
  const forgotten = reviews.filter(({ rating }) => rating === 1).length;
  const today = recall === null ? "" : ` It is ${percent(recall)} now`;
  const falls = due === null ? "." : Date.parse(due) > now ? `, and falls due ${dayOf(due, new Date(now))}.` : `, and has been due since ${dayOf(due, new Date(now))}.`;
  return `The chance of recall from ${dayOf(first.at, new Date(now))} on, over ${reviews.length} ${reviews.length === 1 ? "answer" : "answers"}, ${forgotten} of them Again.${today}${today ? falls : ""}`;
}
