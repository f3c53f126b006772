// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { deck } from "../../fake/decks";
import { openPage, useFakeServer } from "../../fake/in-tests";

const server = useFakeServer();

describe("the memory of a card", () => {
  it("says why it is due, draws the curve with its table, and what the next answer leads to", async () => {
    openPage("/decks/vision/cards/card-4/memory");
    await screen.findByText(/^Due in 3 days/);
    const chart = await screen.findByRole("img", { name: /^The chance of recall from/ });
    const drawn = (name: string) => [...chart.querySelectorAll(name)].flatMap((path) => path.getAttribute("d")?.match(/M/g) ?? []);
    expect([drawn(".plot-dot").length, drawn(".plot-again").length]).toEqual([6, 1]);
    expect(chart.querySelectorAll(".plot-dot, .plot-again")).toHaveLength(3);
    const rows = within(screen.getByRole("table", { name: "Answers to this card" })).getAllByRole("row");
    expect(rows).toHaveLength(8);
    expect(rows[1]?.textContent).toContain("Spaced, self-rated89\u00a0%21 days");
    expect(rows[3]?.textContent).toContain("left memory as it was");
    expect(rows.map((row) => row.textContent?.includes("came late"))).toEqual([false, false, false, false, false, true, false, false]);
    expect(screen.getByRole("region", { name: "The next answer" }).textContent).toContain("Again10 min");
  });

  it("explains words of the trade where they stand: above the table, and in the menu", async () => {
    const user = userEvent.setup();
    openPage("/decks/vision/cards/card-1/memory");
    const described = (element: HTMLElement) => (element.getAttribute("aria-describedby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent).join(" ");
    expect(described(await screen.findByRole("button", { name: "Stability after" }))).toContain("How long memory lasts");
    await user.click(screen.getByRole("button", { name: "Bury, suspend, flag" }));
    expect(described(await screen.findByRole("menuitem", { name: "Bury until tomorrow" }))).toContain("It is not asked again today");
    expect(described(screen.getByRole("menuitem", { name: "Suspend" }))).toContain("until you take it back");
  });

  it("has no curve before the first answer", async () => {
    openPage("/decks/vision/cards/card-8/memory");
    await screen.findByText(/It begins with the first answer/);
    expect(screen.queryByRole("img")).toBeNull();
  });

  it("is reached from the deck, and shows the marks of the card", async () => {
    const user = userEvent.setup();
    openPage("/decks/vision");
    await user.click(await screen.findByRole("button", { name: "More with card Stride" }));
    await user.click(await screen.findByRole("menuitem", { name: "What you know of it" }));
    await screen.findByRole("heading", { name: "What you know of this card" });
    await screen.findByText("Blue diamond");
  });

  it("of a learner is there for their teacher, under the name that the table gave", async () => {
    vi.stubGlobal("EventSource", class extends EventTarget { close(): void {} });
    localStorage.setItem("engram-numbers", JSON.stringify({ day: new Date().toLocaleDateString("en-CA"), rooms: { room: { p0: 1 } } }));
    const user = userEvent.setup();
    openPage("/classes/room");
    await user.click(await screen.findByRole("button", { name: "Hide names" }));
    await user.click(within(await screen.findByRole("row", { name: /^Learner 1 / })).getByRole("button", { name: /^81/ }));
    await user.click(await screen.findByRole("link", { name: "Memory: what Learner 1 knows of card Object detection" }));
    await screen.findByRole("heading", { name: "What Learner 1 knows of this card" });
    await screen.findByText(/^Due in 3 days/);
    expect(server.sent.some(({ path }) => path === "/api/decks/vision/cards/card-3/memory?learner=p0")).toBe(true);
    expect(screen.queryByRole("button", { name: "Bury, suspend, flag" })).toBeNull();
  });
});

describe("the cards of a deck", () => {
  it("are shown by their marks, and marked from their menus", async () => {
    const user = userEvent.setup();
    openPage("/decks/vision");
    await user.click(await within(await screen.findByRole("group", { name: "Show only" })).findByRole("button", { name: "Suspended" }));
    expect([...document.querySelectorAll(".card-line .front")].map((each) => each.textContent?.trim())).toEqual(["Recall"]);
    await user.click(screen.getByRole("button", { name: "More with card Recall" }));
    await user.click(await screen.findByRole("menuitem", { name: "Stop suspending" }));
    await screen.findByText("The card is asked again.");
    expect(server.sent.filter(({ path }) => path.endsWith("/mark")).map(({ body }) => body)).toEqual([{ suspended: false }]);
  });

  it("are counted anew once a mark is known to those who count, though at first they are not", async () => {
    const user = userEvent.setup();
    openPage("/decks/vision");
    await user.click(await screen.findByRole("button", { name: "More with card Recall" }));
    await screen.findByText("4 due, 3 new");
    let read = 0;
    server.fail = ({ method, path }) => {
      if (method !== "GET" || path !== "/api/decks/vision") return undefined;
      read += 1;
      return { status: 200, body: { ...deck, dueCount: read === 1 ? 4 : 5 } };
    };
    await user.click(await screen.findByRole("menuitem", { name: "Stop suspending" }));
    await screen.findByText("5 due, 3 new");
  });
});
