import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { browserStore } from "./browser-store";
import { database } from "./db";
import type { OutboxEntry, RefusedAnswer } from "./entries";
import { mostRefused, type Refusal } from "./refusal";
import { RefusedAnswers } from "./refused-answers";

const now = Date.parse("2026-03-02T12:00:00Z");
const answer = (id: string, refusal: Partial<Refusal> = {}, { person = "p", deckId = "vision", order = 1 } = {}): RefusedAnswer => ({
  key: `review:${id}`,
  kind: "review",
  person,
  order,
  tries: 1,
  zone: "UTC",
  review: { id, sessionId: "s", mode: "SPACED", deckId, cardId: `card-${id}`, rating: 3, answeredAt: "2026-03-02T11:00:00Z", responseMs: 900 },
  refused: { at: now, kind: "not-found", why: "There is nothing here", ...refusal },
});

describe("refused answers", () => {
  let titles: Record<string, string>;
  let said: string[];
  let refused: RefusedAnswers;
  const kept = async (person = "p") => (await refused.of(person)).map(({ key }) => key);
  const waiting = async () => (await browserStore.all()).filter((each) => each.kind === "review" && !each.refused).map(({ key }) => key);
  const only = async () => (await refused.of("p"))[0];

  /** As the outbox does: what was sent is there, and the server does not take it. */
  const refuse = async (...answers: RefusedAnswer[]) => {
    await browserStore.put(answers.map(({ refused: _, ...rest }) => rest));
    await refused.keep(answers);
  };
  /** What waits is sent once more, and refused for this reason. */
  const refuseAgain = async (at: number, why = "There is nothing here") => {
    const sent = (await browserStore.all()).filter((each) => each.kind === "review" && !each.refused) as RefusedAnswer[];
    await refused.keep(sent.map((each) => ({ ...each, refused: { at, kind: "not-found", why } })));
  };

  beforeEach(async () => {
    await browserStore.remove((await browserStore.all()).map((each) => each.key));
    titles = { vision: "Computer vision" };
    said = [];
    refused = new RefusedAnswers(browserStore, {
      refused: async (ids) => void said.push(`refused ${ids.join()}`),
      again: async (ids) => void said.push(`again ${ids.join()}`),
      titleOf: async (deck) => titles[deck],
    });
  });

  afterEach(() => void vi.restoreAllMocks());

  it("are kept with the problem, the moment and what the deck was called", async () => {
    await refuse(answer("1"), answer("2", {}, { deckId: "gone" }));
    expect((await refused.of("p")).map((each) => each.refused)).toEqual([
      { at: now, kind: "not-found", why: "There is nothing here", title: "Computer vision" },
      { at: now, kind: "not-found", why: "There is nothing here" },
    ]);
    expect(said).toEqual(["refused 1,2"]);
  });

  it("are those of one person: nobody else sees them, or has their own sent for them", async () => {
    await refuse(answer("1"));
    await refuse(answer("2", {}, { person: "q" }));
    expect(await kept("p")).toEqual(["review:1"]);
    expect(await refused.found("p", new Set(["vision"]), now + 1)).toBe(true);
    expect(await kept("q")).toEqual(["review:2"]);
  });

  it("are read as they were kept by the pages before", async () => {
    await browserStore.put([{ ...answer("1"), refused: "no such card" } as unknown as OutboxEntry]);
    expect((await only())?.refused).toEqual({ at: 1, kind: "", why: "no such card" });
  });

  it("are not marked as told anew, nor brought back, once they went", async () => {
    await refuse(answer("1"));
    await refused.discard(["review:1"]);
    await refused.told(["review:1"]);
    expect(await browserStore.all()).toEqual([]);
  });

  it("do not come back if they were taken back in the meantime", async () => {
    await browserStore.put([{ key: "undo:1", kind: "undo", person: "p", review: "1", tries: 0, order: 2 }]);
    await refuse(answer("1"), answer("2"));
    expect((await browserStore.all()).map(({ key }) => key)).toEqual(["review:2"]);
  });

  describe("that are sent again", () => {
    it("wait under the same id, and count as answered again", async () => {
      await refuse(answer("1"), answer("2"));
      await refused.sendAgain(["review:1"]);
      expect(await waiting()).toEqual(["review:1"]);
      expect(await kept()).toEqual(["review:2"]);
      expect(said.at(-1)).toBe("again 1");
    });

    it("do not if they would be refused for ever", async () => {
      await refuse(answer("1", { kind: "conflict" }), answer("2", { kind: "invalid" }));
      await refused.sendAgain(["review:1", "review:2"]);
      expect(await waiting()).toEqual([]);
      expect(await refused.found("p", new Set(["vision"]), now + 1)).toBe(false);
      expect(await kept()).toEqual(["review:1", "review:2"]);
    });

    it("keep what the deck was called though nobody knows any more, and are told of once more", async () => {
      await refuse(answer("1"));
      await refused.told(["review:1"]);
      titles = {};
      await refused.sendAgain(["review:1"]);
      await refuseAgain(now + 5);
      expect((await only())?.refused).toEqual({ at: now + 5, kind: "not-found", why: "There is nothing here", title: "Computer vision" });
    });
  });

  describe("whose deck is read", () => {
    const there = (readAt: number) => refused.found("p", new Set(["vision"]), readAt, true);
    const gone = (readAt: number) => refused.found("p", new Set(["other"]), readAt, true);

    it("go again by themselves, once, and nobody is told the same twice", async () => {
      await refuse(answer("1"));
      await refused.told(["review:1"]);
      expect(await there(now + 1)).toBe(true);
      expect(await waiting()).toEqual(["review:1"]);
      await refuseAgain(now + 2);
      expect(await there(now + 3)).toBe(false);
      expect((await only())?.refused).toMatchObject({ at: now + 2, told: true });
    });

    it("go again once more when the deck was away and is back", async () => {
      await refuse(answer("1"));
      await there(now + 1);
      await refuseAgain(now + 2);
      expect(await gone(now + 3)).toBe(false);
      expect(await there(now + 4)).toBe(true);
    });

    it("do not because of what was read before they were refused, or of another deck", async () => {
      await refuse(answer("1"));
      expect(await there(now)).toBe(false);
      expect(await gone(now + 1)).toBe(false);
      expect(await kept()).toEqual(["review:1"]);
    });

    it("do not go again because a search lacks the deck", async () => {
      await refuse(answer("1"));
      await there(now + 1);
      await refuseAgain(now + 2);
      await refused.found("p", new Set(["other"]), now + 3);
      expect(await there(now + 4)).toBe(false);
    });
  });

  describe("that are discarded", () => {
    it("are gone, and are as they were when that is undone", async () => {
      await refuse(answer("1"), answer("2"));
      const before = await refused.of("p");
      const gone = await refused.discard(["review:1", "review:2"]);
      expect(await browserStore.all()).toEqual([]);
      await refused.bringBack(gone);
      expect(await refused.of("p")).toEqual(before);
    });

    it("are not those that wait by now", async () => {
      await refuse(answer("1"));
      await refused.sendAgain(["review:1"]);
      expect(await refused.discard(["review:1"])).toEqual([]);
      expect(await waiting()).toEqual(["review:1"]);
    });
  });

  it("are as many as there is room for: the oldest go, and the next says how many went", async () => {
    const many = (from: number, count: number, at: number, person = "p") => Array.from({ length: count }, (_, n) => answer(`${person}${from + n}`, { at }, { order: from + n, person }));
    await refuse(...many(0, 5, now, "q"));
    await refuse(...many(0, mostRefused, now));
    await refuse(...many(mostRefused, 3, now + 1));
    await refuse(...many(mostRefused + 3, 2, now + 2));
    const left = await refused.of("p");
    expect(left).toHaveLength(mostRefused);
    expect(left[0]).toMatchObject({ key: "review:p5", refused: { older: 5 } });
    expect(left.filter((each) => each.refused.older)).toHaveLength(1);
    expect(await refused.of("q")).toHaveLength(5);
    await (await database()).clear("outbox");
  });
});
