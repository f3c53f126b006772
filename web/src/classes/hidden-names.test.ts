// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { numberOf } from "./hidden-names";

const people = Array.from({ length: 30 }, (_, at) => `p${at}`);
const numbers = () => people.map((each) => numberOf("room", each));

describe("numbers in place of names", () => {
  beforeEach(() => {
    localStorage.clear();
    vi.useRealTimers();
  });

  it("differ, and stay for the day", () => {
    const drawn = numbers();
    expect(new Set(drawn).size).toBe(people.length);
    expect(numbers()).toEqual(drawn);
  });

  it("stand in no order that anybody knows", () => {
    const drawn = numbers().map((each) => Number(each.replace("Learner ", "")));
    expect(drawn).not.toEqual([...drawn].sort((a, b) => a - b));
  });

  it("are others in another class and on another day", () => {
    const drawn = numbers();
    expect(people.map((each) => numberOf("other", each))).not.toEqual(drawn);
    vi.useFakeTimers({ now: Date.now() + 86_400_000 });
    expect(numbers()).not.toEqual(drawn);
  });

  it("of days before are forgotten", () => {
    numbers();
    vi.useFakeTimers({ now: Date.now() + 86_400_000 });
    numberOf("other", "p1");
    expect(localStorage.getItem("engram-numbers")).not.toContain("p29");
  });
});
