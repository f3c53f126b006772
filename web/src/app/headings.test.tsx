// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { cards } from "../../fake/decks";
import { openPage, useFakeServer } from "../../fake/in-tests";

const server = useFakeServer();
const levels = () => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((each) => Number(each.tagName[1]));

beforeEach(() => {
  vi.stubGlobal("EventSource", class extends EventTarget { close(): void {} });
});

const pages = [
  "/",
  "/decks",
  "/decks/vision",
  "/decks/vision?tab=sessions",
  "/decks/vision?tab=class",
  "/decks/vision/paste",
  "/decks/vision/spaced",
  "/decks/vision/flashcards",
  "/decks/vision/learn",
  "/decks/vision/test",
  "/decks/vision/matching",
  "/decks/vision/cards/card-1/memory",
  "/classes",
  "/classes/room",
  "/profile",
  "/settings/learner/teacher",
  "/settings/school/s",
  "/settings/nothing/s",
  "/join/code",
  "/nowhere",
  "/decks/vision/test/none",
];

/** One h1, first, and below it no level is left out. */
async function expectInOrder(path: string): Promise<void> {
  openPage(path);
  await screen.findByRole("heading", { level: 1 });
  await waitFor(() => expect(document.querySelector("main .coming")).toBeNull());
  const found = levels();
  expect(found[0]).toBe(1);
  expect(found.filter((level) => level === 1)).toHaveLength(1);
  found.forEach((level, at) => expect(level, `${path}: ${found.join(" ")}`).toBeLessThanOrEqual((found[at - 1] ?? 0) + 1));
}

describe("the headings", () => {
  it.each(pages)("of %s are in order", expectInOrder);

  it.each(pages.filter((path) => !["/", "/decks", "/join/code", "/nowhere", "/profile", "/settings/nothing/s"].includes(path)))("of %s are in order where nothing is to be had", async (path) => {
    server.fail = ({ path: asked }) => (asked === "/api/me" ? undefined : { status: 404, body: { type: "urn:engram:problem:not-found", title: "Not found" } });
    await expectInOrder(path);
  });

  it("that somebody wrote on a card are none of the page's", async () => {
    server.fail = ({ path }) => (path.endsWith("/cards") ? { status: 200, body: { items: [{ ...cards[0], front: "# Loud", back: "<h3>small</h3>" }], next: null } } : undefined);
    openPage("/decks/vision");
    await screen.findAllByText("Loud");
    expect(levels()).toEqual([1]);
  });
});
