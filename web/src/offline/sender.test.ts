import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ReviewBody } from "../api/types";
import { browserStore } from "./browser-store";
import { type Asked, network, quiet, until } from "./in-tests";
import { backoff } from "./sender";

const review = (id: string): ReviewBody => ({ id, sessionId: "s", mode: "SPACED", deckId: "d", cardId: `card-${id}`, rating: 3, answeredAt: "2026-03-02T12:00:00Z", responseMs: 900 });

const accepted = ({ body }: Asked) => ({ status: 200, body: { results: (body?.reviews ?? []).map(({ id }) => ({ id, status: "accepted" })) } });
const sentIds = ({ asked }: { asked: Asked[] }) => asked.map(({ body }) => body?.reviews?.map(({ id }) => id).join(",") ?? "");

/** The locks of a browser: who asks for a name waits until it is free. */
function locks() {
  let free: Promise<unknown> = Promise.resolve();
  return { request: (_name: string, work: () => Promise<void>) => (free = free.then(work, work)) };
}

/** A tab: the sender as it is read anew, over the one store of this browser. */
async function openTab() {
  vi.resetModules();
  const { loadTexts } = await import("../texts/texts");
  await loadTexts("base");
  return import("./sender");
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  vi.stubGlobal("navigator", { locks: locks() });
  await browserStore.remove((await browserStore.all()).map((each) => each.key));
});

afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("after a failure", () => {
  it("waits longer each time, at most about a minute", () => {
    expect([1, 2, 3, 4, 5, 6, 20].map((failure) => backoff(failure, 0.5))).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
  });

  it("spreads devices by a fifth", () => {
    expect(backoff(1, 0)).toBeCloseTo(1600);
    expect(backoff(1, 1)).toBeCloseTo(2400);
  });

  it("says that the server was not reached, and tries again by itself", async () => {
    const server = network(() => "no network");
    const tab = await openTab();
    await tab.outbox.addReview("p", review("1"), "UTC");
    tab.sendFor("p");
    await until(() => !tab.sendState().reached);
    expect(tab.sendState()).toMatchObject({ waiting: 1, reached: false });
    server.answer = accepted;
    await vi.advanceTimersByTimeAsync(2500);
    await until(() => tab.sendState().reached);
    expect(tab.sendState()).toMatchObject({ waiting: 0, reached: true });
    expect(sentIds(server)).toEqual(["1", "1"]);
  });

  it("waits as long as a server asks that was sent too much", async () => {
    const server = network(() => ({ status: 429, body: { type: "urn:engram:problem:too-many-requests", title: "Too many requests" }, headers: { "Retry-After": "30" } }));
    const tab = await openTab();
    await tab.outbox.addReview("p", review("1"), "UTC");
    tab.sendFor("p");
    await until(() => !tab.sendState().reached);
    server.answer = accepted;
    await vi.advanceTimersByTimeAsync(29_000);
    await quiet();
    expect(server.asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1500);
    await until(() => tab.sendState().waiting === 0);
    expect(server.asked).toHaveLength(2);
  });

  it("does not begin anew with the waiting when an answer is added", async () => {
    const server = network(() => ({ status: 503, headers: { "Retry-After": "30" } }));
    const tab = await openTab();
    await tab.outbox.addReview("p", review("1"), "UTC");
    tab.sendFor("p");
    await until(() => !tab.sendState().reached);
    tab.sendSoon();
    await vi.advanceTimersByTimeAsync(5000);
    await quiet();
    expect(server.asked).toHaveLength(1);
  });

  it("asks nothing more of a server that knows nobody here", async () => {
    const server = network(() => ({ status: 401, body: { type: "urn:engram:problem:unauthenticated", title: "Signed out" } }));
    const tab = await openTab();
    await tab.outbox.addReview("p", review("1"), "UTC");
    tab.sendFor("p");
    await until(() => tab.sendState().waiting === 1);
    await vi.advanceTimersByTimeAsync(600_000);
    await quiet();
    expect(server.asked).toHaveLength(1);
    expect(await tab.outbox.waiting("p")).toHaveLength(1);
  });
});

