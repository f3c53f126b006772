// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { openPage, type Sent, useFakeServer } from "../../fake/in-tests";
import { browserStore } from "../offline/browser-store";
import { database } from "../offline/db";
import { markRefused, rememberAnswer } from "../offline/local-answers";
import { sendFor } from "../offline/sender";

const server = useFakeServer();
const why = { type: "urn:engram:problem:invalid", title: "Something in the request is not right", status: 400 };

/** Takes all answers but those to these cards. */
const refuse = (...cards: string[]) =>
  (server.fail = ({ path, body }: Sent) =>
    path === "/api/reviews"
      ? { status: 200, body: { results: (body as { reviews: { id: string; cardId: string }[] }).reviews.map(({ id, cardId }) => (cards.includes(cardId) ? { id, status: "refused", problem: why } : { id, status: "accepted" })) } }
      : undefined);

beforeEach(async () => {
  sendFor(undefined);
  for (const store of ["outbox", "answers", "kept"] as const) await (await database()).clear(store);
});

it("the end of Spaced says how many answers were not accepted, and where it says why", async () => {
  const user = userEvent.setup();
  refuse("card-4", "card-6");
  openPage("/decks/vision/spaced");
  await screen.findByText("Describe how a GAN is trained, and name a drawback");
  for (let n = 0; n < 6; n++) await user.keyboard(" 4");
  await screen.findByText("Done for now");
  await screen.findByText(/^2 of 6 answers were not accepted\./);
  expect(screen.getAllByRole("link", { name: "See why" }).map((each) => each.getAttribute("href"))).toEqual(["/", "/"]);
});

it("the end of Flashcards says it, too", async () => {
  const user = userEvent.setup();
  refuse("card-1");
  openPage("/decks/vision/flashcards");
  await user.click(await screen.findByRole("button", { name: "Start" }));
  for (let n = 0; n < 9; n++) await user.keyboard(" 2");
  await user.keyboard("n");
  await screen.findByText("All cards seen");
  await screen.findByText(/^1 of 9 answers was not accepted\./);
});

it("a round of which all was taken says nothing of it", async () => {
  const user = userEvent.setup();
  refuse();
  openPage("/decks/vision/spaced");
  await screen.findByText("Describe how a GAN is trained, and name a drawback");
  for (let n = 0; n < 6; n++) await user.keyboard(" 4");
  await screen.findByText("Done for now");
  await waitFor(() => expect(server.sent.some(({ path }) => path === "/api/reviews")).toBe(true));
  expect(screen.queryByText(/not accepted/)).toBeNull();
});

it("a round of which nothing was taken says no day on which its cards are due again", async () => {
  const user = userEvent.setup();
  refuse("card-3", "card-4", "card-6", "card-2", "card-7", "card-8");
  openPage("/decks/vision/spaced");
  await screen.findByText("Describe how a GAN is trained, and name a drawback");
  for (let n = 0; n < 6; n++) await user.keyboard(" 4");
  await screen.findByText(/^6 of 6 answers were not accepted\./);
  await waitFor(() => expect(screen.queryByText(/next cards/i)).toBeNull());
});

describe("an answer that was refused before", () => {
  const posted = () => server.sent.filter(({ path }) => path === "/api/reviews").map(({ body }) => (body as { reviews: { id: string }[] }).reviews.map(({ id }) => id).join());

  beforeEach(async () => {
    const review = { id: "1", sessionId: "s", mode: "SPACED", deckId: "vision", cardId: "card-4", rating: 3, answeredAt: new Date().toISOString(), responseMs: 900 } as const;
    await browserStore.put([{ key: "review:1", kind: "review", person: "teacher", order: 1, tries: 1, zone: "UTC", review, refused: { at: Date.now() - 1000, kind: "not-found", why: "There is nothing here" } }]);
    await rememberAnswer({ review: "1", deck: "vision", card: "card-4", at: Date.now() - 2000, outcome: { seconds: 86_400, learning: false }, was: "DUE" });
    await markRefused(["1"]);
  });

  it("is sent again when the queue of its deck opens, which does not ask for it once more", async () => {
    server.fail = ({ path }) => (path === "/api/decks/vision" ? { status: 403, body: { title: "No" } } : undefined);
    openPage("/decks/vision/spaced");
    await screen.findByText("Stride");
    await waitFor(() => expect(posted()).toEqual(["1"]));
  });

  it("is sent again when its deck is opened", async () => {
    server.fail = ({ path }) => (path.startsWith("/api/decks?") ? { status: 403, body: { title: "No" } } : undefined);
    openPage("/decks/vision");
    await waitFor(() => expect(posted()).toEqual(["1"]));
  });
});
