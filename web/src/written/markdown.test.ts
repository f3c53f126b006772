import { afterEach, describe, expect, it, vi } from "vitest";
import { toHtml } from "./markdown";

const length = 20_000;
const fill = (part: string) => part.repeat(Math.ceil(length / part.length)).slice(0, length);

/** Steps that the parser took: each use of a regular expression is one. */
const mostSteps = 1_500_000;

const exec = RegExp.prototype.exec;
afterEach(() => {
  RegExp.prototype.exec = exec;
});

function stepsOf(text: string): number {
  let steps = 0;
  RegExp.prototype.exec = function (this: RegExp, source: string) {
    // A text that is never done must fail this test, not hang it.
    if (++steps > 4 * mostSteps) throw new Error("too many steps");
    return exec.call(this, source);
  };
  toHtml(text);
  RegExp.prototype.exec = exec;
  return steps;
}

const signs = ["*", "_", "**", "~~", "`", "[", "]", "(", ")", "![", "<", ">", "- ", "1. ", "|", "\n", "\\", "$", "#", "&", "a", " ", "<b>", "$$", "\\(", "https://a.b"];

describe("what a stranger wrote", () => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);

  it.each([">", "> ", "*a_", "**a*b_c__", "- > ", "1. ", "+ ", "[a", "![a](", "~~a ", "<!-- ", "$a", "`a``b```c", "\\[a"])("ends in bounded work: %s without end", (part) => {
    expect(stepsOf(fill(part))).toBeLessThan(mostSteps);
  });

  it("ends in bounded work whatever signs are put together", () => {
    let seed = 42;
    const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < 60; round++) {
      const part = Array.from({ length: 1 + next(5) }, () => signs[next(signs.length)]).join("");
      expect(stepsOf(fill(part)), part).toBeLessThan(mostSteps);
    }
  });

  it.each([
    ["quotes in quotes", fill(">")],
    ["lists in lists", fill("1. ")],
    ["emphasis in emphasis", "*a ".repeat(3000) + "b* ".repeat(3000)],
    ["openings without an end", fill("*a_")],
    ["a table that is wider than long", `${"|a".repeat(2000)}|\n${"|-".repeat(2000)}|\n${"|x\n".repeat(3900)}`],
    ["more tags than a page bears", fill("-\n")],
  ])("is not set if it is too intricate: %s", (_, text) => {
    expect(toHtml(text)).toBeNull();
  });

  it("is set if a person would write it", () => {
    const page = fill("**Bold** and *soft* with `code`, a [link](https://example.org/page), 2*3 and snake_case.\n\n> - one\n> - two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n");
    expect(toHtml(page)).toContain("<strong>Bold</strong>");
  });
});