describe("a few answers", () => {
  it("travel together, a moment after the first", async () => {
    const server = network(accepted);
    const tab = await openTab();
    tab.sendFor("p");
    await quiet();
    for (const id of ["1", "2", "3"]) {
      await tab.outbox.addReview("p", review(id), "UTC");
      tab.sendSoon();
    }
    await quiet();
    expect(server.asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(1600);
    await until(() => tab.sendState().waiting === 0 && server.asked.length > 0);
    expect(sentIds(server)).toEqual(["1,2,3"]);
  });

  it("are sent once, however often a page asks for it meanwhile, where no lock helps", async () => {
    vi.stubGlobal("navigator", {});
    const server = network(accepted);
    const tab = await openTab();
    tab.sendFor("p");
    await quiet();
    await tab.outbox.addReview("p", review("1"), "UTC");
    await Promise.all([tab.sendNow(), tab.sendNow(), tab.sendNow()]);
    expect(sentIds(server)).toEqual(["1"]);
  });

  it("are sent when the page is hidden or left, and when the network is back", async () => {
    const [page, frame] = [new EventTarget(), new EventTarget()];
    vi.stubGlobal("document", page);
    vi.stubGlobal("window", frame);
    const server = network(accepted);
    const tab = await openTab();
    tab.watchPage();
    tab.sendFor("p");
    await quiet();
    const leave = [() => page.dispatchEvent(new Event("visibilitychange")), () => frame.dispatchEvent(new Event("pagehide")), () => frame.dispatchEvent(new Event("online"))];
    for (const [at, go] of leave.entries()) {
      await tab.outbox.addReview("p", review(`${at}`), "UTC");
      go();
      await until(() => server.asked.length === at + 1);
      await quiet();
    }
    expect(sentIds(server)).toEqual(["0", "1", "2"]);
  });
});

describe("a second tab", () => {
  it("sends nothing that the first is sending", async () => {
    const server = network(accepted);
    const [one, two] = [await openTab(), await openTab()];
    one.sendFor("p");
    two.sendFor("p");
    await quiet();
    await one.outbox.addReview("p", review("1"), "UTC");
    await Promise.all([one.sendNow(), two.sendNow()]);
    expect(sentIds(server)).toEqual(["1"]);
  });

  it("sends what a tab left behind that was closed in the middle, under the same id", async () => {
    const server = network(() => "never");
    const closed = await openTab();
    await closed.outbox.addReview("p", review("1"), "UTC");
    closed.sendFor("p");
    await until(() => server.asked.length === 1);
    vi.stubGlobal("navigator", { locks: locks() });
    server.answer = accepted;
    const tab = await openTab();
    tab.sendFor("p");
    await until(() => server.asked.length === 2);
    await until(async () => (await tab.outbox.waiting("p")).length === 0);
    expect(sentIds(server)).toEqual(["1", "1"]);
  });

  it("sends on in a browser without locks", async () => {
    vi.stubGlobal("navigator", {});
    const server = network(accepted);
    const tab = await openTab();
    await tab.outbox.addReview("p", review("1"), "UTC");
    tab.sendFor("p");
    await until(() => server.asked.length === 1 && tab.sendState().waiting === 0);
    await quiet();
  });
});

describe("another person", () => {
  it("does not send what somebody else left behind, who finds it again", async () => {
    const server = network(accepted);
    const tab = await openTab();
    await tab.outbox.addReview("p", review("p1"), "UTC");
    await tab.outbox.addReview("q", review("q1"), "UTC");
    tab.sendFor("q");
    await until(() => server.asked.length === 1);
    await quiet();
    expect(sentIds(server)).toEqual(["q1"]);
    tab.sendFor("p");
    await until(() => server.asked.length === 2);
    expect(sentIds(server)).toEqual(["q1", "p1"]);
  });

  it("is not shown what waits or was refused", async () => {
    network(() => "no network");
    const tab = await openTab();
    await tab.outbox.addReview("p", review("1"), "UTC");
    tab.sendFor("p");
    await until(() => tab.sendState().waiting === 1);
    tab.sendFor(undefined);
    expect(tab.sendState()).toEqual({ waiting: 0, refused: [], reached: true });
    await tab.sendNow();
    expect(tab.sendState().waiting).toBe(0);
  });
});

describe("what the server refuses", () => {
  it("is told to the page with its reason, and sent no more once it is dismissed", async () => {
    const server = network(({ body }) => ({ status: 200, body: { results: (body?.reviews ?? []).map(({ id }) => ({ id, status: "refused", problem: { title: "Invalid", detail: "no such card" } })) } }));
    const tab = await openTab();
    const told: number[] = [];
    const stop = tab.onSendState(() => told.push(tab.sendState().refused.length));
    await tab.outbox.addReview("p", review("1"), "UTC");
    tab.sendFor("p");
    await until(() => tab.sendState().refused.length === 1);
    expect(tab.sendState().refused[0]?.refused).toBe("no such card");
    expect(told.at(-1)).toBe(1);
    stop();
    await tab.dismissRefused();
    expect(tab.sendState().refused).toEqual([]);
    expect(told.at(-1)).toBe(1);
    await tab.sendNow();
    expect(server.asked).toHaveLength(1);
  });

  it("is sent again by the same id where the server wants it again", async () => {
    const server = network(({ body }) => ({ status: 200, body: { results: (body?.reviews ?? []).map(({ id }) => ({ id, status: "retry" })) } }));
    const tab = await openTab();
    await tab.outbox.addReview("p", review("1"), "UTC");
    tab.sendFor("p");
    await until(() => !tab.sendState().reached);
    server.answer = accepted;
    await vi.advanceTimersByTimeAsync(2500);
    await until(async () => (await tab.outbox.waiting("p")).length === 0);
    expect(sentIds(server)).toEqual(["1", "1"]);
  });
});

it("takes answers back and ends sessions after the answers", async () => {
  const server = network((asked) => (asked.path === "/api/reviews" ? accepted(asked) : { status: 204 }));
  const tab = await openTab();
  tab.sendFor("p");
  await quiet();
  await tab.outbox.finish("p", "s");
  await tab.outbox.undo("p", "gone");
  await tab.outbox.addReview("p", review("1"), "UTC");
  await tab.sendNow();
  expect(server.asked.map(({ method, path }) => `${method} ${path}`)).toEqual(["POST /api/reviews", "DELETE /api/reviews/gone", "POST /api/sessions/s/finish"]);
});
