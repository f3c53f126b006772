import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, configure, render } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";
import { App } from "../src/app/App";
import { queryClient } from "../src/data/query-client";
import { type Reply, fakeServer } from "./server";

/** A busy machine may take its time. */
configure({ asyncUtilTimeout: 10_000 });

const signedIn = "engram_signed_in=yes";

export interface Sent {
  method: string;
  path: string;
  body: unknown;
}

/** Puts a fake server behind `fetch` for each test. `fail` may stand in for a call, by throwing or by giving a reply. */
export function useFakeServer() {
  const there = { sent: [] as Sent[], replies: [] as unknown[], narrow: false, fail: undefined as ((sent: Sent) => Reply | undefined) | undefined };
  beforeEach(() => {
    const answer = fakeServer();
    there.sent = [];
    there.replies = [];
    there.narrow = false;
    there.fail = undefined;
    queryClient.clear();
    document.cookie = signedIn;
    vi.stubGlobal("CSS", { escape: (text: string) => text.replace(/[^\w-]/g, "\\$&") });
    vi.stubGlobal("scrollTo", () => undefined);
    Element.prototype.scrollIntoView = () => undefined;
    vi.stubGlobal("matchMedia", () => ({ matches: there.narrow, addEventListener: () => undefined, removeEventListener: () => undefined }));
    vi.stubGlobal("fetch", (path: string, { method = "GET", body }: RequestInit) => {
      const sent = { method, path, body: typeof body === "string" ? (JSON.parse(body) as unknown) : undefined };
      there.sent.push(sent);
      return Promise.resolve(there.fail?.(sent) ?? answer(method, path, sent.body)).then(
        (reply) => {
          there.replies.push(reply.body);
          return new Response(reply.status === 204 ? null : JSON.stringify(reply.body), { status: reply.status });
        },
      );
    });
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });
  return there;
}

/** Opens a page of the app as the signed-in teacher. */
export function openPage(path: string) {
  history.replaceState(null, "", path);
  return render(
    <QueryClientProvider client={queryClient}>
      <App />
    </QueryClientProvider>,
  );
}
