import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { OutboxEntry } from "./outbox";
import type { LocalAnswer } from "./local-answers";

/** An answer of the server, kept so that the page opens without a network. */
export interface Kept {
  path: string;
  body: unknown;
  /** When the server gave it, in ms. */
  at: number;
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
