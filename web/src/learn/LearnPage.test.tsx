// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { openPage, useFakeServer } from "../../fake/in-tests";
import { cards } from "../../fake/decks";

const server = useFakeServer();
const settle = () => new Promise((resolve) => setTimeout(resolve, 350));

describe("Learn by keyboard alone", () => {
  let user: UserEvent;
  beforeEach(async () => {
    user = userEvent.setup();
    openPage("/decks/vision/learn");
    await user.click(await screen.findByRole("button", { name: "Start" }));
    await screen.findByText("Image classification");
  });

  /** Answers what is asked with a key or by typing, or moves on; true at the end. */
  async function oneStep(): Promise<boolean> {
    if (screen.queryByText(/^All \d+ cards known$/)) return true;
    if (screen.queryByRole("button", { name: /^Next/ })) {
      await settle();
      for (const box of screen.queryAllByRole<HTMLInputElement>("checkbox")) {
        if (box.checked) continue;
        box.focus();
        await user.keyboard(" ");
      }
      screen.getByRole("button", { name: /^Next/ }).focus();
      await user.keyboard("{Enter}");
    } else if (screen.queryByRole("button", { name: "Show answer" })) {
      await user.keyboard("{Enter}");
    } else {
      const card = cards.find((each) => screen.queryByText(each.front));
      const option = screen.queryAllByRole("button").find((each) => each.classList.contains("option") && each.textContent?.includes(card?.back.replaceAll("$", "") ?? "?"));
      if (option) await user.keyboard(option.querySelector("kbd")?.textContent ?? "0");
      else await user.keyboard(`${(card?.back ?? "").replace(/[{[]/g, "$&$&")}{Enter}`);
    }
    return false;
  }

  it("is gone through to its end", async () => {
    for (let steps = 0; steps < 120 && !(await oneStep()); steps++) await settle();
    expect(await screen.findByText("All 9 cards known")).toBeTruthy();
  }, 120_000);
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

  it("is not skipped by a double click on what stood there before", async () => {
    await screen.findByText("Not known yet");
    await userEvent.click(screen.getByRole("button", { name: /^Next/ }));
    expect(screen.getByText("Not known yet")).toBeTruthy();
    await settle();
    await userEvent.click(screen.getByRole("button", { name: /^Next/ }));
    await waitFor(() => expect(screen.queryByText("Not known yet")).toBeNull());
  });
});

describe("without a connection", () => {
  it("an answer stays on the page and is sent again on demand", async () => {
    const user = userEvent.setup();
    openPage("/decks/vision/learn");
    await user.click(await screen.findByRole("button", { name: "Start" }));
    await screen.findByText("Image classification");
    server.fail = ({ path }) => (path.endsWith("/answers") ? { status: 503 } : undefined);
    await user.keyboard("1");
    await screen.findByRole("alert");
    expect(screen.getByText("Image classification")).toBeTruthy();
    server.fail = undefined;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await screen.findByRole("button", { name: /^Next/ });
    const answers = server.sent.filter((each) => each.path.endsWith("/answers"));
    expect(answers).toHaveLength(2);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
  });
});
