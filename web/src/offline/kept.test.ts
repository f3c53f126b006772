import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Problem, Unreachable } from "../api/http";
import { browserStore } from "./browser-store";
import { database } from "./db";
import { network } from "./in-tests";
import { forgetKept, keptGet, keptGetAt, keptTitle } from "./kept";

const path = "/api/decks";
const decks = { items: [{ id: "vision" }], next: null };

beforeEach(async () => {
  await (await database()).clear("kept");
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** The next use of the store fails as one that is full or forbidden does. */
async function failing(method: "get" | "put") {
  vi.spyOn(await database(), method).mockRejectedValue(new DOMException("no room", "QuotaExceededError"));
}

describe("what was read", () => {
  it("opens without a network, with the time at which it was asked for", async () => {
    const server = network(() => ({ status: 200, body: decks }));
    const { at } = await keptGetAt(path);
    server.answer = () => "no network";
    expect(await keptGetAt(path)).toEqual({ body: decks, at });
  });

  it("gives way to what is newer", async () => {
    const server = network(() => ({ status: 200, body: decks }));
    await keptGet(path);
    server.answer = () => ({ status: 200, body: { items: [], next: null } });
    expect(await keptGet(path)).toEqual({ items: [], next: null });
    server.answer = () => ({ status: 503 });
    expect(await keptGet(path)).toEqual({ items: [], next: null });
  });

  it("is waited for less long where something is kept", async () => {
    const patience = vi.spyOn(AbortSignal, "timeout");
    network(() => ({ status: 200, body: decks }));
    await keptGet(path);
    await keptGet(path);
    expect(patience.mock.calls).toEqual([[20_000], [6000]]);
  });

  it("stands for no refusal: who may not see a deck any more does not", async () => {
    const server = network(() => ({ status: 200, body: decks }));
    await keptGet(path);
    server.answer = () => ({ status: 404, body: { type: "urn:engram:problem:not-found", title: "Not found" } });
    await expect(keptGet(path)).rejects.toBeInstanceOf(Problem);
  });

  it("is missed where nothing was kept", async () => {
    network(() => "no network");
    await expect(keptGet(path)).rejects.toBeInstanceOf(Unreachable);
  });

  it("is shown though a full store keeps none of it", async () => {
    network(() => ({ status: 200, body: decks }));
    await failing("put");
    expect(await keptGet(path)).toEqual(decks);
  });

  it("is shown though the store cannot be read", async () => {
    network(() => ({ status: 200, body: decks }));
    await failing("get");
    expect(await keptGet(path)).toEqual(decks);
  });

  it("is forgotten when another person comes; what waits to be sent is not", async () => {
    const server = network(() => ({ status: 200, body: decks }));
    await keptGet(path);
    await browserStore.put([{ key: "finish:s", kind: "finish", person: "p", session: "s", tries: 0, order: 1 }]);
    await forgetKept();
    server.answer = () => "no network";
    await expect(keptGet(path)).rejects.toBeInstanceOf(Unreachable);
    expect((await browserStore.all()).map((each) => each.key)).toEqual(["finish:s"]);
    await browserStore.remove(["finish:s"]);
  });
});

describe("what a deck is called", () => {
  it("is what it was last read as, by itself or in a list", async () => {
    const server = network(() => ({ status: 200, body: { items: [{ id: "vision", title: "Vision" }, { id: "maths", title: "Maths" }], next: null } }));
    await keptGet("/api/decks?limit=200");
    server.answer = () => ({ status: 200, body: { id: "vision", title: "Computer vision" } });
    await keptGet("/api/decks/vision");
    expect([await keptTitle("vision"), await keptTitle("maths"), await keptTitle("other")]).toEqual(["Computer vision", "Maths", undefined]);
  });

  it("is nothing where the store may not be read", async () => {
    vi.spyOn(await database(), "get").mockRejectedValue(new DOMException("forbidden", "SecurityError"));
    vi.spyOn(await database(), "getAll").mockRejectedValue(new DOMException("forbidden", "SecurityError"));
    expect(await keptTitle("vision")).toBeUndefined();
  });
});
