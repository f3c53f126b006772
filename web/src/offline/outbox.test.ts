import { beforeEach, describe, expect, it, vi } from "vitest";
import { Problem, Unreachable } from "../api/http";
import type { ReviewBody, ReviewResult } from "../api/types";
import { browserStore } from "./browser-store";
import type { AnswerEntry } from "./entries";
import { Outbox, type ReviewApi } from "./outbox";
import { RefusedAnswers } from "./refused-answers";

const review = (id: string): ReviewBody => ({
  id,
  sessionId: "s",
  mode: "SPACED",
  deckId: "d",
  cardId: `card-${id}`,
  rating: 3,
  answeredAt: "2026-03-02T12:00:00Z",
  responseMs: 900,
});

const aProblem = { type: "urn:engram:problem:invalid", title: "Invalid", status: 400 };

const accept = (reviews: ReviewBody[]): ReviewResult[] => reviews.map(({ id }) => ({ id, status: "accepted" }));
const refusal = (status: number, waitMs = 0) =>
  new Problem(status, "urn:engram:problem:invalid", "Invalid", "mode: must be known", [], waitMs);

/** A server that notes what reached it and answers as the test says. */
class Server implements ReviewApi {
  readonly calls: string[] = [];
  answer: (reviews: ReviewBody[]) => ReviewResult[] = accept;
  undone: () => void = () => undefined;

  async post(zone: string, reviews: ReviewBody[]): Promise<ReviewResult[]> {
    this.calls.push(`post ${zone} ${reviews.map((each) => each.id).join(",")}`);
    return Promise.resolve(this.answer(reviews));
  }
  async undo(id: string): Promise<void> {
    this.calls.push(`undo ${id}`);
    return Promise.resolve(this.undone());
  }
  async finish(session: string): Promise<void> {
    this.calls.push(`finish ${session}`);
    return Promise.resolve();
  }
}

const unknown = () => {
  throw new Problem(404, "urn:engram:problem:not-found", "Not found", undefined, []);
};

const nothing = () => Promise.resolve();

const down = () => {
  throw new Unreachable("down");
};

