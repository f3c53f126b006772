import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Problem, Unreachable } from "../api/http";
import { queryClient } from "./query-client";

const tooMany = (waitMs: number) => new Problem(429, "urn:engram:problem:too-many-requests", "Too many requests", undefined, [], waitMs);

describe("A read", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    queryClient.clear();
    vi.useRealTimers();
  });

  /** How many reads are made within so long for one page, when each fails like this. */
  const readsWithin = async (ms: number, error: Error) => {
    let reads = 0;
    const { retry } = queryClient.getDefaultOptions().queries ?? {};
    const queryFn = () => Promise.reject((reads++, error));
    void queryClient.fetchQuery({ queryKey: ["test"], retry, queryFn }).catch(() => undefined);
    await vi.advanceTimersByTimeAsync(ms);
    return reads;
  };

  it("that asked too much is made again once it may be", async () => {
    expect(await readsWithin(3900, tooMany(4000))).toBe(1);
    queryClient.clear();
    expect(await readsWithin(4100, tooMany(4000))).toBe(2);
  });

  it("that has to wait for longer than anybody looks at an empty page fails at once", async () => {
    expect(await readsWithin(60_000, tooMany(60_000))).toBe(1);
  });

  it("that nobody answered is made twice more", async () => {
    expect(await readsWithin(60_000, new Unreachable("no network"))).toBe(3);
  });

  it("that was refused is not made again", async () => {
    expect(await readsWithin(60_000, new Problem(404, "urn:engram:problem:not-found", "Not found", undefined, []))).toBe(1);
  });
});
