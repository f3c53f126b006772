import { expect, it } from "vitest";
import { type Contract, ownIds, withIds } from "./examples";

const contract = {
  paths: {
    "/api/decks/{deck}": {
      get: { parameters: [{ name: "deck", in: "path", example: "deck-of-the-example" }] },
      post: { requestBody: { content: { "application/json": { example: { deckId: "deck-of-the-example" } } } } },
    },
  },
} as unknown as Contract;

it("puts an id wherever the example's stands", () => {
  const text = JSON.stringify(withIds(contract, { deck: "d7", class: "c1" }));
  expect(text).not.toContain("deck-of-the-example");
  expect(text.match(/d7/g)).toHaveLength(2);
});

it("finds a class, a deck that it studies, a card and a learner", async () => {
  const answers: Record<string, unknown> = {
    "/api/classes?limit=1": { items: [{ id: "c1" }] },
    "/api/classes/c1/assignments?limit=1": { items: [{ deckId: "d7" }] },
    "/api/decks/d7/cards?limit=1": { items: [{ id: "k3" }] },
    "/api/classes/c1/members?limit=200": { items: [{ person: { id: "t" }, role: "TEACHER" }, { person: { id: "p9" }, role: "LEARNER" }] },
  };
  expect(await ownIds(<T>(path: string) => Promise.resolve(answers[path] as T))).toEqual({ class: "c1", deck: "d7", card: "k3", person: "p9" });
});
