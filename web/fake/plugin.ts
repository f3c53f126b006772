import type { IncomingMessage, ServerResponse } from "node:http";
import type { Plugin } from "vite";
import { fakeServer } from "./server";

/** Answers /api from memory, in `vite` and `vite preview`. Nothing of it is in the built pages. */
export function fakePlugin(): Plugin {
  const answer = fakeServer();
  const middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    if (!request.url?.startsWith("/api/")) {
      response.setHeader("Set-Cookie", "engram_signed_in=yes; path=/; samesite=lax");
      return next();
    }
    if (request.url.endsWith("/live")) {
      response.writeHead(200, { "Content-Type": "text/event-stream" }).write(":\n\n");
      return;
    }
    let text = "";
    request.on("data", (part: Buffer) => (text += part.toString()));
    request.on("end", () => {
      const { status, body } = answer(request.method ?? "GET", request.url ?? "", text ? JSON.parse(text) : undefined);
      response.writeHead(status, { "Content-Type": status < 400 ? "application/json" : "application/problem+json" });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    });
  };
  return {
    name: "engram-fake",
    configureServer: (server) => void server.middlewares.use(middleware),
    configurePreviewServer: (server) => void server.middlewares.use(middleware),
  };
}
