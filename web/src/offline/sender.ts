import { call } from "../api/http";
import type { Body, ReviewResult } from "../api/types";
import { browserStore } from "./browser-store";
import { markSent } from "./local-answers";
import { Outbox, type OutboxEntry } from "./outbox";

const shortWaitMs = 1500;
const firstRetryMs = 2000;
const longestRetryMs = 60_000;

export const outbox = new Outbox(
  browserStore,
  {
    async post(zone, reviews) {
      const body = { sentAt: new Date().toISOString(), zone, reviews } satisfies Body<"/api/reviews", "post">;
      return (await call<{ results: ReviewResult[] }>("POST", "/api/reviews", { body, keepalive: true })).results;
    },
    undo: (review) => call("DELETE", `/api/reviews/${review}`, { keepalive: true }),
    finish: (session) => call("POST", `/api/sessions/${session}/finish`, { body: {}, keepalive: true }),
  },
  markSent,
);

export interface SendState {
  waiting: number;
  refused: OutboxEntry[];
  /** False while the last try failed for want of a connection. */
  reached: boolean;
}

let person: string | undefined;
let state: SendState = { waiting: 0, refused: [], reached: true };
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
  if (id) void sendNow();
  else publish({ waiting: 0, refused: [], reached: true });
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
  const flushed = await outbox.flush(person);
  failures = flushed.state === "later" ? failures + 1 : 0;
  await look(flushed.state !== "later");
  if (flushed.state === "later") plan(Math.max(flushed.waitMs, backoff(failures)));
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
  if (!person) return;
  const [waiting, refused] = await Promise.all([outbox.waiting(person), outbox.refused(person)]);
  publish({ waiting: waiting.length, refused, reached });
}

function publish(next: SendState): void {
  state = next;
  for (const listener of listeners) listener();
}

export async function dismissRefused(): Promise<void> {
  await outbox.dismiss(state.refused.map((each) => each.key));
  await look();
}

/** Sends when the page is left and when the network is back. */
export function watchPage(): void {
  document.addEventListener("visibilitychange", () => void sendNow());
  window.addEventListener("online", () => void sendNow());
  window.addEventListener("pagehide", () => void sendNow());
}
