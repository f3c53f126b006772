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

  it("come back to the letter from an export of ours, formulas, apostrophes, spaces and tags included", () => {
    const cards = [
      { front: "=1+1", back: " kept  ", tags: ["sums", "=odd"] },
      { front: "'=1+1", back: "''@x" },
      { front: "'tis", back: "'" },
      { front: "-2", back: "+ 2" },
      { front: "\u00a0\u200b=x", back: "\ttabbed" },
      { front: "\uff1dx", back: "two\n=lines" },
    ];
    const exported = ["'=1+1\t kept  \tsums,=odd", "''=1+1\t'''@x", "'tis\t'", "'-2\t'+ 2", '"\'\u00a0\u200b=x"\t"\'\ttabbed"', '"\'\uff1dx"\t"two\n=lines"'].join("\n");
    expect(guessSeparator(exported)).toBe("tab");
    expect(readPasted(exported, "tab", "")).toEqual(cards);
    expect(readPasted("'=1+1,'@x\n'tis,a", "comma", "")).toEqual([{ front: "=1+1", back: "@x" }, { front: "'tis", back: "a" }]);
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
  expect(guessSeparator('a\t"one, two\nthree, four - five\nsix - seven"')).toBe("tab");
});
