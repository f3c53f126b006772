import Papa from "papaparse";
import { readCell } from "./safe-cell";

export type Separator = "tab" | "comma" | "dash" | "own";

export interface PastedCard {
  front: string;
  back: string;
  /** Only where a third column says so. */
  tags?: string[];
}

/** One post takes at most this many cards. */
export const mostCards = 2000;

/** Reads pasted text as columns. A quoted field may hold new lines; a line without a separator is a card without an answer. */
export function readPasted(text: string, separator: Separator, own: string): PastedCard[] {
  if (separator === "tab") return readTable(text);
  if (separator === "comma") return rows(text, ",").map(([front = "", back = ""]) => ({ front: front.trim(), back: back.trim() })).filter(hasText);
  return readLines(text, separator === "dash" ? /\s+[-–—]\s+/ : own);
}

/** What an export of ours puts before a formula is no part of a cell. */
const rows = (text: string, delimiter: string) => Papa.parse<string[]>(text, { delimiter, skipEmptyLines: "greedy" }).data.map((row) => row.map(readCell));

/** As a file of ours has it: cells to the letter, spaces included, and tags with commas between in the third. */
const readTable = (text: string): PastedCard[] =>
  rows(text, "\t")
    .map(([front = "", back = "", listed = ""]) => {
      const tags = listed.split(",").filter((tag) => tag.trim() !== "");
      return { front, back, ...(tags.length > 0 ? { tags } : {}) };
    })
    .filter(hasText);

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

const hasText = (card: PastedCard) => card.front.trim() !== "";

/** The separator that most lines have; what is quoted may have lines without one. */
export function guessSeparator(text: string): Separator {
  const table = rows(text, "\t");
  if (table.filter((row) => row.length > 1).length >= Math.max(1, table.length / 2)) return "tab";
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const share = (sign: RegExp) => lines.filter((line) => sign.test(line)).length / Math.max(1, lines.length);
  if (share(/\s[-–—]\s/) >= 0.5) return "dash";
  return share(/,/) >= 0.5 ? "comma" : "tab";
}
