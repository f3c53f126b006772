import type { Card, GivenAnswer, GradedMode, GradedOptions } from "../src/api/types";
import { classRoutes } from "./classes";
import { askable, cards, deck } from "./decks";
import { fakeExam } from "./exam";
import { fakeLearn } from "./learn";
import { fakeMatching } from "./matching";
import { memoryRoutes } from "./memory";
import type { FakeSession } from "./session";
import { settingsRoutes } from "./settings";

export interface Reply {
  status: number;
  body?: unknown;
}

export type Routes = Record<string, (parameters: string[], body: never, search: URLSearchParams) => unknown>;

const room = { cards: { used: 10, most: 10_000 }, bytes: { used: 900, most: 20_000_000 } };

const make = { LEARN: fakeLearn, TEST: fakeExam, MATCHING: fakeMatching };
const notFound: Reply = { status: 404, body: { type: "urn:engram:problem:not-found", title: "Not found" } };

/** A server in memory for tests and for looking at the pages: one deck, one teacher, graded modes that hardly grade. */
export function fakeServer() {
  const sessions = new Map<string, FakeSession>();
  const stars = new Set<string>(["card-2"]);
  let list: Card[] = [...cards];
  const open = () =>
    [...sessions.values()].map((each) => each.view()).filter((each) => !each.finishedAt).map(({ id, mode, startedAt, progress }) => ({ id, mode, startedAt, progress }));
  const routes: Routes = {
    "GET /api/decks": () => ({ items: [deck], next: null }),
    "GET /api/usage": () => ({ decks: { used: 1, most: 500 }, ...room }),
    "GET /api/decks/*/usage": () => ({ decks: null, ...room }),
    "GET /api/decks/*": () => deck,
    "PATCH /api/decks/*": (_, body: object) => Object.assign(deck, body, { version: deck.version + 1 }),
    "GET /api/decks/*/cards": () => ({ items: list, next: null }),
    "PUT /api/decks/*/cards/*/position"([, id], { after }: { after: string | null }) {
      const card = list.find((each) => each.id === id);
      const rest = list.filter((each) => each.id !== id);
      if (card) list = rest.toSpliced(after === null ? 0 : rest.findIndex((each) => each.id === after) + 1, 0, { ...card, version: card.version + 1 });
      return list.find((each) => each.id === id);
    },
    "GET /api/decks/*/mastery": () => ({ mastery: 0.64, seen: 7, cards: askable.length, stages: { new: 2, learning: 4, familiar: 2, mastered: 1 }, horizon: "2027-01-01" }),
    "GET /api/decks/*/stars": () => ({ items: [...stars], next: null }),
    "PUT /api/decks/*/cards/*/star": ([, id]) => void stars.add(id ?? ""),
    "DELETE /api/decks/*/cards/*/star": ([, id]) => void stars.delete(id ?? ""),
    "GET /api/decks/*/modes": () => ({
      cards: askable.length,
      starred: stars.size,
      tags: ["measures", "models", "tasks"],
      learn: { offered: true, choice: true },
      test: { offered: true, most: askable.length, kinds: (["TRUE_FALSE", "CHOICE", "MATCHING", "WRITTEN"] as const).map((kind) => ({ kind, offered: true })) },
      matching: { offered: true, pairs: 6 },
      open: open(),
    }),
    "POST /api/decks/*/sessions"(_, { id, mode, options }: { id: string; mode: GradedMode; options: GradedOptions }) {
      if (!sessions.has(id)) sessions.set(id, make[mode](id, options));
      return sessions.get(id)?.view();
    },
    "GET /api/sessions/*": ([id = ""]) => sessions.get(id)?.view(),
    "POST /api/sessions/*/answers": ([id = ""], given: GivenAnswer) => sessions.get(id)?.answer(given),
    "POST /api/sessions/*/answers/*/override": ([id = "", question = ""], grade: object) => sessions.get(id)?.override(question, grade),
    "PUT /api/sessions/*/questions/*/star": () => null,
    "DELETE /api/sessions/*/questions/*/star": () => null,
    "POST /api/sessions/*/finish"([id = ""]) {
      sessions.get(id)?.finish();
      return sessions.get(id)?.view();
    },
    ...classRoutes(() => [...sessions.values()].map((each) => each.view())),
    ...memoryRoutes(),
    ...settingsRoutes(),
  };

  return function answer(method: string, path: string, body?: unknown): Reply {
    const [plain = "", search] = path.split("?");
    for (const [route, run] of Object.entries(routes)) {
      const [verb, pattern = ""] = route.split(" ");
      const found = verb === method ? new RegExp(`^${pattern.replaceAll("*", "([^/]+)")}$`).exec(plain) : null;
      if (!found) continue;
      const reply = run(found.slice(1), body as never, new URLSearchParams(search));
      if (reply === undefined) return method === "GET" || path.startsWith("/api/sessions") ? notFound : { status: 204 };
      return { status: 200, body: reply };
    }
    return notFound;
  };
}
