import { describe, expect, it } from "vitest";
import type { ProgressRow, SpacedProgress } from "../api/types";
import { arrange, bestFirst, columns, direction, sortIds } from "./columns";

const row = (name: string, mastery: number, seen = 5, spaced: SpacedProgress | null = null): ProgressRow => ({
  person: { id: name, name },
  mastery,
  seen,
  cards: 23,
  selfRatedOnly: true,
  late: 0,
  learn: null,
  test: null,
  matching: null,
  spaced,
});

const graded = (name: string, part: Partial<ProgressRow>): ProgressRow => ({ ...row(name, 0.5), ...part });
const text = (id: string, of: ProgressRow) => columns.find((each) => each.id === id)?.text(of);

describe("the class table", () => {
  it("says mastery with its coverage, and nothing where there is no data", () => {
    expect(text("mastery", row("a", 0.81, 23))).toBe("81\u00a0% · 23 of 23");
    expect(text("learn", row("a", 0.81))).toBeNull();
    expect(text("spaced", row("a", 0.81))).toBeNull();
  });

  it("says Learn, Test and Matching as people count them, the best Test beneath the latest", () => {
    const one = graded("a", { learn: { known: 12, cards: 23 }, test: { session: "t", right: 17, questions: 20, bestRight: 19, bestQuestions: 20 }, matching: { session: "m", wrong: 0, timeMs: 41_000 } });
    expect(["learn", "test", "matching"].map((id) => text(id, one))).toEqual(["known 12 of 23", "17/20", "0 wrong · 41 s"]);
    expect(columns.find((each) => each.id === "test")?.below?.(one)).toBe("best 19/20");
  });

  it("says self-rated only while no graded answer supports mastery", () => {
    const below = (part: Partial<ProgressRow>) => columns[1]?.below?.(graded("a", part));
    expect(below({ selfRatedOnly: true })).toBe("self-rated");
    expect(below({ selfRatedOnly: false })).toBeNull();
    expect(below({ selfRatedOnly: true, seen: 0 })).toBeNull();
  });

  it("says that mastery is self-rated only while no graded answer supports it", () => {
    const why = (of: ProgressRow) => columns.find((each) => each.id === "mastery")?.why(of, "Ada");
    expect(why(row("a", 0.81))).toContain("Self-rated");
    expect(why({ ...row("a", 0.81), selfRatedOnly: false })).not.toContain("Self-rated");
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

  it("sorts Learn by share, Test by the latest percent, Matching by wrong and then time", () => {
    const test = (right: number, questions: number) => ({ session: "t", right, questions, bestRight: questions, bestQuestions: questions });
    expect(sortIds([graded("most", { learn: { known: 9, cards: 90 } }), graded("all", { learn: { known: 5, cards: 5 } })], "learn", true)).toEqual(["all", "most"]);
    expect(sortIds([graded("a", { test: test(15, 20) }), graded("b", { test: test(9, 10) }), graded("none", {})], "test", true)).toEqual(["b", "a", "none"]);
    const rounds = [graded("slow", { matching: { session: "m", wrong: 0, timeMs: 60_000 } }), graded("quick", { matching: { session: "m", wrong: 0, timeMs: 41_000 } }), graded("wrong", { matching: { session: "m", wrong: 1, timeMs: 20_000 } })];
    expect(sortIds(rounds, "matching", true)).toEqual(["quick", "slow", "wrong"]);
    expect(sortIds(rounds, "matching", false)).toEqual(["wrong", "slow", "quick"]);
  });

  it("begins with the best, except for names and for who is behind in Spaced", () => {
    expect(columns.filter((each) => bestFirst(each.id)).map((each) => each.id)).toEqual(["mastery", "learn", "test", "matching"]);
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

  it("says which way the figures run that are seen", () => {
    const of = (id: string) => columns.find((each) => each.id === id) as (typeof columns)[number];
    expect(direction(of("mastery"), true)).toBe("descending");
    expect(direction(of("matching"), true)).toBe("ascending");
    expect(direction(of("spaced"), false)).toBe("descending");
  });
});
