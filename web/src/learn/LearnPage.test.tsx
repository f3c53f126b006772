// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openPage, useFakeServer } from "../../fake/in-tests";
import { cards } from "../../fake/decks";

const server = useFakeServer();
const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
const next = () => screen.queryByText(/^Next/)?.closest("button");

describe("Learn by keyboard alone", () => {
  let user: UserEvent;
  beforeEach(async () => {
    const now = performance.now.bind(performance);
    vi.spyOn(performance, "now").mockImplementation(() => now() * 100);
    user = userEvent.setup();
    openPage("/decks/vision/learn");
    await user.click(await screen.findByRole("button", { name: "Start" }));
    await screen.findByText("Image classification");
  });
  afterEach(() => void vi.restoreAllMocks());

  /** Does the one thing that is on the page: chooses with a digit, types, ticks the lines, or goes on with Enter. */
  async function oneStep(): Promise<void> {
    if (next()) {
      for (const box of document.querySelectorAll<HTMLInputElement>("input[type=checkbox]:not(:checked)")) {
        box.focus();
        await user.keyboard(" ");
      }
      next()?.focus();
      return user.keyboard("{Enter}");
    }
    const card = cards.find((each) => screen.queryByText(each.front));
    if (!card || screen.queryByText("Show answer")) return user.keyboard("{Enter}");
    const option = [...document.querySelectorAll(".option")].find((each) => each.textContent?.includes(card.back.replaceAll("$", "")));
    if (option) return user.keyboard(option.querySelector("kbd")?.textContent ?? "");
    return user.keyboard(`${card.back.replace(/[{[]/g, "$&$&")}{Enter}`);
  }

  it("is gone through to its end", async () => {
    for (let steps = 0; steps < 120 && !screen.queryByText(/^All \d+ cards known$/); steps++) {
      await oneStep();
      await pause();
    }
    expect(screen.getByText("All 9 cards known")).toBeTruthy();
  });
});

describe("a typed answer in Learn", () => {
  beforeEach(async () => {
    const user = userEvent.setup();
    openPage("/decks/vision/learn");
    await user.click(await screen.findByRole("button", { name: "Start" }));
    await screen.findByText("Image classification");
    await user.keyboard("0");
  });

  it("is told in a live region, with the way on in focus", async () => {
    await screen.findByText("Not known yet");
    expect(screen.getAllByRole("status").some((each) => each.textContent === "Not known. The answer is: one label for the whole image")).toBe(true);
    expect(document.activeElement?.textContent).toContain("Next");
  });
});

describe("the star of the card that is asked", () => {
  const stars = () => server.sent.filter((each) => each.path.endsWith("/star")).map((each) => `${each.method} ${each.path.split("/questions/")[1] ?? ""}`);
  let user: UserEvent;
  beforeEach(async () => {
    user = userEvent.setup();
    openPage("/decks/vision/learn");
    await user.click(await screen.findByRole("button", { name: "Start" }));
    await screen.findByText("Image classification");
  });

  it("is given and taken by its button and by the key s", async () => {
    await user.click(screen.getByRole("button", { name: "Star", pressed: false }));
    await screen.findByRole("button", { name: "Star", pressed: true });
    await waitFor(() => expect(stars()).toEqual(["PUT 0/star"]));
    await pause();
    await user.keyboard("s");
    await screen.findByRole("button", { name: "Star", pressed: false });
    await waitFor(() => expect(stars()).toEqual(["PUT 0/star", "DELETE 0/star"]));
  });

  it("is as it was if the server does not agree", async () => {
    server.fail = ({ path }) => (path.endsWith("/star") ? { status: 503 } : undefined);
    await user.keyboard("s");
    await waitFor(() => expect(stars()).toHaveLength(1));
    await screen.findByRole("button", { name: "Star", pressed: false });
  });
});

describe("without a connection", () => {
  it("an answer stays on the page, and is sent again as it was before any other", async () => {
    const user = userEvent.setup();
    openPage("/decks/vision/learn");
    await user.click(await screen.findByRole("button", { name: "Start" }));
    await screen.findByText("Image classification");
    server.fail = ({ path }) => (path.endsWith("/answers") ? { status: 503 } : undefined);
    await user.keyboard("1");
    await screen.findByRole("alert");
    expect(screen.getByText("Image classification")).toBeTruthy();
    server.fail = undefined;
    await user.keyboard("2");
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await screen.findByRole("button", { name: /^Next/ });
    const answers = server.sent.filter((each) => each.path.endsWith("/answers"));
    expect(answers).toHaveLength(2);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
  });
});
