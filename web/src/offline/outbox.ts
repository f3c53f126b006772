import { Problem, Unreachable } from "../api/http";
import type { ReviewBody, ReviewResult } from "../api/types";
import { type AnswerEntry, entriesOf, isRefused, type OutboxEntry, type OutboxStore, type RefusedAnswer, waits } from "./entries";
import { refusalBy, refusalOf } from "./refusal";
import type { RefusedAnswers } from "./refused-answers";

/** The server's side of it. */
export interface ReviewApi {
  post(zone: string, reviews: ReviewBody[]): Promise<ReviewResult[]>;
  undo(review: string): Promise<void>;
  finish(session: string): Promise<void>;
}

/** What there is of a person's. */
export interface Held {
  /** Answers that wait; one that was taken back is none. */
  answers: number;
  /** All that waits: answers, those that are taken back, ends of sessions. */
  calls: number;
  refused: RefusedAnswer[];
}

/** How a flush ended: nothing left, something to try again after a while, or nobody is signed in. */
export type Flushed = { state: "done" } | { state: "later"; waitMs: number } | { state: "signed-out" };

export const batchSize = 100;

/** How often an undo is sent to a server that does not know the answer yet: it may be a moment behind what it accepted. */
const undoTries = 5;

/**
 * The learner's answers on their way to the server. An answer is stored before it is sent and removed when the server has
 * it; ids are made here, so that sending twice is harmless. Order: answers, then what is undone, then finished sessions.
 */
export class Outbox {
  private lastOrder = 0;

  constructor(
    private readonly store: OutboxStore,
    private readonly api: ReviewApi,
    private readonly refused: RefusedAnswers,
    private readonly accepted: (answers: AnswerEntry[]) => Promise<void> = () => Promise.resolve(),
  ) {}

  async addReview(person: string, review: ReviewBody, zone: string): Promise<void> {
    await this.store.put([{ key: `review:${review.id}`, kind: "review", person, review, zone, tries: 0, order: this.order() }]);
  }

  /** Takes an answer back: here if the server has nothing of it, else by telling the server. */
  async undo(person: string, review: string): Promise<void> {
    const undo = { key: `undo:${review}`, kind: "undo" as const, person, review, tries: 0, order: this.order() };
    await this.store.edit([`review:${review}`], ([entry]) => (entry && (entry.tries === 0 || isRefused(entry)) ? { remove: [entry.key] } : { put: [undo] }));
  }

  async finish(person: string, session: string): Promise<void> {
    await this.store.put([{ key: `finish:${session}`, kind: "finish", person, session, tries: 0, order: this.order() }]);
  }

  async held(person: string): Promise<Held> {
    const all = await entriesOf(this.store, person);
    const calls = all.filter(waits);
    const undone = new Set(calls.flatMap((each) => (each.kind === "undo" ? [each.review] : [])));
    return { answers: calls.filter((each) => each.kind === "review" && !undone.has(each.review.id)).length, calls: calls.length, refused: all.filter(isRefused) };
  }

  async waiting(person: string): Promise<OutboxEntry[]> {
    return (await entriesOf(this.store, person)).filter(waits);
  }

  /** Sends what waits for this person. One flush at a time. */
  async flush(person: string): Promise<Flushed> {
    try {
      const again = (await this.sendReviews(person)) || (await this.sendRest(person));
      return again ? { state: "later", waitMs: 0 } : { state: "done" };
    } catch (error) {
      if (error instanceof Unreachable) return { state: "later", waitMs: error.waitMs };
      if (error instanceof Problem && error.status === 401) return { state: "signed-out" };
      if (error instanceof Problem && (error.status === 429 || error.status >= 500)) return { state: "later", waitMs: error.waitMs };
      throw error;
    }
  }

  private async sendReviews(person: string): Promise<boolean> {
    let again = false;
    const tried = new Set<string>();
    for (;;) {
      const reviews = (await this.waiting(person)).filter((each) => each.kind === "review").filter(({ key }) => !tried.has(key));
      const [first] = reviews;
      if (!first) return again;
      const batch = reviews.filter(({ zone }) => zone === first.zone).slice(0, batchSize);
      for (const each of batch) tried.add(each.key);
      again = (await this.sendBatch(batch, first.zone)) || again;
    }
  }

  /** True if the server asked to get some of these again. */
  private async sendBatch(batch: AnswerEntry[], zone: string): Promise<boolean> {
    const marked = await this.claim(batch);
    if (marked.length === 0) return false;
    let results: ReviewResult[];
    try {
      results = await this.api.post(zone, marked.map(({ review }) => review));
    } catch (error) {
      if (!(error instanceof Problem) || ![400, 413, 422].includes(error.status)) throw error;
      return this.narrow(marked, zone, error);
    }
    const byId = new Map(results.map((each) => [each.id, each]));
    const done = marked.filter(({ review }) => byId.get(review.id)?.status === "accepted");
    const refused = marked.flatMap((each) => {
      const result = byId.get(each.review.id);
      return result?.status === "refused" ? [{ ...each, refused: refusalOf(result) }] : [];
    });
    await this.accepted(done);
    await this.store.remove(done.map(({ key }) => key));
    await this.refused.keep(refused);
    return done.length + refused.length < marked.length;
  }

  /** Counts a try on those that are still there and wait. */
  private async claim(batch: AnswerEntry[]): Promise<AnswerEntry[]> {
    const put = await this.store.edit(batch.map(({ key }) => key), (there) => ({ put: there.filter(waits).map((each) => ({ ...each, tries: each.tries + 1 })) }));
    return put.filter((each) => each.kind === "review");
  }

  /** The server refused a whole batch: halve it until the one that it minds is found. */
  private async narrow(batch: AnswerEntry[], zone: string, problem: Problem): Promise<boolean> {
    const [only] = batch;
    if (batch.length === 1 && only) {
      await this.refused.keep([{ ...only, refused: refusalBy(problem) }]);
      return false;
    }
    const half = Math.ceil(batch.length / 2);
    const first = await this.sendBatch(batch.slice(0, half), zone);
    return (await this.sendBatch(batch.slice(half), zone)) || first;
  }

  private async sendRest(person: string): Promise<boolean> {
    const waiting = await this.waiting(person);
    let again = false;
    for (const entry of waiting) {
      if (entry.kind === "undo") again = (await this.settle(entry, () => this.api.undo(entry.review))) || again;
    }
    for (const entry of waiting) {
      if (entry.kind === "finish") await this.settle(entry, () => this.api.finish(entry.session));
    }
    return again;
  }

  /** True if it is to be sent again. What the server does not know of, in the end, or does not take, has nothing left to do. */
  private async settle(entry: OutboxEntry, send: () => Promise<void>): Promise<boolean> {
    try {
      await send();
    } catch (error) {
      if (!(error instanceof Problem) || error.status === 401 || error.status === 429 || error.status >= 500) throw error;
      if (error.status === 404 && entry.kind === "undo" && entry.tries < undoTries) {
        await this.store.put([{ ...entry, tries: entry.tries + 1 }]);
        return true;
      }
      if (error.status !== 404) console.warn("the server does not take this", entry.key, error);
    }
    await this.store.remove([entry.key]);
    return false;
  }

  private order(): number {
    this.lastOrder = Math.max(Date.now(), this.lastOrder + 1);
    return this.lastOrder;
  }
}
