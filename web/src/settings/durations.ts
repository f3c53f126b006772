import { t } from "../texts/texts";

const units = [
  ["day", 86_400],
  ["h", 3600],
  ["min", 60],
  ["s", 1],
] as const;

/** What a word for a unit stands for, in seconds. */
function secondsOf(word: string): number {
  const names = [
    [1, t("settings.durations.wordsOfSeconds")],
    [60, t("settings.durations.wordsOfMinutes")],
    [3600, t("settings.durations.wordsOfHours")],
    [86_400, t("settings.durations.wordsOfDays")],
  ] as const;
  return names.find(([, words]) => words.split(" ").includes(word))?.[0] ?? Number.NaN;
}

/** A delay exactly as it is, in the largest unit that takes it whole: "10 min", "90 s", "2 days". */
export function sayDelay(seconds: number): string {
  const [unit, size] = units.find(([, each]) => seconds % each === 0) ?? (["s", 1] as const);
  const many = seconds / size;
  return t("settings.durations.delay", { many, unit });
}

export const sayDelays = (delays: readonly number[]) => delays.map(sayDelay).join(", ");

/** Reads "1 min, 10 min, 1 day"; gives the part that is no delay if there is one. Nothing at all is no steps. */
export function readDelays(text: string): { delays: number[] } | { strange: string } {
  const parts = text.split(/[,;]/).map((each) => each.trim()).filter(Boolean);
  const delays: number[] = [];
  for (const part of parts) {
    const [, number = "", word = ""] = /^(\d+(?:\.\d+)?)\s*(\p{L}+)$/iu.exec(part) ?? [];
    const seconds = Number(number) * secondsOf(word.toLowerCase());
    if (number === "" || !Number.isInteger(seconds)) return { strange: part };
    delays.push(seconds);
  }
  return { delays };
}
