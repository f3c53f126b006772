import type { ReviewBody } from "../api/types";
import type { Refusal } from "./refusal";

interface Kept {
  key: string;
  person: string;
  order: number;
  /** Above 0 it means that the server may have it already. */
  tries: number;
}

/** An answer. While it has a refusal it is shown, and not sent. */
export type AnswerEntry = Kept & {
  kind: "review";
  review: ReviewBody;
  zone: string;
  refused?: Refusal;
  /** That it was sent once more after a refusal, and by whom. */
  again?: { by: "learner" | "itself"; after: Refusal };
};

export type RefusedAnswer = AnswerEntry & { refused: Refusal };

/** One thing that waits to be sent, or an answer that was refused. */
export type OutboxEntry = AnswerEntry | (Kept & { kind: "undo"; review: string }) | (Kept & { kind: "finish"; session: string });

/** Where entries are kept between two visits. */
export interface OutboxStore {
  all(): Promise<OutboxEntry[]>;
  put(entries: OutboxEntry[]): Promise<void>;
  /** Puts and removes what `edit` makes of those that are there, in one step, so that nothing falls between; gives what was put. */
  edit(keys: string[], edit: (there: OutboxEntry[]) => { put?: OutboxEntry[]; remove?: string[] }): Promise<OutboxEntry[]>;
  remove(keys: string[]): Promise<void>;
}

export const isRefused = (entry: OutboxEntry): entry is RefusedAnswer => entry.kind === "review" && entry.refused !== undefined;

export const waits = (entry: OutboxEntry) => !isRefused(entry);

/** What is kept of a person, in the order in which it came. */
export const entriesOf = async (store: OutboxStore, person: string): Promise<OutboxEntry[]> =>
  (await store.all()).filter((each) => each.person === person).sort((a, b) => a.order - b.order);
