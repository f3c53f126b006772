import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ReviewBody } from "../api/types";
import { browserStore } from "./browser-store";
import { database } from "./db";
import { type Asked, network, quiet, until } from "./in-tests";
import { answersOf, rememberAnswer } from "./local-answers";
import { backoff } from "./sender";

const review = (id: string): ReviewBody => ({ id, sessionId: "s", mode: "SPACED", deckId: "d", cardId: `card-${id}`, rating: 3, answeredAt: "2026-03-02T12:00:00Z", responseMs: 900 });

const accepted = ({ body }: Asked) => ({ status: 200, body: { results: (body?.reviews ?? []).map(({ id }) => ({ id, status: "accepted" })) } });
const refusing = (kind = "not-found") => ({ body }: Asked) => ({
  status: 200,
  body: { results: (body?.reviews ?? []).map(({ id }) => ({ id, status: "refused", problem: { type: `urn:engram:problem:${kind}`, title: "There is nothing here" } })) },
});
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
  const { currentToast } = await import("../ui/toast");
  return { ...(await import("./sender")), said: () => currentToast()?.text };
}

/** What all tabs of a browser share. */
function sharedStorage() {
  const kept = new Map<string, string>();
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) };
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
    expect(tab.sendState()).toEqual({ waiting: 0, calls: 0, refused: [], reached: true });
    await tab.sendNow();
    expect(tab.sendState().waiting).toBe(0);
  });
});

describe("one person after another", () => {
  it("sees nothing of what was refused to the one before, not even while their own is read", async () => {
    network(refusing());
    const tab = await openTab();
    await tab.outbox.addReview("p", review("1"), "UTC");
    tab.sendFor("p");
    await until(() => tab.sendState().refused.length === 1);
    const seen: number[] = [];
    tab.onSendState(() => seen.push(tab.sendState().refused.length));
    tab.sendFor("q");
    expect(tab.sendState().refused).toEqual([]);
    await quiet();
    expect(new Set(seen)).toEqual(new Set([0]));
    await tab.foundDecks(["d"], Date.now() + 1, true);
    tab.sendFor("p");
    await until(() => tab.sendState().refused.length === 1);
  });

  it("has nothing sent in their name that was on its way when they came, and their own is sent then", async () => {
    const posts: string[] = [];
    let signIn = () => {};
    const server = network((asked) => {
      posts.push(sentIds({ asked: [asked] })[0] ?? "");
      if (posts.length === 1) signIn();
      return accepted(asked);
    });
    const tab = await openTab();
    for (let n = 0; n < 101; n++) await tab.outbox.addReview("p", review(`p${n}`), "UTC");
    await tab.outbox.addReview("q", review("q"), "UTC");
    signIn = () => {
      tab.stopSending();
      tab.sendFor("q");
    };
    tab.sendFor("p");
    await until(() => server.asked.length === 2);
    await quiet();
    expect(posts.map((ids) => ids.split(",").length)).toEqual([100, 1]);
    expect(posts[1]).toBe("q");
    expect((await tab.outbox.waiting("p")).map(({ key }) => key)).toEqual(["review:p100"]);
  });

  it("has nothing sent in their name by a tab that still shows the one before", async () => {
    vi.stubGlobal("localStorage", sharedStorage());
    const server = network(accepted);
    const [old, young] = [await openTab(), await openTab()];
    old.sendFor("p");
    await quiet();
    await old.outbox.addReview("p", review("1"), "UTC");
    young.stopSending();
    await old.sendNow();
    young.sendFor("q");
    await old.sendNow();
    await quiet();
    expect(server.asked).toEqual([]);
    young.sendFor("p");
    await until(() => server.asked.length === 1);
  });
});

