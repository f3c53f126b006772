import { moment } from "../texts/format";
import { t } from "../texts/texts";

const minuteS = 60;
const hourS = 3600;
const dayS = 86_400;

/** A share of 1 as "64 %". */
export const percent = (share: number) => t("base.words.percent", { percent: Math.round(share * 100) });

/** A span of time as people say it: "10 min", "3 days", "1.5 months". */
export function span(seconds: number): string {
  if (seconds < hourS) return t("base.words.minutes", { minutes: Math.max(1, Math.round(seconds / minuteS)) });
  if (seconds < dayS) return t("base.words.hours", { hours: Math.round(seconds / hourS) });
  const days = seconds / dayS;
  if (days < 30.5) return t("base.words.days", { days: Math.round(days) });
  if (days < 365) return t("base.words.months", { months: rounded(days / 30.4) });
  return t("base.words.years", { years: rounded(days / 365) });
}

const rounded = (n: number) => (n < 10 ? Math.round(n * 10) / 10 : Math.round(n));

/** Whole calendar days from one local day to another. */
function daysBetween(from: Date, to: Date): number {
  const day = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 1000 / dayS;
  return day(to) - day(from);
}

/** A moment as the day it falls on: "today", "tomorrow", "Wed", "12 Dec", "12 Dec 2027". */
export function dayOf(time: string | number, now = new Date()): string {
  const date = new Date(time);
  const days = daysBetween(now, date);
  if (days === 0) return t("base.words.today");
  if (days === 1) return t("base.words.tomorrow");
  if (days === -1) return t("base.words.yesterday");
  if (days > 1 && days < 7) return moment(date, { weekday: "short" });
  const year = date.getFullYear() === now.getFullYear() ? {} : { year: "numeric" as const };
  return moment(date, { day: "numeric", month: "short", ...year });
}

/** The same with its preposition, to stand in a sentence: "on Wed", "today". */
export function onDay(time: string | number, now = new Date()): string {
  const day = dayOf(time, now);
  return [t("base.words.today"), t("base.words.tomorrow"), t("base.words.yesterday")].includes(day) ? day : t("base.words.onDay", { day });
}

export const clockTime = (time: string | number) =>
  moment(new Date(time), { hour: "2-digit", minute: "2-digit" });
