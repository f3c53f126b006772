// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";

sessionStorage.setItem("engram-language", "pseudo");
vi.resetModules();
const { openPage, useFakeServer } = await import("../../fake/in-tests");
const { loadTexts } = await import("./texts");
await loadTexts("base");

const server = useFakeServer();

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

/** Texts of the pages that are names, and the same in every language. */
const names = ["Engram", "API", "TSV", "JSON", "Markdown", "UTC"];

const attributes = ["aria-label", "aria-description", "aria-valuetext", "aria-roledescription", "placeholder", "title", "alt", "data-title"];

/** Everything that a page says, to the eye or the ear. What stands in a text field is its reader's own. */
function* said(): Generator<string> {
  yield document.title;
  for (const element of document.body.querySelectorAll("*")) {
    for (const name of attributes) yield element.getAttribute(name) ?? "";
    if (element.closest("style, script, .katex")) continue;
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) yield node.textContent ?? "";
  }
}

/** Every text in what the server sent and was sent, the longest first: those that are words of the contract are none. */
function data(): string[] {
  const found = new Set(names);
  const collect = (value: unknown): void => {
    if (typeof value === "string" && !/^[A-Z_]+$/.test(value)) for (const line of value.split("\n")) found.add(line.trim());
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(collect);
  };
  server.replies.forEach(collect);
  for (const zone of Intl.supportedValuesOf("timeZone")) found.add(zone.replaceAll("_", " "));
  return [...found].filter((each) => each.length > 1).sort((a, b) => b.length - a.length);
}

const latin = /[a-z]{2,}/i;

/** What is said in letters of English that no data has. A word of Markdown is one of a card. */
function outside(): string[] {
  const known = data();
  const all = known.join("\n");
  return [...new Set(said())].filter((text) => latin.test(text)).filter((text) => {
    const left = known.reduce((rest, each) => rest.replaceAll(each, " "), text);
    return latin.test(left.replace(/https?:\S+/g, " ")) && !all.includes(text.trim());
  });
}

const settled = async () => {
  await screen.findByRole("heading", { level: 1 });
  await waitFor(() => expect(document.querySelector("main .coming")).toBeNull());
};

describe("every text of the pages is in a catalogue", () => {
  it.each(pages)("on %s", async (path) => {
    openPage(path);
    await settled();
    expect(outside()).toEqual([]);
  });

  it.each(pages.slice(0, 18))("on %s, in what opens there", async (path) => {
    const user = userEvent.setup();
    openPage(path);
    await settled();
    const many = document.querySelectorAll("main [aria-haspopup], main summary").length;
    for (let at = 0; at < Math.min(many, 6); at++) {
      const opener = document.querySelectorAll("main [aria-haspopup], main summary")[at];
      if (!opener || opener.closest("[aria-hidden=true]")) continue;
      await user.click(opener);
      expect(outside()).toEqual([]);
      await user.keyboard("{Escape}");
    }
  });

  it.each(pages.slice(0, 17))("on %s, where nothing is to be had", async (path) => {
    server.fail = ({ path: asked }) => (asked === "/api/me" ? undefined : { status: 404, body: { type: "urn:engram:problem:not-found", title: "Not found" } });
    openPage(path);
    await settled();
    expect(outside()).toEqual([]);
  });
});
