import Papa from "papaparse";

export type Separator = "tab" | "comma" | "dash" | "own";

export interface PastedCard {
  front: string;
  back: string;
}

/** One post takes at most this many cards. */
export const mostCards = 2000;

/** Reads pasted text as two columns. A quoted field may hold new lines; a line without a separator is a card without an answer. */
export function readPasted(text: string, separator: Separator, own: string): PastedCard[] {
  if (separator === "tab") return readColumns(text, "\t");
  if (separator === "comma") return readColumns(text, ",");
  return readLines(text, separator === "dash" ? /\s+[-–—]\s+/ : own);
}

function readColumns(text: string, delimiter: string): PastedCard[] {
  const { data } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: "greedy" });
  return data.map(([front = "", back = ""]) => ({ front: front.trim(), back: back.trim() })).filter(hasText);
}

function readLines(text: string, separator: RegExp | string): PastedCard[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  return lines.map((line) => splitOnce(line, separator)).filter(hasText);
}

function splitOnce(line: string, separator: RegExp | string): PastedCard {
  const found = typeof separator === "string" ? (separator ? line.indexOf(separator) : -1) : line.search(separator);
  if (found < 0) return { front: line.trim(), back: "" };
  const length = typeof separator === "string" ? separator.length : (separator.exec(line)?.[0].length ?? 0);
  return { front: line.slice(0, found).trim(), back: line.slice(found + length).trim() };
}

const hasText = (card: PastedCard) => card.front !== "";

/** The separator that most lines have. */
export function guessSeparator(text: string): Separator {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const share = (sign: RegExp) => lines.filter((line) => sign.test(line)).length / Math.max(1, lines.length);
  if (share(/\t/) >= 0.5) return "tab";
  if (share(/\s[-–—]\s/) >= 0.5) return "dash";
  return share(/,/) >= 0.5 ? "comma" : "tab";
}
