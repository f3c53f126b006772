import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const origin = "https://engram.test";
const source = readFileSync("src/offline/worker.js", "utf8").replace("__VERSION__", "2").replace("__FILES__", JSON.stringify(["/", "/icon.svg", "/assets/a-1.js"]));

/** A browser's caches, by their names. */
function cacheStore() {
  const all = new Map<string, Map<string, Response>>();
  const open = (name: string) => {
    const inside = all.get(name) ?? new Map<string, Response>();
    all.set(name, inside);
    return Promise.resolve({
      addAll: async (files: string[]) => files.forEach((file) => inside.set(new URL(file, origin).href, new Response(`kept ${file}`))),
      match: async (url: string) => inside.get(new URL(url, origin).href)?.clone(),
      put: async (url: string, answer: Response) => void inside.set(new URL(url, origin).href, answer),
    });
  };
  return { all, caches: { open, keys: async () => [...all.keys()], delete: async (name: string) => all.delete(name) } };
}

type Listener = (event: Record<string, unknown>) => void;

/** The worker as a browser runs it; `ask` gives what it answers with, undefined where it leaves the request alone. */
function start(fetch: (request: { url: string }) => Promise<Response>) {
  const listeners = new Map<string, Listener>();
  const { all, caches } = cacheStore();
  const self = { addEventListener: (name: string, listener: Listener) => listeners.set(name, listener), skipWaiting: vi.fn(), clients: { claim: vi.fn() }, location: { origin } };
  new Function("self", "caches", "fetch", source)(self, caches, fetch);
  const run = async (name: string) => {
    let work: unknown;
    listeners.get(name)?.({ waitUntil: (promise: unknown) => (work = promise) });
    await work;
  };
  const ask = (path: string, request: { method?: string; mode?: string } = {}) => {
    let answer: Promise<Response> | undefined;
    listeners.get("fetch")?.({ request: { url: new URL(path, origin).href, method: "GET", ...request }, respondWith: (given: Promise<Response>) => (answer = given) });
    return answer?.then((each) => each.text());
  };
  return { self, all, run, ask };
}

const down = () => Promise.reject(new TypeError("fetch failed"));
const fresh = () => Promise.resolve(new Response("fresh"));

describe("the worker", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("keeps the pages' files as it comes, and takes the place of the one before", async () => {
    const worker = start(down);
    worker.all.set("engram-1", new Map());
    await worker.run("install");
    expect(worker.self.skipWaiting).toHaveBeenCalled();
    await worker.run("activate");
    expect([...worker.all.keys()]).toEqual(["engram-2"]);
    expect(worker.self.clients.claim).toHaveBeenCalled();
  });

  it("opens any page without a network", async () => {
    const worker = start(down);
    await worker.run("install");
    expect(await worker.ask("/decks/vision", { mode: "navigate" })).toBe("kept /");
  });

  it("prefers the newest page, unless the network is slow or the server broken", async () => {
    let answer: () => Promise<Response> = fresh;
    const worker = start(() => answer());
    await worker.run("install");
    expect(await worker.ask("/", { mode: "navigate" })).toBe("fresh");
    answer = () => Promise.resolve(new Response("broken", { status: 502 }));
    expect(await worker.ask("/", { mode: "navigate" })).toBe("kept /");
    answer = () => new Promise<Response>(() => undefined);
    const slow = worker.ask("/", { mode: "navigate" });
    await vi.advanceTimersByTimeAsync(2600);
    expect(await slow).toBe("kept /");
  });

  it("gives files from what is kept, and keeps those that are met", async () => {
    let asked = 0;
    const worker = start(() => (asked++, fresh()));
    await worker.run("install");
    expect(await worker.ask("/assets/a-1.js")).toBe("kept /assets/a-1.js");
    expect(asked).toBe(0);
    expect([await worker.ask("/assets/b-2.js"), await worker.ask("/assets/b-2.js")]).toEqual(["fresh", "fresh"]);
    expect(asked).toBe(1);
  });

  it("leaves the API alone, and whatever changes something or lies elsewhere", async () => {
    const worker = start(fresh);
    await worker.run("install");
    for (const left of [worker.ask("/api/me"), worker.ask("/", { method: "POST" }), worker.ask("https://elsewhere.test/icon.svg"), worker.ask("/other.txt")]) expect(left).toBeUndefined();
  });
});
