import { call, Unreachable } from "../api/http";
import type { Deck, Page } from "../api/types";
import { database, type Kept } from "./db";

/** How long a page waits for a slow network before it shows what it kept. */
const patienceMs = 6000;

/** Reads from the server and keeps the answer; without a network, gives what was kept, with the time it was read. */
export async function keptGetAt<T>(path: string): Promise<{ body: T; at: number }> {
  const kept = await find(path);
  const asked = Date.now();
  try {
    const body = await call<T>("GET", path, kept ? { timeoutMs: patienceMs } : {});
    await keep({ path, body, at: asked });
    return { body, at: asked };
  } catch (error) {
    if (error instanceof Unreachable && kept) return { body: kept.body as T, at: kept.at };
    throw error;
  }
}

export async function keptGet<T>(path: string): Promise<T> {
  return (await keptGetAt<T>(path)).body;
}

/** What a deck was called when it was last read here. */
export async function keptTitle(deck: string): Promise<string | undefined> {
  const own = await find(`/api/decks/${encodeURIComponent(deck)}`);
  if (own) return (own.body as Deck).title;
  const lists = await findAll("/api/decks?");
  return lists.flatMap(({ body }) => (body as Page<Deck>).items).find(({ id }) => id === deck)?.title;
}

/** Forgets what was read and answered here; another person may use this browser next. What waits to be sent stays. */
export async function forgetKept(): Promise<void> {
  const db = await database();
  await db.clear("kept");
  await db.clear("answers");
}

/** Keeping is a convenience: a full or forbidden store must not stop a page that is online. */
async function find(path: string): Promise<Kept | undefined> {
  try {
    return await (await database()).get("kept", path);
  } catch (error) {
    console.warn("what was kept cannot be read", error);
    return undefined;
  }
}

/** All whose paths begin like this. */
async function findAll(start: string): Promise<Kept[]> {
  try {
    return await (await database()).getAll("kept", IDBKeyRange.bound(start, `${start}\uffff`));
  } catch (error) {
    console.warn("what was kept cannot be read", error);
    return [];
  }
}

async function keep(kept: Kept): Promise<void> {
  try {
    await (await database()).put("kept", kept);
  } catch (error) {
    console.warn("nothing can be kept for use without a network", error);
  }
}
