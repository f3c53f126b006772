import { database } from "./db";
import type { OutboxEntry, OutboxStore } from "./entries";

/** The outbox in IndexedDB; each method is one transaction. */
export const browserStore: OutboxStore = {
  all: async () => (await (await database()).getAll("outbox")).map(read),
  async put(entries) {
    const write = await writing();
    await Promise.all(entries.map((each) => write.store.put(each)));
    await write.done;
  },
  async edit(keys, edit) {
    const write = await writing();
    const there: OutboxEntry[] = [];
    for (const key of keys) {
      const entry = await write.store.get(key);
      if (entry) there.push(read(entry));
    }
    const { put = [], remove = [] } = edit(there);
    for (const key of remove) await write.store.delete(key);
    for (const entry of put) await write.store.put(entry);
    await write.done;
    return put;
  },
  async remove(keys) {
    const write = await writing();
    await Promise.all(keys.map((key) => write.store.delete(key)));
    await write.done;
  },
};

const writing = async () => (await database()).transaction("outbox", "readwrite");

/** Earlier pages kept of a refusal only why. */
function read(entry: OutboxEntry): OutboxEntry {
  const why: unknown = entry.kind === "review" ? entry.refused : undefined;
  return entry.kind === "review" && typeof why === "string" ? { ...entry, refused: { at: entry.order, kind: "", why } } : entry;
}