describe("the outbox", () => {
  let server: Server;
  let refused: RefusedAnswers;
  let outbox: Outbox;
  const waiting = async () => (await outbox.waiting("p")).map((each) => each.key);

  beforeEach(async () => {
    await browserStore.remove((await browserStore.all()).map((each) => each.key));
    server = new Server();
    refused = new RefusedAnswers(browserStore, { refused: nothing, again: nothing, titleOf: async () => undefined });
    outbox = new Outbox(browserStore, server, refused);
  });

  it("sends answers in the order in which they were given, then the end of the session", async () => {
    await outbox.addReview("p", review("1"), "UTC");
    await outbox.finish("p", "s");
    await outbox.addReview("p", review("2"), "UTC");
    expect(await outbox.flush("p")).toEqual({ state: "done" });
    expect(server.calls).toEqual(["post UTC 1,2", "finish s"]);
    expect(await waiting()).toEqual([]);
  });

  it("sends answers given in two zones apart", async () => {
    await outbox.addReview("p", review("1"), "Europe/Berlin");
    await outbox.addReview("p", review("2"), "Asia/Tokyo");
    await outbox.flush("p");
    expect(server.calls).toEqual(["post Europe/Berlin 1", "post Asia/Tokyo 2"]);
  });

  it("keeps everything while the server is away and sends the same ids later", async () => {
    server.answer = down;
    await outbox.addReview("p", review("1"), "UTC");
    await outbox.finish("p", "s");
    expect(await outbox.flush("p")).toEqual({ state: "later", waitMs: 0 });
    expect(await waiting()).toEqual(["review:1", "finish:s"]);
    server.answer = accept;
    await outbox.flush("p");
    expect(server.calls).toEqual(["post UTC 1", "post UTC 1", "finish s"]);
  });

  it("waits for a sign-in and loses nothing", async () => {
    server.answer = () => {
      throw refusal(401);
    };
    await outbox.addReview("p", review("1"), "UTC");
    expect(await outbox.flush("p")).toEqual({ state: "signed-out" });
    expect(await waiting()).toEqual(["review:1"]);
  });

  it("waits as long as it is told to when it sent too much", async () => {
    server.answer = () => {
      throw refusal(429, 40_000);
    };
    await outbox.addReview("p", review("1"), "UTC");
    expect(await outbox.flush("p")).toEqual({ state: "later", waitMs: 40_000 });
    expect(await waiting()).toEqual(["review:1"]);
  });

  it("never sends what another person answered", async () => {
    await outbox.addReview("someone else", review("1"), "UTC");
    await outbox.flush("p");
    expect(server.calls).toEqual([]);
  });

  describe("when the server answers each for itself", () => {
    it("removes what it took, shows what it refused and keeps what it wants again", async () => {
      server.answer = () => [
        { id: "1", status: "accepted" },
        { id: "2", status: "refused", problem: { ...aProblem, detail: "no such card" } },
        { id: "4", status: "refused", problem: { ...aProblem, errors: [{ field: "cardId", rule: "must be a card that has an answer" }] } },
        { id: "3", status: "retry" },
      ];
      for (const id of ["1", "2", "3", "4"]) await outbox.addReview("p", review(id), "UTC");
      await outbox.finish("p", "s");
      expect(await outbox.flush("p")).toEqual({ state: "later", waitMs: 0 });
      expect(await waiting()).toEqual(["review:3", "finish:s"]);
      expect((await refused.of("p")).map((each) => [each.key, each.refused.kind, each.refused.why])).toEqual([
        ["review:2", "invalid", "no such card"],
        ["review:4", "invalid", "Card id: must be a card that has an answer"],
      ]);
    });

    it("does not send again what was refused", async () => {
      server.answer = () => [{ id: "1", status: "refused" }];
      await outbox.addReview("p", review("1"), "UTC");
      await outbox.flush("p");
      await outbox.flush("p");
      expect(server.calls).toHaveLength(1);
      expect(await refused.of("p")).toMatchObject([{ refused: { kind: "", why: "refused without a reason" } }]);
    });
  });

  it("counts answers, not calls: an end of a session and an answer that is taken back are none", async () => {
    server.answer = down;
    for (const id of ["1", "2"]) await outbox.addReview("p", review(id), "UTC");
    await outbox.addReview("q", review("3"), "UTC");
    await outbox.flush("p");
    await outbox.undo("p", "1");
    await outbox.finish("p", "s");
    expect(await outbox.held("p")).toEqual({ answers: 1, calls: 4, refused: [] });
  });

  it("gives up what is no answer if the server does not take it", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    server.undone = () => {
      throw refusal(409);
    };
    await outbox.undo("p", "1");
    expect(await outbox.flush("p")).toEqual({ state: "done" });
    expect(await outbox.held("p")).toEqual({ answers: 0, calls: 0, refused: [] });
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
  });

  it("finds the one answer for which a whole batch was refused", async () => {
    server.answer = (reviews) => {
      if (reviews.some((each) => each.id === "bad")) throw refusal(400);
      return accept(reviews);
    };
    for (const id of ["1", "2", "bad", "4"]) await outbox.addReview("p", review(id), "UTC");
    expect(await outbox.flush("p")).toEqual({ state: "done" });
    expect((await refused.of("p")).map((each) => [each.key, each.refused.why])).toEqual([["review:bad", "mode: must be known"]]);
    expect(await waiting()).toEqual([]);
  });

  describe("an answer that is undone", () => {
    it("never leaves if it was not sent yet", async () => {
      await outbox.addReview("p", review("1"), "UTC");
      await outbox.undo("p", "1");
      await outbox.flush("p");
      expect(server.calls).toEqual([]);
    });

    it("is taken back at the server if it was", async () => {
      await outbox.addReview("p", review("1"), "UTC");
      await outbox.flush("p");
      await outbox.undo("p", "1");
      await outbox.flush("p");
      expect(server.calls).toEqual(["post UTC 1", "undo 1"]);
      expect(await waiting()).toEqual([]);
    });

    it("is sent again first if nobody knows whether it arrived, so that nothing can come late", async () => {
      server.answer = down;
      await outbox.addReview("p", review("1"), "UTC");
      await outbox.flush("p");
      await outbox.undo("p", "1");
      server.answer = accept;
      await outbox.flush("p");
      expect(server.calls).toEqual(["post UTC 1", "post UTC 1", "undo 1"]);
    });

    it("is gone from here alone if it was refused: its id may be another answer's at the server", async () => {
      server.answer = () => [{ id: "1", status: "refused" }];
      await outbox.addReview("p", review("1"), "UTC");
      await outbox.flush("p");
      await outbox.undo("p", "1");
      await outbox.flush("p");
      expect(server.calls).toEqual(["post UTC 1"]);
      expect(await outbox.held("p")).toEqual({ answers: 0, calls: 0, refused: [] });
    });

    it("is gone from here alone if it is refused while it is taken back", async () => {
      let takeBack = nothing;
      server.post = async () => {
        await takeBack();
        return [{ id: "1", status: "refused" }];
      };
      takeBack = () => outbox.undo("p", "1");
      await outbox.addReview("p", review("1"), "UTC");
      await outbox.flush("p");
      expect(server.calls).toEqual([]);
      expect(await outbox.held("p")).toEqual({ answers: 0, calls: 0, refused: [] });
    });

    it("is kept if the server is away", async () => {
      await outbox.undo("p", "1");
      server.undone = down;
      await outbox.flush("p");
      expect(await waiting()).toEqual(["undo:1"]);
    });

    it("is sent again to a server that does not know the answer yet", async () => {
      await outbox.undo("p", "1");
      server.undone = unknown;
      expect(await outbox.flush("p")).toEqual({ state: "later", waitMs: 0 });
      server.undone = () => undefined;
      await outbox.flush("p");
      expect(server.calls).toEqual(["undo 1", "undo 1"]);
      expect(await waiting()).toEqual([]);
    });

    it("is settled if the server never gets to know it", async () => {
      await outbox.undo("p", "1");
      server.undone = unknown;
      for (let n = 0; n < 6; n++) await outbox.flush("p");
      expect(await waiting()).toEqual([]);
      expect(server.calls).toHaveLength(6);
    });
  });

  it("says which answers arrived", async () => {
    const arrived: AnswerEntry[] = [];
    outbox = new Outbox(browserStore, server, refused, async (answers) => void arrived.push(...answers));
    await outbox.addReview("p", review("1"), "UTC");
    await outbox.flush("p");
    expect(arrived.map((each) => each.review.id)).toEqual(["1"]);
  });

  it("sends many in batches of at most a hundred", async () => {
    for (let n = 0; n < 230; n++) await outbox.addReview("p", review(`${n}`), "UTC");
    await outbox.flush("p");
    expect(server.calls.map((each) => each.split(",").length)).toEqual([100, 100, 30]);
  });
});
