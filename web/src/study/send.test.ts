import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { browserStore } from "../offline/browser-store";
import { answersOf } from "../offline/local-answers";
import { currentToast } from "../ui/toast";
import { keepAnswer, takeBack } from "./send";

const given = { review: "r1", session: "s", mode: "SPACED", deck: "d", card: "c", rating: 3, at: Date.parse("2026-03-02T12:00:00Z"), responseMs: 900, outcome: { seconds: 86_400, learning: false } } as const;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.stubGlobal("navigator", {});
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  await browserStore.remove((await browserStore.all()).map((each) => each.key));
});

it("stores an answer before anything is sent, with the moment and zone of this device", async () => {
  await keepAnswer("p", given);
  expect(await browserStore.all()).toMatchObject([{ key: "review:r1", person: "p", tries: 0, zone: Intl.DateTimeFormat().resolvedOptions().timeZone, review: { id: "r1", cardId: "c", answeredAt: "2026-03-02T12:00:00.000Z" } }]);
  expect(await answersOf("d")).toMatchObject([{ review: "r1", card: "c" }]);
});

it("says so if this device has no room for it, instead of losing it in silence", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  vi.spyOn(browserStore, "put").mockRejectedValue(new DOMException("no room", "QuotaExceededError"));
  await keepAnswer("p", given);
  expect(currentToast()?.text).toBe("This answer could not be stored on this device. Free some space, undo it and answer again.");
});

it("takes an answer back that has not left, as if it had never been given", async () => {
  await keepAnswer("p", given);
  await takeBack("p", "r1");
  expect(await browserStore.all()).toEqual([]);
  expect(await answersOf("d")).toEqual([]);
});