describe("what the server refuses", () => {
  it("is told to the page with its reason, and sent no more", async () => {
    const server = network(refusing());
    const tab = await openTab();
    const told: number[] = [];
    const stop = tab.onSendState(() => told.push(tab.sendState().refused.length));
    await tab.outbox.addReview("p", review("1"), "UTC");
    tab.sendFor("p");
    await until(() => tab.sendState().refused.length === 1);
    expect(tab.sendState()).toMatchObject({ waiting: 0, calls: 0, refused: [{ refused: { kind: "not-found", why: "There is nothing here" } }] });
    expect(told.at(-1)).toBe(1);
    stop();
    await tab.sendNow();
    expect(server.asked).toHaveLength(1);
    await tab.discardRefused(["review:1"]);
    expect(tab.sendState().refused).toEqual([]);
    expect(told.at(-1)).toBe(1);
  });

  it("is called by the title that its deck was last read under", async () => {
    network(refusing());
    await (await database()).put("kept", { path: "/api/decks?limit=200", body: { items: [{ id: "d", title: "Computer vision" }] }, at: 1 });
    const tab = await openTab();
    await tab.outbox.addReview("p", review("1"), "UTC");
    tab.sendFor("p");
    await until(() => tab.sendState().refused.length === 1);
    expect(tab.sendState().refused[0]?.refused.title).toBe("Computer vision");
    await (await database()).clear("kept");
  });

  it("no longer counts as answered here, and does again once it waits", async () => {
    const server = network(refusing());
    const tab = await openTab();
    await rememberAnswer({ review: "1", deck: "d", card: "card-1", at: Date.now(), outcome: { seconds: 600, learning: false } });
    await tab.outbox.addReview("p", review("1"), "UTC");
    tab.sendFor("p");
    await until(() => tab.sendState().refused.length === 1);
    expect(await answersOf("d")).toEqual([]);
    server.answer = () => "no network";
    await tab.sendAgain(["review:1"]);
    expect((await answersOf("d")).map((each) => each.review)).toEqual(["1"]);
    expect(tab.sendState()).toMatchObject({ waiting: 1, refused: [] });
  });

  it("is told once", async () => {
    network(refusing());
    const tab = await openTab();
    await tab.outbox.addReview("p", review("1"), "UTC");
    tab.sendFor("p");
    await until(() => tab.sendState().refused.length === 1);
    await tab.refusedTold(["review:1"]);
    expect(tab.sendState().refused[0]?.refused.told).toBe(true);
  });

  describe("and is sent again", () => {
    const refuseOne = async (kind?: string) => {
      const server = network(refusing(kind));
      const tab = await openTab();
      await tab.outbox.addReview("p", review("1"), "UTC");
      tab.sendFor("p");
      await until(() => tab.sendState().refused.length === 1);
      return { server, tab };
    };

    it("is gone when the server takes it, and that is said", async () => {
      const { server, tab } = await refuseOne();
      server.answer = accepted;
      await tab.sendAgain(["review:1"]);
      expect(tab.sendState()).toMatchObject({ waiting: 0, refused: [] });
      expect(sentIds(server)).toEqual(["1", "1"]);
      expect(tab.said()).toBe("1 answer that was not accepted before is accepted now.");
    });

    it("stays if the server refuses it once more, and that is said", async () => {
      const { tab } = await refuseOne();
      await tab.sendAgain(["review:1"]);
      expect(tab.sendState().refused).toHaveLength(1);
      expect(tab.said()).toBe("Not accepted this time either: There is nothing here");
    });

    it("goes by itself when its deck is read, once, and what the server takes then is said", async () => {
      const { server, tab } = await refuseOne();
      const readAt = Date.now() + 1;
      await tab.foundDecks(["d"], readAt);
      await until(() => server.asked.length === 2);
      await until(() => tab.sendState().refused.length === 1);
      expect(tab.said()).toBeUndefined();
      await tab.foundDecks(["d"], readAt + 1, true);
      await quiet();
      expect(server.asked).toHaveLength(2);
      await tab.foundDecks([], Date.now() + 1, true);
      server.answer = accepted;
      await tab.foundDecks(["d"], Date.now() + 1, true);
      await until(() => tab.said());
      expect(tab.said()).toBe("1 answer that was not accepted before is accepted now.");
      expect(sentIds(server)).toEqual(["1", "1", "1"]);
    });

    it("does not go by itself if it would be refused for ever", async () => {
      const { server, tab } = await refuseOne("conflict");
      await tab.foundDecks(["d"], Date.now() + 1);
      await quiet();
      expect(server.asked).toHaveLength(1);
    });

    it("stops no page where the store may not be read", async () => {
      const { tab } = await refuseOne();
      vi.spyOn(console, "warn").mockImplementation(() => undefined);
      vi.spyOn(browserStore, "all").mockRejectedValueOnce(new DOMException("forbidden", "SecurityError"));
      await tab.foundDecks(["d"], Date.now() + 1);
      vi.restoreAllMocks();
    });
  });
});

describe("what the server wants again", () => {
  it("is sent again by the same id, and counts as waiting", async () => {
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
