// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { cards } from "../../fake/decks";
import { openPage, useFakeServer } from "../../fake/in-tests";

const server = useFakeServer();
const nav = async () => within(await screen.findByRole("navigation", { name: "Study" }));
const fronts = () => [...document.querySelectorAll(".card-line .front")].map((each) => each.textContent?.trim());

describe("the deck page", () => {
  it("offers five ways to study, and goes on with an unfinished Learn", async () => {
    await startLearn();
    openPage("/decks/vision");
    await waitFor(async () => expect((await nav()).getAllByRole("link").map((each) => each.textContent)).toEqual(["Spaced4 due, 3 new", "Continue Learn (0 of 9)", "Test", "Matching", "Flashcards"]));
    expect((await nav()).getByRole("link", { name: /Continue/ }).getAttribute("href")).toBe("/decks/vision/learn/s1");
  });

  it("shows a mode that the cards do not allow with its reason", async () => {
    server.fail = ({ path }) =>
      path.endsWith("/modes")
        ? { status: 200, body: { cards: 1, starred: 0, tags: [], open: [], learn: { offered: true, choice: false }, test: { offered: true, most: 1, kinds: [] }, matching: { offered: false, reason: "It takes two cards", pairs: 0 } } }
        : undefined;
    openPage("/decks/vision");
    await screen.findByText("Matching: it takes two cards");
    expect((await nav()).getByRole<HTMLButtonElement>("button", { name: "Matching" }).disabled).toBe(true);
  });

  it("says that graded modes need a connection", async () => {
    server.fail = ({ path }) => (path.endsWith("/modes") ? { status: 503 } : undefined);
    openPage("/decks/vision");
    await screen.findByText("Learn, Test, Matching: needs a connection to the server");
  });

  it("shows only starred cards, or those with a tag", async () => {
    const user = userEvent.setup();
    openPage("/decks/vision");
    await screen.findByRole("button", { name: "Starred" });
    await user.click(screen.getByRole("button", { name: "Star card Recall" }));
    await user.click(screen.getByRole("button", { name: "Starred" }));
    await waitFor(() => expect(fronts()).toEqual(["Semantic segmentation", "Recall"]));
    await user.click(screen.getByRole("button", { name: "measures" }));
    expect(fronts()).toEqual(["Recall"]);
    expect(server.sent.some(({ method, path }) => method === "PUT" && path === "/api/decks/vision/cards/card-9/star")).toBe(true);
  });

  it("has on a phone what is seldom done in a menu, so that the first card comes soon", async () => {
    server.narrow = true;
    const user = userEvent.setup();
    openPage("/decks/vision");
    await user.click(await screen.findByRole("button", { name: "More with this deck" }));
    expect((await screen.findAllByRole("menuitem")).map((each) => each.textContent)).toEqual(["Give to a class", "Duplicate", "Study settings", "Title and languages", "Export as TSV", "Export as JSON", "Delete"]);
    const first = document.querySelector(".flip") as HTMLElement;
    expect(first.compareDocumentPosition(screen.getByText("Tags:", { exact: false, selector: ".tags .note" })) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    await user.click(screen.getByRole("menuitem", { name: "Title and languages" }));
    await screen.findByRole("dialog", { name: "Title and languages" });
  });

  it("with two thousand cards has those near what is seen, and finds any by its words", async () => {
    const many = Array.from({ length: 2000 }, (_, at) => ({ ...cards[0], id: `many-${at}`, front: `Front ${at}`, back: `Back ${at}`, tags: [`tag ${at}`] }));
    server.fail = ({ path }) => (path === "/api/decks/vision/cards" ? { status: 200, body: { items: many, next: null } } : undefined);
    openPage("/decks/vision");
    await waitFor(() => expect(fronts()[0]).toBe("Front 0"));
    expect(document.querySelectorAll("*").length).toBeLessThan(4000);
    expect(document.querySelector(".card-line")?.getAttribute("aria-setsize")).toBe("2000");
    await userEvent.type(screen.getByRole("searchbox", { name: "Search cards" }), "1999");
    await waitFor(() => expect(fronts()).toEqual(["Front 1999"]));
    expect(screen.getAllByRole("button", { name: /^tag / }).length).toBe(40);
    await userEvent.type(screen.getByRole("searchbox", { name: "Find a tag" }), "1998");
    expect(screen.getByRole("button", { name: "tag 1998" })).toBeTruthy();
  });

  it("shows one's sessions a page at a time, and the older ones when asked", async () => {
    const user = userEvent.setup();
    server.fail = ({ path }) => {
      if (!path.startsWith("/api/decks/vision/sessions")) return undefined;
      const older = path.endsWith("?cursor=more");
      const session = { id: "s", mode: "MATCHING", startedAt: "2026-03-01T09:00:00Z", endedAt: "2026-03-01T09:01:00Z", finished: true, activeMs: 1000, cards: 1, answers: older ? 7 : 3, again: 0, hard: 0, good: 1, easy: 0, firstTryRate: 1, known: 1, late: 0, overrides: 0, wrong: 0, timeMs: 1000 };
      return { status: 200, body: { items: [session], next: older ? null : "more" } };
    };
    openPage("/decks/vision?tab=sessions");
    const answers = () => document.querySelector('[data-title="Answers"]')?.textContent;
    await waitFor(() => expect(answers()).toBe("3"));
    await user.click(screen.getByRole("button", { name: "Older" }));
    await waitFor(() => expect(answers()).toBe("7"));
    expect(screen.getAllByRole("row")).toHaveLength(2);
    await user.click(screen.getByRole("button", { name: "Newer" }));
    await waitFor(() => expect(answers()).toBe("3"));
  });

  it("moves a card from its menu and back", async () => {
    const user = userEvent.setup();
    openPage("/decks/vision");
    await user.click(await screen.findByRole("button", { name: "More with card Stride" }));
    await user.click(await screen.findByRole("menuitem", { name: "Move to the front" }));
    await screen.findByText("The card is moved.");
    expect(fronts()[0]).toBe("Stride");
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(fronts()).toEqual(cards.map((card) => card.front)));
    expect(server.sent.filter(({ method, path }) => method === "PUT" && path.endsWith("/position")).map((each) => each.body)).toEqual([{ after: null }, { after: "card-5" }]);
  });
});

async function startLearn(): Promise<void> {
  await fetch("/api/decks/vision/sessions", { method: "POST", body: JSON.stringify({ id: "s1", mode: "LEARN", options: {} }) });
}
