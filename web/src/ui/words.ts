const minuteS = 60;
const hourS = 3600;
const dayS = 86_400;

/** "1 card", "3 cards". */
export const count = (n: number, one: string, many = `${one}s`) => `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;

/** A share of 1 as "64 %". */
export const percent = (share: number) => `${Math.round(share * 100)}\u00a0%`;

/** A span of time as people say it: "10 min", "3 days", "1.5 months". */
export function span(seconds: number): string {
  if (seconds < hourS) return `${Math.max(1, Math.round(seconds / minuteS))} min`;
  if (seconds < dayS) return `${Math.round(seconds / hourS)} h`;
  const days = seconds / dayS;
  if (days < 30.5) return count(Math.round(days), "day");
  if (days < 365) return count(rounded(days / 30.4), "month");
  return count(rounded(days / 365), "year");
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
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  if (days > 1 && days < 7) return date.toLocaleDateString("en-GB", { weekday: "short" });
  const year = date.getFullYear() === now.getFullYear() ? {} : { year: "numeric" as const };
  return date.toLocaleDateString("en-GB", { day: "numeric", month: "short", ...year });
}

/** The same with its preposition, to stand in a sentence: "on Wed", "today". */
export function onDay(time: string | number, now = new Date()): string {
  const day = dayOf(time, now);
  return ["today", "tomorrow", "yesterday"].includes(day) ? day : `on ${day}`;
}

export const clockTime = (time: string | number) =>
  new Date(time).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
