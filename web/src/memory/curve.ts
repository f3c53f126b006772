import type { CardMemory } from "../api/memory-engine";
import { moment } from "../texts/format";
import { t } from "../texts/texts";
import { dayOf, percent } from "../ui/words";

const dayMs = 86_400_000;

/** How a moment is written beneath the curve, by how much time it shows. */
export function timeFormat(from: number, to: number): (time: number) => string {
  const days = (to - from) / dayMs;
  const form: Intl.DateTimeFormatOptions =
    days < 2 ? { hour: "2-digit", minute: "2-digit" } : days < 300 ? { day: "numeric", month: "short" } : { month: "short", year: "numeric" };
  return (time) => moment(time, form);
}

/** The lowest share to draw from: a tenth below what is reached, so that the curve fills its frame. */
export const lowest = (curve: CardMemory["curve"]) => Math.max(0, Math.floor(Math.min(...curve.map(({ recall }) => recall)) * 10 - 0.5) / 10);

/** The curve in a sentence. */
export function sayCurve({ curve, reviews, recall, due }: CardMemory, now = Date.now()): string {
  const first = curve[0];
  if (!first) return t("memory.curve.thereIsNoCurveBefore");
  const forgotten = reviews.filter(({ rating }) => rating === 1).length;
  const today = recall === null ? "" : ` ${t("memory.curve.itIsRecallNow", { recall: percent(recall) })}`;
  const falls = due === null ? "." : Date.parse(due) > now ? t("memory.curve.andFallsDueDue", { due: dayOf(due, new Date(now)) }) : t("memory.curve.andHasBeenDueSince", { due: dayOf(due, new Date(now)) });
  return t("memory.curve.theChanceOfRecallFrom", { at: dayOf(first.at, new Date(now)), reviews: reviews.length, forgotten, today, part2: today ? falls : "" });
}
