import { database } from "./db";
import type { OutboxEntry, OutboxStore } from "./outbox";

/** The outbox in IndexedDB; each method is one transaction. */
export const browserStore: OutboxStore = {
  all: async () => (await database()).getAll("outbox"),
  async put(entries) {
    const write = await writing();
    await Promise.all(entries.map((each) => write.store.put(each)));
    await write.done;
  },
  async claim(keys) {
    const write = await writing();
    const claimed: OutboxEntry[] = [];
    for (const key of keys) {
      const entry = await write.store.get(key);
      if (!entry) continue;
      const tried = { ...entry, tries: entry.tries + 1 };
      await write.store.put(tried);
      claimed.push(tried);
    }
    await write.done;
    return claimed;
  },
  async withdraw(key) {
    const write = await writing();
    const entry = await write.store.get(key);
    const untried = entry?.tries === 0;
    if (untried) await write.store.delete(key);
    await write.done;
    return untried;
  },
  async remove(keys) {
    const write = await writing();
    await Promise.all(keys.map((key) => write.store.delete(key)));
    await write.done;
  },
};

const writing = async () => (await database()).transaction("outbox", "readwrite");
