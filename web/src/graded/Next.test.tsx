// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Next } from "./Next";

describe("the way on from feedback", () => {
  const go = vi.fn();
  let nowMs = 1000;
  beforeEach(() => {
    go.mockClear();
    nowMs = 1000;
    vi.spyOn(performance, "now").mockImplementation(() => nowMs);
    render(<Next go={go} />);
  });
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });

  it("takes the focus", () => {
    expect(document.activeElement).toBe(screen.getByRole("button"));
  });

  it("is not taken by the second half of a double click on what stood there before", () => {
    nowMs += 200;
    fireEvent.click(screen.getByRole("button"));
    expect(go).not.toHaveBeenCalled();
    nowMs += 200;
    fireEvent.click(screen.getByRole("button"));
    expect(go).toHaveBeenCalledTimes(1);
  });

  it("is taken by Enter, wherever the focus is", () => {
    nowMs += 400;
    screen.getByRole("button").blur();
    fireEvent.keyDown(document.body, { key: "Enter" });
    expect(go).toHaveBeenCalledTimes(1);
  });
});
