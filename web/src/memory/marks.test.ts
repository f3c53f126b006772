import { describe, expect, it } from "vitest";
import { isBuried } from "../data/marks";
import { lowest, sayCurve, timeFormat } from "./curve";
import { reverse, sayMark } from "./marks";

const noon = Date.parse("2026-03-02T12:00:00Z");

describe("a mark", () => {
  it("is taken back to what was before, and nothing else is", () => {
    const before = { suspended: true, buried: false, flag: 3 };
    expect(reverse({ flag: 5 }, before)).toEqual({ flag: 3 });
    expect(reverse({ suspended: false }, before)).toEqual({ suspended: true });
    expect(reverse({ buried: true }, before)).toEqual({ buried: false });
  });

  it("is told in words", () => {
    expect(sayMark({ flag: 7 })).toBe("The card has a flag: purple half-moon.");
    expect(sayMark({ flag: 0 })).toBe("The card has no flag any more.");
    expect(sayMark({ buried: true })).toBe("The card is buried until tomorrow.");
  });

  it("buries until its time has come", () => {
    const mark = { cardId: "a", suspended: false, buriedUntil: "2026-03-03T04:00:00Z", flag: 0, leech: false };
    expect(isBuried(mark, noon)).toBe(true);
    expect(isBuried(mark, noon + 86_400_000)).toBe(false);
    expect(isBuried(undefined, noon)).toBe(false);
  });
});

describe("a curve of forgetting", () => {
  const at = (recall: number) => ({ at: "2026-02-27T12:00:00Z", recall });

  it("is drawn from a little below its lowest point, and never from below nothing", () => {
    expect(lowest([at(1), at(0.88)])).toBeCloseTo(0.8);
    expect(lowest([at(1), at(0.71)])).toBeCloseTo(0.6);
    expect(lowest([at(0.02)])).toBe(0);
  });

  it("has hours, days or months beneath it, by how long it is", () => {
    const label = (days: number) => timeFormat(noon, noon + days * 86_400_000)(noon);
    expect(label(1)).toMatch(/^\d\d:\d\d$/);
    expect(label(90)).toBe("2 Mar");
    expect(label(900)).toBe("Mar 2026");
  });

  it("is told in a sentence", () => {
    const review = { id: "r", at: at(1).at, mode: "SPACED" as const, questionKind: "SELF_RATED" as const, late: false, moved: true, recallBefore: null, stabilityAfter: 2, intervalSeconds: 1 };
    const memory = { cardId: "a", learner: "l", phase: "REVIEW" as const, stability: 2, difficulty: 5, recall: 0.9, due: "2026-03-04T12:00:00Z", explanation: "", curve: [at(1)], reviews: [{ ...review, rating: 3 as const }, { ...review, rating: 1 as const }], next: null, desiredRetention: 0.9, weightsFrom: "DEFAULT" as const };
    expect(sayCurve(memory, noon)).toBe("The chance of recall from 27 Feb on, over 2 answers, 1 of them Again. It is 90\u00a0% now, and falls due Wed.");
    expect(sayCurve({ ...memory, due: "2026-03-01T12:00:00Z" }, noon)).toContain("has been due since yesterday.");
    expect(sayCurve({ ...memory, curve: [], reviews: [] }, noon)).toBe("There is no curve before the first answer.");
  });
});
