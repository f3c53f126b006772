import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Problem, Unreachable } from "../api/http";
import { AnswerSaver } from "./saver";

describe("answers of a Test are saved", () => {
  let sent: string[];
  let states: string[];
  let send: (question: string, text: string) => Promise<void>;
  let saver: AnswerSaver;

  beforeEach(() => {
    vi.useFakeTimers();
    sent = [];
    states = [];
    send = () => Promise.resolve();
    saver = new AnswerSaver(
      (question, { text }, leaving) => {
        sent.push(`${question}: ${text}${leaving ? " (leaving)" : ""}`);
        return send(question, text ?? "");
      },
      ({ state }) => states.push(state),
    );
  });
  afterEach(() => void vi.useRealTimers());

  it("after a pause, the newest of each question only", async () => {
    saver.change("1", { text: "c" });
    await vi.advanceTimersByTimeAsync(300);
    saver.change("1", { text: "cat" });
    saver.change("2", { text: "dog" });
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent).toEqual(["1: cat", "2: dog"]);
    expect(states.at(-1)).toBe("saved");
  });

  it("again when one is changed while it is on its way", async () => {
    send = (_, text) => {
      if (text === "c") saver.change("1", { text: "cat" });
      return Promise.resolve();
    };
    saver.change("1", { text: "c" });
    expect(await saver.flush()).toEqual({ state: "saved" });
    expect(sent).toEqual(["1: c", "1: cat"]);
  });

  it("later, by themselves, when there was no connection", async () => {
    send = () => Promise.reject(new Unreachable("down"));
    saver.change("1", { text: "cat" });
    expect(await saver.flush()).toMatchObject({ state: "failed" });
    expect(states.at(-1)).toBe("failed");
    send = () => Promise.resolve();
    await vi.advanceTimersByTimeAsync(5000);
    expect(states.at(-1)).toBe("saved");
    expect(sent).toEqual(["1: cat", "1: cat"]);
  });

  it("not again by themselves when the server refused them", async () => {
    send = () => Promise.reject(new Problem(409, "urn:engram:problem:conflict", "Too late", undefined, []));
    saver.change("1", { text: "cat" });
    await saver.flush();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(sent).toHaveLength(1);
  });

  it("at once when the page is left", () => {
    saver.change("1", { text: "cat" });
    saver.leave();
    expect(sent).toEqual(["1: cat (leaving)"]);
  });
});
