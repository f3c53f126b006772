// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Piece } from "../api/types";
import { Difference } from "./Difference";
import { Lines } from "./Lines";

/** The longest side, 20,000 characters, in words of one letter. */
const letters = Array.from({ length: 10_000 }, (_, at) => "abc"[at % 3] as string);
const elements = () => document.querySelectorAll("*").length;

afterEach(cleanup);

describe("the longest answer beside the longest expected one", () => {
  it("is folded and bounded in size, and can be shown whole", async () => {
    const pieces = letters.map((letter, at): Piece => ({ kind: at % 2 ? "SAME" : "CHANGED", given: letter, expected: `${letter}'` }));
    render(<Difference pieces={pieces} />);
    expect(elements()).toBeLessThan(2000);
    expect(document.querySelector("dd .folded")?.textContent?.length).toBeGreaterThan(19_000);
    await userEvent.click(screen.getAllByRole("button", { name: "Show all" })[0] as HTMLElement);
    expect(document.querySelector("dd")?.querySelector(".folded")).toBeNull();
  });

  it("is one line of bounded size, or as many lines as can be seen, each to be ticked", async () => {
    const tick = vi.fn();
    const words = letters.map((text, at) => ({ text, given: at % 2 === 0 }));
    render(<Lines lines={[{ text: letters.join(" "), words }]} ticks={[false]} onChange={tick} />);
    expect(elements()).toBeLessThan(2000);
    cleanup();
    render(<Lines lines={letters.map((text) => ({ text, words: [{ text, given: false }] }))} ticks={letters.map(() => false)} onChange={tick} />);
    expect(elements()).toBeLessThan(2000);
    expect(screen.getAllByRole("listitem")[0]?.getAttribute("aria-setsize")).toBe("10000");
    await userEvent.click(screen.getAllByRole("checkbox")[1] as HTMLElement);
    expect((tick.mock.lastCall?.[0] as boolean[]).slice(0, 3)).toEqual([false, true, false]);
  });
});
