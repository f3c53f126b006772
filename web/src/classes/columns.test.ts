import { describe, expect, it } from "vitest";
import type { ProgressRow, SpacedProgress } from "../api/types";
import { columns, sortIds } from "./columns";
import { arrange } from "./ProgressTable";

const row = (name: string, mastery: number, seen = 5, spaced: SpacedProgress | null = null): ProgressRow => ({
  person: { id: name, name },
  mastery,
  seen,
  cards: 23,
  selfRatedOnly: true,
  learn: null,
  test: null,
  matching: null,
  spaced,
});

const text = (id: string, of: ProgressRow) => columns.find((each) => each.id === id)?.text(of);

describe("the class table", () => {
  it("says mastery with its coverage, and nothing where there is no data", () => {
    expect(text("mastery", row("a", 0.81, 23))).toBe("81\u00a0% · 23 of 23");
    expect(text("learn", row("a", 0.81))).toBeNull();
    expect(text("spaced", row("a", 0.81))).toBeNull();
  });

  it("says how Spaced is kept up", () => {
    expect(text("spaced", row("a", 0, 5, { overdue: 3, onTime: 12, answered: 15 }))).toBe("3 overdue · 12 of 15 on time");
    const firstDueAt = new Date(Date.now() + 86_400_000).toISOString();
    expect(text("spaced", row("a", 0, 5, { overdue: 0, onTime: 0, answered: 0, firstDueAt }))).toBe("first due tomorrow");
  });

  it("sorts names as people count", () => {
    expect(sortIds([row("Learner 10", 0), row("Learner 2", 0)], "name", false)).toEqual(["Learner 2", "Learner 10"]);
  });

  it("sorts by percent, then by seen", () => {
    expect(sortIds([row("a", 0.5, 3), row("b", 0.5, 9), row("c", 0.2)], "mastery", true)).toEqual(["b", "a", "c"]);
  });

  it("puts no data last in either direction", () => {
    const rows = [row("none", 0), row("late", 0, 5, { overdue: 4, onTime: 1, answered: 9 }), row("good", 0, 5, { overdue: 0, onTime: 9, answered: 9 })];
    expect(sortIds(rows, "spaced", true)).toEqual(["good", "late", "none"]);
    expect(sortIds(rows, "spaced", false)).toEqual(["late", "good", "none"]);
  });

  it("keeps its order when a row changes, and puts a newcomer last", () => {
    const order = ["b", "a"];
    expect(arrange([row("new", 1), row("a", 0.9), row("b", 0.1)], order).map((each) => each.person.id)).toEqual(["b", "a", "new"]);
  });
});
