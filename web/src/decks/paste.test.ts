import { describe, expect, it } from "vitest";
import { guessSeparator, readPasted } from "./paste";

describe("two pasted columns", () => {
  it("are read with tabs, quotes and new lines in quotes", () => {
    expect(readPasted('cat\tKatze\n"two\nlines"\t"a ""word"""\n\nsnake\t', "tab", "")).toEqual([
      { front: "cat", back: "Katze" },
      { front: "two\nlines", back: 'a "word"' },
      { front: "snake", back: "" },
    ]);
  });

  it("are read with commas", () => {
    expect(readPasted('cat,Katze\r\n"a, b",c', "comma", "")).toEqual([
      { front: "cat", back: "Katze" },
      { front: "a, b", back: "c" },
    ]);
  });

  it("are cut at the first dash that stands alone", () => {
    expect(readPasted("well-known - bekannt - sehr\nno dash", "dash", "")).toEqual([
      { front: "well-known", back: "bekannt - sehr" },
      { front: "no dash", back: "" },
    ]);
  });

  it("are cut at one's own separator, and not at all while that is empty", () => {
    expect(readPasted("a == b", "own", "==")).toEqual([{ front: "a", back: "b" }]);
    expect(readPasted("a == b", "own", "")).toEqual([{ front: "a == b", back: "" }]);
  });

  it("leave out lines without a front", () => {
    expect(readPasted("\tback only\na\tb", "tab", "")).toEqual([{ front: "a", back: "b" }]);
  });
});

it("guesses the separator that most lines have", () => {
  expect(guessSeparator("a\tb\nc\td")).toBe("tab");
  expect(guessSeparator("a - b\nc - d, e")).toBe("dash");
  expect(guessSeparator("a,b\nc,d")).toBe("comma");
  expect(guessSeparator("")).toBe("tab");
});
