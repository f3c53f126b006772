import { vi } from "vitest";

/** A request that a page sent, and the way to answer it. */
export interface Asked {
  method: string;
  path: string;
  body: { reviews?: { id: string }[] } | undefined;
}

type Answer = { status: number; body?: unknown; headers?: Record<string, string> } | "no network" | "never";

/** Stands behind `fetch`: notes what was asked and answers as the test says. */
export function network(answer: (asked: Asked) => Answer) {
  const there = { asked: [] as Asked[], answer };
  vi.stubGlobal("fetch", async (path: string, { method = "GET", body }: RequestInit) => {
    const asked = { method, path, body: typeof body === "string" ? (JSON.parse(body) as Asked["body"]) : undefined };
    there.asked.push(asked);
    const reply = there.answer(asked);
    if (reply === "never") return new Promise<Response>(() => undefined);
    if (reply === "no network") throw new TypeError("fetch failed");
    const { status, body: said, headers = {} } = reply;
    return new Response(status === 204 ? null : JSON.stringify(said ?? {}), { status, headers });
  });
  return there;
}

/** Waits until something is so, without moving the clock: the store needs turns of the loop, not time. */
export async function until(isSo: () => unknown): Promise<void> {
  for (let turn = 0; turn < 2000; turn++) {
    if (await isSo()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error("it did not come so");
}

/** Long enough for everything that needs no time to have happened. */
export async function quiet(): Promise<void> {
  for (let turn = 0; turn < 60; turn++) await new Promise((resolve) => setImmediate(resolve));
}
