import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { database, type LocalAnswer } from "./db";
import { answersOf, answersSince, forgetAnswer, markRefused, markSent, markWaiting, rememberAnswer } from "./local-answers";

const now = Date.parse("2026-03-02T12:00:00Z");
const hourMs = 3_600_000;
const answer = (review: string, more: Partial<LocalAnswer> = {}): LocalAnswer => ({ review, deck: "d", card: `card-${review}`, at: now, outcome: { seconds: 600, learning: true }, ...more });
const ids = (answers: LocalAnswer[]) => answers.map((each) => each.review);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now });
  await (await database()).clear("answers");
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe("answers given here", () => {
  it("are those of the deck, the oldest first", async () => {
    await rememberAnswer(answer("late", { at: now - 1 }));
    await rememberAnswer(answer("early", { at: now - 2 }));
    await rememberAnswer(answer("elsewhere", { deck: "other" }));
    expect(ids(await answersOf("d"))).toEqual(["early", "late"]);
  });

  it("are forgotten when they are taken back", async () => {
    await rememberAnswer(answer("1"));
    await forgetAnswer("1");
    expect(await answersOf("d")).toEqual([]);
  });

  it("are marked when the server has them, those that were taken back meanwhile not", async () => {
    await rememberAnswer(answer("1"));
    await markSent(["1", "taken back"]);
    expect(await answersOf("d")).toEqual([answer("1", { sentAt: now })]);
  });

  it("do not count while the server refuses them, and do again when they are sent once more", async () => {
    await rememberAnswer(answer("1"));
    await markRefused(["1", "taken back"]);
    expect(await answersOf("d")).toEqual([]);
    expect(await answersSince(0)).toEqual([]);
    await markWaiting(["1"]);
    expect(await answersOf("d")).toEqual([answer("1")]);
    expect(await answersSince(0)).toEqual([answer("1")]);
  });

  it("are dropped two days after they were given, unless the server still lacks them", async () => {
    await rememberAnswer(answer("sent", { at: now - 49 * hourMs, sentAt: now - 49 * hourMs }));
    await rememberAnswer(answer("refused", { at: now - 49 * hourMs, refused: true }));
    await rememberAnswer(answer("waits", { at: now - 49 * hourMs }));
    await rememberAnswer(answer("young", { at: now - 47 * hourMs, sentAt: now - 47 * hourMs }));
    expect(ids(await answersOf("d"))).toEqual(["waits", "young"]);
    expect(ids(await (await database()).getAll("answers")).sort()).toEqual(["waits", "young"]);
  });
});

describe("answers that a count cannot know", () => {
  it("are those that the server lacked when it counted, of every deck", async () => {
    await rememberAnswer(answer("known", { sentAt: now - 10 }));
    await rememberAnswer(answer("after", { sentAt: now + 10, deck: "other", at: now + 1 }));
    await rememberAnswer(answer("waits"));
    expect(ids(await answersSince(now))).toEqual(["waits", "after"]);
  });

  it("are none where the store may not be read", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    vi.spyOn(await database(), "getAll").mockRejectedValue(new DOMException("forbidden", "SecurityError"));
    expect(await answersSince(now)).toEqual([]);
  });
});
