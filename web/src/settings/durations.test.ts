import { describe, expect, it } from "vitest";
import { readDelays, sayDelay, sayDelays } from "./durations";

describe("a delay", () => {
  it("is said exactly, in the largest unit that takes it whole", () => {
    expect([1, 90, 60, 600, 5400, 7200, 86_400, 2_592_000].map(sayDelay)).toEqual(["1 s", "90 s", "1 min", "10 min", "90 min", "2 h", "1 day", "30 days"]);
  });

  it("is read as people write it", () => {
    expect(readDelays("30 s, 1m, 10 Min,1.5 hours, 2 days")).toEqual({ delays: [30, 60, 600, 5400, 172_800] });
  });

  it("comes back from what was said", () => {
    const delays = [45, 600, 5400, 86_400];
    expect(readDelays(sayDelays(delays))).toEqual({ delays });
  });

  it("may be missing: then there are no steps", () => {
    expect(readDelays("  ")).toEqual({ delays: [] });
    expect(readDelays("10 min, ")).toEqual({ delays: [600] });
  });

  it("that cannot be read is named", () => {
    for (const strange of ["ten min", "10", "10 parsecs", "0.1 s", "-1 min", "constructor"]) expect(readDelays(`1 min, ${strange}`)).toEqual({ strange });
  });
});
