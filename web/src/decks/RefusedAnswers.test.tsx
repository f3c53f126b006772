// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { openPage, type Sent, useFakeServer } from "../../fake/in-tests";
import { browserStore } from "../offline/browser-store";
import { database } from "../offline/db";
import type { RefusedAnswer } from "../offline/entries";
import { rememberAnswer } from "../offline/local-answers";
import type { Refusal } from "../offline/refusal";
import { outbox, sendFor, sendNow } from "../offline/sender";
import { closeToast } from "../ui/toast";

const server = useFakeServer();
const title = "Answers that were not accepted";
const elsewhere = "1 answer was not accepted by the server. It is kept on this device.";
let user: UserEvent;

const answer = (id: string, deckId: string, refusal: Partial<Refusal> = {}, person = "teacher"): RefusedAnswer => ({
  key: `review:${id}`,
  kind: "review",
  person,
  order: 1,
  tries: 1,
  zone: "UTC",
  review: { id, sessionId: "s", mode: "SPACED", deckId, cardId: `card-${id}`, rating: 3, answeredAt: new Date().toISOString(), responseMs: 900 },
  refused: { at: Date.now() - 1000, kind: "not-found", why: "There is nothing here", ...refusal },
});

const posted = () => server.sent.filter(({ path }) => path === "/api/reviews").map(({ body }) => (body as { reviews: { id: string }[] }).reviews.map(({ id }) => id).join());
const refusing = ({ path, body }: Sent) =>
  path === "/api/reviews"
    ? { status: 200, body: { results: (body as { reviews: { id: string }[] }).reviews.map(({ id }) => ({ id, status: "refused", problem: { type: "urn:engram:problem:not-found", title: "There is nothing here", status: 404 } })) } }
    : undefined;
const groups = async () => within(await screen.findByRole("region", { name: title })).getAllByRole("listitem").map((each) => within(each));
const stored = async () => (await browserStore.all()).map(({ key }) => key);

beforeEach(async () => {
  sendFor(undefined);
  closeToast();
  user = userEvent.setup();
  for (const store of ["outbox", "answers", "kept"] as const) await (await database()).clear(store);
});

