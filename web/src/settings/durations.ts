const units = [
  ["day", 86_400],
  ["h", 3600],
  ["min", 60],
  ["s", 1],
] as const;

const words: Record<string, number> = {};
for (const [seconds, names] of [
  [1, "s sec secs second seconds"],
  [60, "m min mins minute minutes"],
  [3600, "h hr hrs hour hours"],
  [86_400, "d day days"],
] as const) {
  for (const name of names.split(" ")) words[name] = seconds;
}

/** A delay exactly as it is, in the largest unit that takes it whole: "10 min", "90 s", "2 days". */
export function sayDelay(seconds: number): string {
  const [unit, size] = units.find(([, each]) => seconds % each === 0) ?? (["s", 1] as const);
  const many = seconds / size;
  return `${many.toLocaleString("en-GB")} ${unit === "day" && many !== 1 ? "days" : unit}`;
}

export const sayDelays = (delays: readonly number[]) => delays.map(sayDelay).join(", ");

/** Reads "1 min, 10 min, 1 day"; gives the part that is no delay if there is one. Nothing at all is no steps. */
export function readDelays(text: string): { delays: number[] } | { strange: string } {
  const parts = text.split(/[,;]/).map((each) => each.trim()).filter(Boolean);
  const delays: number[] = [];
  for (const part of parts) {
    const [, number = "", word = ""] = /^(\d+(?:\.\d+)?)\s*([a-z]+)$/i.exec(part) ?? [];
    const seconds = Number(number) * (words[word.toLowerCase()] ?? Number.NaN);
    if (number === "" || !Number.isInteger(seconds)) return { strange: part };
    delays.push(seconds);
  }
  return { delays };
}
