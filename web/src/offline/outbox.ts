import { Problem, Unreachable } from "../api/http";
import type { ReviewBody, ReviewResult } from "../api/types";
import { t } from "../texts/texts";

/** One thing that waits to be sent. `tries` above 0 means that the server may have it already. */
export type OutboxEntry = {
  key: string;
  person: string;
  order: number;
  tries: number;
  /** Why the server does not want it; such an entry is shown and not sent again. */
  refused?: string;
} & (
  | { kind: "review"; review: ReviewBody; zone: string }
  | { kind: "undo"; review: string }
  | { kind: "finish"; session: string }
);

/** Where entries are kept between two visits. */
export interface OutboxStore {
  all(): Promise<OutboxEntry[]>;
  put(entries: OutboxEntry[]): Promise<void>;
  /** Counts a try on those of the entries that are still there, and gives them; one step, so that no undo falls between. */
  claim(keys: string[]): Promise<OutboxEntry[]>;
  /** Removes the entry if it was never tried; false if it was, or is not there. One step, too. */
  withdraw(key: string): Promise<boolean>;
  remove(keys: string[]): Promise<void>;
}

/** The server's side of it. */
export interface ReviewApi {
  post(zone: string, reviews: ReviewBody[]): Promise<ReviewResult[]>;
  undo(review: string): Promise<void>;
  finish(session: string): Promise<void>;
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
    private readonly accepted: (reviews: string[]) => Promise<void> = () => Promise.resolve(),
  ) {}

  async addReview(person: string, review: ReviewBody, zone: string): Promise<void> {
    await this.store.put([{ key: `review:${review.id}`, kind: "review", person, review, zone, tries: 0, order: this.order() }]);
  }

  /** Takes an answer back: here if it never left, else by telling the server. */
  async undo(person: string, review: string): Promise<void> {
    if (await this.store.withdraw(`review:${review}`)) return;
    await this.store.put([{ key: `undo:${review}`, kind: "undo", person, review, tries: 0, order: this.order() }]);
  }

  async finish(person: string, session: string): Promise<void> {
    await this.store.put([{ key: `finish:${session}`, kind: "finish", person, session, tries: 0, order: this.order() }]);
  }

  async waiting(person: string): Promise<OutboxEntry[]> {
    return (await this.entries(person)).filter((each) => each.refused === undefined);
  }

  async refused(person: string): Promise<OutboxEntry[]> {
    return (await this.entries(person)).filter((each) => each.refused !== undefined);
  }

  async dismiss(keys: string[]): Promise<void> {
    await this.store.remove(keys);
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
      const reviews = (await this.waiting(person)).filter((each) => each.kind === "review" && !tried.has(each.key));
      const first = reviews[0];
      if (first?.kind !== "review") return again;
      const batch = reviews.filter((each) => each.kind === "review" && each.zone === first.zone).slice(0, batchSize);
      for (const each of batch) tried.add(each.key);
      again = (await this.sendBatch(batch, first.zone)) || again;
    }
  }

  /** True if the server asked to get some of these again. */
  private async sendBatch(batch: OutboxEntry[], zone: string): Promise<boolean> {
    const marked = await this.store.claim(batch.map((each) => each.key));
    if (marked.length === 0) return false;
    const reviews = marked.flatMap((each) => (each.kind === "review" ? [each.review] : []));
    let results: ReviewResult[];
    try {
      results = await this.api.post(zone, reviews);
    } catch (error) {
      if (!(error instanceof Problem) || ![400, 413, 422].includes(error.status)) throw error;
      return this.narrow(marked, zone, error);
    }
    const byId = new Map(results.map((each) => [each.id, each]));
    const done: string[] = [];
    let again = false;
    for (const entry of marked) {
      if (entry.kind !== "review") continue;
      const result = byId.get(entry.review.id);
      if (result?.status === "accepted") done.push(entry.review.id);
      else if (result?.status === "refused") await this.refuse(entry, reason(result));
      else again = true;
    }
    await this.accepted(done);
    await this.store.remove(done.map((id) => `review:${id}`));
    return again;
  }

  /** The server refused a whole batch: halve it until the one that it minds is found. */
  private async narrow(batch: OutboxEntry[], zone: string, problem: Problem): Promise<boolean> {
    const [only] = batch;
    if (batch.length === 1 && only) {
      await this.refuse(only, problem.message);
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

  /** True if it is to be sent again. What the server does not know of, in the end, has nothing left to do. */
  private async settle(entry: OutboxEntry, send: () => Promise<void>): Promise<boolean> {
    try {
      await send();
    } catch (error) {
      if (!(error instanceof Problem) || error.status === 401 || error.status === 429 || error.status >= 500) throw error;
      if (error.status !== 404) {
        await this.refuse(entry, error.message);
        return false;
      }
      if (entry.kind === "undo" && entry.tries < undoTries) {
        await this.store.put([{ ...entry, tries: entry.tries + 1 }]);
        return true;
      }
    }
    await this.store.remove([entry.key]);
    return false;
  }

  private refuse(entry: OutboxEntry, why: string): Promise<void> {
    return this.store.put([{ ...entry, refused: why }]);
  }

  private async entries(person: string): Promise<OutboxEntry[]> {
    return (await this.store.all()).filter((each) => each.person === person).sort((a, b) => a.order - b.order);
  }

  private order(): number {
    this.lastOrder = Math.max(Date.now(), this.lastOrder + 1);
    return this.lastOrder;
  }
}

function reason(result: ReviewResult): string {
  const problem = result.problem;
  const fields = problem?.errors?.map((each) => `${each.field}: ${each.rule}`).join(". ");
  return fields || problem?.detail || problem?.title || t("base.outbox.refusedWithoutAReason");
}
