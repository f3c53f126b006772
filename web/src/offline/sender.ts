import { call, Problem } from "../api/http";
import type { Body, ReviewResult } from "../api/types";
import { browserStore } from "./browser-store";
import type { AnswerEntry, RefusedAnswer } from "./entries";
import { keptTitle } from "./kept";
import { markRefused, markSent, markWaiting } from "./local-answers";
import { Outbox } from "./outbox";
import { signedInHere } from "./person";
import { RefusedAnswers } from "./refused-answers";
import { saySentAgain } from "./sent-again";

const shortWaitMs = 1500;
const firstRetryMs = 2000;
const longestRetryMs = 60_000;

/** Those of this flush that had been refused before and were taken now. */
let takenNow: AnswerEntry[] = [];

const refusedAnswers = new RefusedAnswers(browserStore, { refused: markRefused, again: markWaiting, titleOf: keptTitle });

export const outbox = new Outbox(
  browserStore,
  {
    async post(zone, reviews) {
      const body = { sentAt: new Date().toISOString(), zone, reviews } satisfies Body<"/api/reviews", "post">;
      return (await send<{ results: ReviewResult[] }>("POST", "/api/reviews", body)).results;
    },
    undo: (review) => send("DELETE", `/api/reviews/${review}`),
    finish: (session) => send("POST", `/api/sessions/${session}/finish`, {}),
  },
  refusedAnswers,
  async (answers) => {
    takenNow.push(...answers.filter(({ again }) => again));
    await markSent(answers.map(({ review }) => review.id));
  },
);

export interface SendState {
  /** Answers that wait to be sent. */
  waiting: number;
  /** All that waits: answers, what is taken back, ends of sessions. */
  calls: number;
  refused: RefusedAnswer[];
  /** False while the last try failed for want of a connection. */
  reached: boolean;
}

const nothing: SendState = { waiting: 0, calls: 0, refused: [], reached: true };

let person: string | undefined;
/** Whose answers the flush that is on its way sends. */
let sendingFor: string | undefined;
let state = nothing;
let timer: ReturnType<typeof setTimeout> | undefined;
let failures = 0;
let running: Promise<void> | undefined;
const listeners = new Set<() => void>();

export const sendState = () => state;

export function onSendState(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says whose answers to send; undefined after sign-out. What another person left behind stays until they are back. */
export function sendFor(id: string | undefined): void {
  person = id;
  failures = 0;
  publish(nothing);
  if (!id) return;
  signedInHere.set(id);
  void look();
  void Promise.resolve(running).catch(() => undefined).then(sendNow);
}

/** Sends nothing from here on, in no tab, until it is known whom a sign-in brought; gives whose answers were sent until now. */
export function stopSending(): string | undefined {
  const before = person;
  sendFor(undefined);
  signedInHere.clear();
  return before;
}

/** Sends in a moment, so that a few answers travel together. */
export function sendSoon(): void {
  void look();
  plan(shortWaitMs);
}

/** Sends at once and resolves when the try is over, whether it worked or not. */
export async function sendNow(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  running ??= withLock(flush).finally(() => {
    running = undefined;
  });
  await running;
}

async function flush(): Promise<void> {
  if (!person) return;
  sendingFor = person;
  takenNow = [];
  const begunAt = Date.now();
  const flushed = await outbox.flush(person);
  failures = flushed.state === "later" ? failures + 1 : 0;
  await look(flushed.state !== "later");
  if (sendingFor !== person) return;
  saySentAgain(takenNow, state.refused.filter(({ refused }) => refused.at >= begunAt));
  if (flushed.state === "later") plan(Math.max(flushed.waitMs, backoff(failures)));
}

/** Never in the name of somebody else who came in the middle of it, here or in another tab. */
async function send<T = void>(method: string, path: string, body?: unknown): Promise<T> {
  if (!sendingFor || sendingFor !== person || !signedInHere.is(sendingFor)) throw new Problem(401, "about:blank", "Somebody else is signed in", undefined, []);
  return call<T>(method, path, { keepalive: true, ...(body === undefined ? {} : { body }) });
}

/** Doubles up to a minute, with a fifth of chance so that a class does not come back in step. */
export function backoff(failure: number, chance = Math.random()): number {
  return Math.min(longestRetryMs, firstRetryMs * 2 ** (failure - 1)) * (0.8 + 0.4 * chance);
}

function plan(waitMs: number): void {
  if (timer !== undefined) return;
  timer = setTimeout(() => void sendNow(), waitMs);
}

/** Only one tab sends at a time. */
async function withLock(work: () => Promise<void>): Promise<void> {
  if (!("locks" in navigator)) return work();
  await navigator.locks.request("engram-outbox", work);
}

async function look(reached = state.reached): Promise<void> {
  const whose = person;
  if (!whose) return;
  const { answers, calls, refused } = await outbox.held(whose);
  if (whose === person) publish({ waiting: answers, calls, refused, reached });
}

function publish(next: SendState): void {
  state = next;
  for (const listener of listeners) listener();
}

/** Sends refused answers once more; resolves when that is tried. */
export async function sendAgain(keys: string[]): Promise<void> {
  await refusedAnswers.sendAgain(keys);
  await look();
  await sendNow();
}

/** Gives what it removed, for `bringBack`. */
export async function discardRefused(keys: string[]): Promise<RefusedAnswer[]> {
  const gone = await refusedAnswers.discard(keys);
  await look();
  return gone;
}

export async function bringBack(answers: RefusedAnswer[]): Promise<void> {
  await refusedAnswers.bringBack(answers);
  await look();
}

export async function refusedTold(keys: string[]): Promise<void> {
  if (keys.length === 0) return;
  await refusedAnswers.told(keys);
  await look();
}

/** A read that began at `readAt` (ms) found these decks; with `all` there are no others. What was refused in them goes again. */
export async function foundDecks(decks: string[], readAt: number, all = false): Promise<void> {
  if (!person) return;
  try {
    if (!(await refusedAnswers.found(person, new Set(decks), readAt, all))) return;
  } catch (error) {
    console.warn("what was refused cannot be sent again", error);
    return;
  }
  await look();
  void sendNow();
}

/** Sends when the page is left and when the network is back. */
export function watchPage(): void {
  document.addEventListener("visibilitychange", () => void sendNow());
  window.addEventListener("online", () => void sendNow());
  window.addEventListener("pagehide", () => void sendNow());
}
