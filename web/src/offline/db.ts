import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Outcome } from "../api/outcomes";
import type { OutboxEntry } from "./entries";

/** An answer of the server, kept so that the page opens without a network. */
export interface Kept {
  path: string;
  body: unknown;
  /** When the server gave it, in ms. */
  at: number;
}

/** An answer given in this browser, remembered for two days so that a queue read before it arrived does not ask again. */
export interface LocalAnswer {
  review: string;
  deck: string;
  card: string;
  /** When it was given, in ms. */
  at: number;
  /** When the server had it, in ms; absent while it waits. */
  sentAt?: number;
  /** True while the server refuses it: it counts as not given. */
  refused?: boolean;
  outcome: Outcome;
  /** What the deck's counts had it among; absent if it was studied ahead, among none. */
  was?: "NEW" | "DUE" | undefined;
}

interface Schema extends DBSchema {
  outbox: { key: string; value: OutboxEntry };
  kept: { key: string; value: Kept };
  answers: { key: string; value: LocalAnswer; indexes: { deck: string } };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

/** The browser's own store: what waits to be sent, what was read, and what was answered here lately. */
export function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>("engram", 1, {
    upgrade(db) {
      db.createObjectStore("outbox", { keyPath: "key" });
      db.createObjectStore("kept", { keyPath: "path" });
      db.createObjectStore("answers", { keyPath: "review" }).createIndex("deck", "deck");
    },
    terminated() {
      opened = undefined;
    },
  });
  return opened;
}
