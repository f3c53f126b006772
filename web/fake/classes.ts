import type { GradedSession, TestResult } from "../src/api/types";
import type { Routes } from "./server";

const names = ["Amara Okafor", "Björn Lind", "Chen Wei", "Dana Cohen", "Elif Kaya"];

/** The fake server's people: a teacher who is signed in, a class that has the deck, and rows in every state that a cell can have. */
export const classRoutes = (sessions: () => GradedSession[]): Routes => ({
  "GET /api/me": () => ({ person: { id: "teacher", name: "Tess Teacher", role: "TEACHER", email: "tess@school.example", timeCounts: true }, school: { id: "s", name: "School" }, classes: [] }),
  "GET /api/setup": () => ({ needed: false }),
  "GET /api/classes": () => ({ items: [room], next: null }),
  "GET /api/classes/*": () => room,
  "PATCH /api/classes/*": () => room,
  "DELETE /api/classes/*/members/*": () => undefined,
  "POST /api/classes/*/members/*/restore": () => undefined,
  "DELETE /api/classes/*/assignments/*": () => undefined,
  "POST /api/classes/*/assignments": () => undefined,
  "GET /api/classes/*/assignments": () => ({ items: [{ deckId: "vision", dueAt: null, examAt: null }], next: null }),
  "GET /api/classes/*/members": () => ({ items: names.map((name, at) => ({ person: { id: `p${at}`, name, email: null, userName: name.split(" ")[0]?.toLowerCase(), extraTime: at === 2 ? 25 : 0, timeCounts: true }, role: "LEARNER" })), next: null }),
  "PATCH /api/classes/*/members/*": ([, id], body: object) => ({ person: { id, name: "", ...body }, role: "LEARNER" }),
  "GET /api/classes/*/decks/*/progress": () => ({ items: names.map(row), next: null }),
  "GET /api/classes/*/decks/*/overrides": () => ({ items: [{ cardId: "card-6", toRight: 3, toWrong: 0 }, { cardId: "card-3", toRight: 1, toWrong: 2 }], next: null }),
  "GET /api/classes/*/decks/*/learners/*/answers": (_, __, search) => ({
    items: answers.filter(({ mode, sessionId }) => [null, mode].includes(search.get("mode")) && [null, sessionId].includes(search.get("session"))),
    next: null,
  }),
  "GET /api/decks/*/sessions": () => ({ items: [...sessions().map(listed), ...older], next: null }),
});

export const room = { id: "room", name: "Vision 4b", role: "TEACHER", joinCode: "ABCD-1234", version: 1 };

export const row = (name: string, at: number) => ({
  person: { id: `p${at}`, name },
  mastery: [0.81, 0.4, 0.64, 0, 0.55][at] ?? 0,
  seen: [9, 5, 8, 0, 7][at] ?? 0,
  cards: 9,
  selfRatedOnly: at === 4,
  late: at === 1 ? 2 : 0,
  learn: at === 3 ? null : { known: [9, 2, 6, 0, 4][at] ?? 0, cards: 9 },
  test: at === 3 || at === 1 ? null : { session: "t1", right: 7, questions: 9, bestRight: at === 0 ? 9 : 7, bestQuestions: 9 },
  matching: at > 2 ? null : { session: "m1", wrong: at, timeMs: 31_400 + 9000 * at },
  spaced: at === 3 ? null : { overdue: at, onTime: 12, answered: 15, firstDueAt: null },
});

function listed({ id, mode, startedAt, finishedAt, result }: GradedSession) {
  const test = mode === "TEST" ? (result as TestResult | null | undefined) : null;
  return { ...one, id, mode, startedAt, endedAt: finishedAt ?? null, finished: finishedAt != null, right: test?.right ?? null, questions: test?.questions ?? null, selfMarked: test?.selfMarked ?? null };
}

const one = { activeMs: 240_000, cards: 9, answers: 12, again: 2, hard: 1, good: 9, easy: 0, firstTryRate: 0.78, known: 8, late: 0, overrides: 0, right: null as number | null, questions: null as number | null, selfMarked: null as number | null, wrong: null as number | null, timeMs: null as number | null };

const older = [
  { ...one, id: "t1", mode: "TEST", startedAt: "2026-03-02T09:00:00Z", endedAt: "2026-03-02T09:10:00Z", finished: true, right: 18, questions: 20, selfMarked: 4, overrides: 1 },
  { ...one, id: "m1", mode: "MATCHING", startedAt: "2026-03-01T09:00:00Z", endedAt: "2026-03-01T09:01:00Z", finished: true, wrong: 0, timeMs: 41_200 },
  { ...one, id: "l1", mode: "LEARN", startedAt: "2026-02-28T09:00:00Z", endedAt: "2026-02-28T09:20:00Z", finished: true, right: 12, questions: 23 },
  { ...one, id: "s1", mode: "SPACED", startedAt: "2026-02-27T09:00:00Z", endedAt: "2026-02-27T09:20:00Z", finished: true },
];

const answers = [
  { cardId: "card-3", mode: "TEST", questionKind: "WRITTEN", rating: 1, answeredAt: "2026-03-02T09:10:00Z", sessionId: "t1", given: "a box", prompt: "What does object detection put out?", expected: "A box and a class for each object" },
  { cardId: "card-4", mode: "TEST", questionKind: "WRITTEN", rating: 3, answeredAt: "2026-01-02T09:10:00Z", sessionId: "t0", given: "earlier", prompt: "Asked earlier?", expected: "earlier" },
  { cardId: "card-2", mode: "LEARN", questionKind: "CHOICE", rating: 3, answeredAt: "2026-03-02T09:05:00Z", sessionId: "l1" },
  { cardId: "card-1", mode: "SPACED", questionKind: "SELF_RATED", rating: 4, answeredAt: "2026-03-01T09:05:00Z", sessionId: "s1", late: true },
];