describe("Today", () => {
  it("says of refused answers which deck, how many, when, and why in the server's words", async () => {
    await browserStore.put([answer("1", "gone", { title: "Anatomy" }), answer("2", "gone", { title: "Anatomy" }), answer("3", "unknown", { at: Date.now() - 5000 }), answer("4", "unknown", { kind: "conflict", why: "This id is taken", at: Date.now() - 9000 })]);
    openPage("/");
    const [anatomy, unknown, taken] = await groups();
    expect(anatomy?.getByRole("heading", { name: "Anatomy" })).toBeTruthy();
    expect(anatomy?.getByText("2 answers, given today")).toBeTruthy();
    expect(anatomy?.getByText("The server says: “There is nothing here”")).toBeTruthy();
    expect(unknown?.getByRole("heading", { name: "A deck that is no longer there" })).toBeTruthy();
    expect(unknown?.getByText("1 answer, given today")).toBeTruthy();
    expect(taken?.getByText("The server says: “This id is taken”")).toBeTruthy();
  });

  it("offers to send again what may be accepted, and only to discard what never will be", async () => {
    await browserStore.put([answer("1", "gone", { title: "Anatomy" }), answer("2", "gone", { title: "Botany", kind: "conflict", at: 2 }), answer("3", "gone", { title: "Chemistry", kind: "invalid", at: 1 })]);
    openPage("/");
    const buttons = (await groups()).map((each) => each.getAllByRole("button").map(({ textContent }) => textContent));
    expect(buttons).toEqual([["Send again", "Discard"], ["Discard"], ["Discard"]]);
    expect(screen.getAllByText("This answer cannot be accepted later either.")).toHaveLength(2);
  });

  it("sends them again when asked, by the keyboard, under the same ids", async () => {
    await browserStore.put([answer("1", "gone", { title: "Anatomy" }), answer("2", "gone", { title: "Anatomy" }), answer("3", "other")]);
    openPage("/");
    const button = await screen.findByRole("button", { name: "Send again: Anatomy, 2 answers" });
    button.focus();
    await user.keyboard("{Enter}");
    await screen.findByText("2 answers that were not accepted before are accepted now.");
    expect(posted()).toEqual(["1,2"]);
    expect(await groups()).toHaveLength(1);
    expect(document.activeElement).toBe(screen.getByRole("region", { name: title }));
    expect(await stored()).toEqual(["review:3"]);
  });

  it("says so when they are not accepted this time either", async () => {
    server.fail = refusing;
    await browserStore.put([answer("1", "gone", { title: "Anatomy" })]);
    openPage("/");
    await user.click(await screen.findByRole("button", { name: /^Send again/ }));
    await screen.findByText("Not accepted this time either: There is nothing here");
    await screen.findByText(/Sent again, and not accepted again\./);
  });

  it("discards them, and brings them back when that is undone", async () => {
    await browserStore.put([answer("1", "gone"), answer("2", "gone")]);
    openPage("/");
    await user.click(await screen.findByRole("button", { name: /^Discard/ }));
    await screen.findByText("2 answers are discarded.");
    expect(screen.queryByRole("region", { name: title })).toBeNull();
    expect(await stored()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await screen.findByText("2 answers, given today");
    expect(await stored()).toEqual(["review:1", "review:2"]);
  });

  it("says how many the device had no room for", async () => {
    await browserStore.put([answer("1", "gone", { older: 12 }), answer("2", "gone")]);
    openPage("/");
    await screen.findByText("12 older answers were dropped: this device keeps 2,000 at most.");
  });

  it("shows nothing of it where nothing was refused", async () => {
    openPage("/");
    await screen.findByText(/cards due for repetition/);
    expect(screen.queryByText(title)).toBeNull();
  });

  it("shows nobody what another person's answers came to", async () => {
    await browserStore.put([answer("1", "vision", {}, "somebody else"), answer("2", "gone")]);
    openPage("/");
    expect(await groups()).toHaveLength(1);
    await waitFor(() => expect(screen.getByText(/cards due for repetition/)).toBeTruthy());
    await sendNow();
    expect(posted()).toEqual([]);
  });

  it("sends them again by itself once when the deck is there again, and says so", async () => {
    await browserStore.put([answer("1", "vision", { title: "Computer vision" }), answer("2", "vision", { title: "Computer vision", kind: "conflict" })]);
    openPage("/");
    await screen.findByText("“Computer vision” is there again: 1 answer was sent again and is accepted.");
    expect(posted()).toEqual(["1"]);
    expect(await stored()).toEqual(["review:2"]);
  });

  it("counts a card as due again whose answer was refused", async () => {
    server.fail = ({ path }) => (path === "/api/reviews" ? { status: 503 } : undefined);
    await outbox.addReview("teacher", answer("4", "vision").review, "UTC");
    await rememberAnswer({ review: "4", deck: "vision", card: "card-4", at: Date.now(), outcome: { seconds: 86_400, learning: false }, was: "DUE" });
    openPage("/");
    await screen.findByText("3 cards due for repetition.");
    server.fail = refusing;
    await sendNow();
    await screen.findByText("4 cards due for repetition.");
  });
});

describe("the other pages", () => {
  it("tell of it once, and Today keeps it", async () => {
    await browserStore.put([answer("1", "gone", { title: "Anatomy" })]);
    openPage("/classes");
    const banner = await screen.findByText(elsewhere);
    expect(banner.closest("[role=status]")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Close" }));
    await waitFor(() => expect(screen.queryByText(elsewhere)).toBeNull());
    await user.click(screen.getByRole("link", { name: "Engram" }));
    await screen.findByRole("heading", { name: "Anatomy" });
  });

  it("lead to where it is said why, and tell no more of it then", async () => {
    await browserStore.put([answer("1", "gone", { title: "Anatomy" })]);
    openPage("/classes");
    await user.click(await screen.findByRole("link", { name: "See why" }));
    await screen.findByRole("heading", { name: "Anatomy" });
    expect(screen.getByText("1 answer was not accepted by the server. This page says why.").closest("[role=status]")).toBeTruthy();
    await user.click(screen.getByRole("link", { name: "Classes" }));
    await screen.findByRole("heading", { name: "Classes" });
    await waitFor(() => expect(screen.queryByText(elsewhere)).toBeNull());
  });

  it("count answers that wait, and no calls", async () => {
    server.fail = ({ path, method }) => (method === "POST" && path.startsWith("/api/") ? { status: 503 } : undefined);
    for (const id of ["1", "2"]) await outbox.addReview("teacher", answer(id, "vision").review, "UTC");
    await outbox.undo("teacher", "gone");
    await outbox.finish("teacher", "s");
    openPage("/classes");
    await screen.findByText(/2 answers kept on this device/);
  });
});
