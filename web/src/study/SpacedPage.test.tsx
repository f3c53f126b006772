// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { openPage, type Sent, useFakeServer } from "../../fake/in-tests";
import { closeToast } from "../ui/toast";

const server = useFakeServer();
const gan = "Describe how a GAN is trained, and name a drawback";
const marks = () => server.sent.filter(({ path }) => path.endsWith("/mark")).map(({ path, body }) => [path.split("/")[5], body]);
const queues = () => server.sent.filter(({ path }) => path.includes("/queue?mode=SPACED&")).map(({ path }) => path.split("?")[1]);
let user: UserEvent;

beforeEach(() => {
  closeToast();
  user = userEvent.setup();
});

describe("a card in Spaced", () => {
  beforeEach(async () => {
    openPage("/decks/vision/spaced");
    await screen.findByText(gan);
  });

  it("is buried until tomorrow by a key, and comes back when that is undone", async () => {
    await user.keyboard("b");
    await screen.findByText("The card is buried until tomorrow.");
    expect(screen.getByText("Stride")).toBeTruthy();
    await user.click(within(screen.getByText("The card is buried until tomorrow.").closest(".toast") as HTMLElement).getByRole("button", { name: "Undo" }));
    await screen.findByText(gan);
    expect(marks()).toEqual([
      ["card-4", { buried: true }],
      ["card-4", { buried: false }],
    ]);
  });

  it("is suspended from its menu, and another one that was answered since stays answered", async () => {
    await user.click(screen.getByRole("button", { name: "More with this card" }));
    await user.click(await screen.findByRole("menuitem", { name: /^Suspend/ }));
    await screen.findByText("Stride");
    expect(marks()).toEqual([["card-4", { suspended: true }]]);
  });

  it("gets a flag with its digit, which is told by name", async () => {
    await user.keyboard("f");
    await screen.findByRole("menu", { name: "Flag" });
    await user.keyboard("2");
    await screen.findByText("The card has a flag: orange square.");
    expect(await screen.findByText("Orange square")).toBeTruthy();
    expect(screen.getByText(gan)).toBeTruthy();
    expect(marks()).toEqual([["card-4", { flag: 2 }]]);
  });

  it("says why it is asked now, and that it is a leech", async () => {
    await user.keyboard("w");
    expect(document.activeElement?.textContent).toBe("Why now?");
    expect(screen.getByText(/^Due since yesterday/).hidden).toBe(false);
    expect(screen.getByRole("button", { name: "Leech" })).toBeTruthy();
  });

  it("shows what is known of it without leaving the session", async () => {
    await user.keyboard("m");
    await screen.findByText(/^Due in 3 days/);
    await user.keyboard("{Escape}");
    expect(screen.getByText(gan)).toBeTruthy();
  });

  it("lists the keys for all of it", async () => {
    await user.keyboard("?");
    const window = within(await screen.findByRole("dialog", { name: "Keys" }));
    for (const what of [/^Bury/, /^Suspend/, /^Flag/, /^Why/, /^What you know/]) expect(window.getByText(what)).toBeTruthy();
  });

  it("stays where it is when a mark finds no connection, and can be answered", async () => {
    server.fail = ({ path }) => (path.endsWith("/mark") ? { status: 503 } : undefined);
    await user.keyboard("s");
    await screen.findByText(/need a connection to the server/);
    expect(screen.getByText(gan)).toBeTruthy();
    await user.keyboard(" 3");
    await screen.findByText("Stride");
  });
});

describe("a queue with nothing to study", () => {
  const empty = (counts: object) => {
    const all = { due: 0, soon: 0, new: 0, cards: 9, drafts: 1, suspended: 0, buried: 0, newToday: 0, reviewsToday: 0, newLeft: 30, reviewsLeft: 200, ...counts };
    server.fail = ({ path }: Sent) => (path.endsWith("/queue?mode=SPACED") ? { status: 200, body: { at: new Date().toISOString(), cards: [], counts: all } } : undefined);
    openPage("/decks/vision/spaced");
  };

  it("says that the limit of new cards is reached, and gives ten more when asked", async () => {
    empty({ new: 25, newToday: 30, newLeft: 0 });
    await screen.findByText(/^With 30 new cards today your limit is reached; 25 are left in the deck/);
    await user.click(screen.getByRole("button", { name: "10 new cards beyond the limit" }));
    await screen.findByText("Precision");
    expect(queues()).toEqual(["mode=SPACED&moreNew=10"]);
  });

  it("says that the limit of reviews is reached, and gives twenty more when asked", async () => {
    empty({ due: 40, reviewsToday: 200, reviewsLeft: 0 });
    await screen.findByText(/^With 200 reviews today your limit is reached; 40 cards that are due wait for tomorrow/);
    expect(screen.queryByRole("button", { name: /ahead/ })).toBeNull();
    await user.click(screen.getByRole("button", { name: "20 reviews beyond the limit" }));
    await screen.findByText("Image classification");
    expect(queues()).toEqual(["mode=SPACED&moreReviews=20"]);
  });

  it("says that the settings allow no reviews", async () => {
    empty({ due: 1, reviewsLeft: 0 });
    await screen.findByText(/^Your settings allow no reviews; 1 card that is due waits for tomorrow/);
  });

  it("offers to study ahead when nothing is due", async () => {
    empty({});
    await screen.findByText(/^Nothing is due now/);
    await user.click(screen.getByRole("button", { name: "Study 3 days ahead" }));
    await screen.findByText("Image classification");
    expect(queues()).toEqual(["mode=SPACED&ahead=3"]);
  });

  it("does not offer it again when nothing comes due in the next days either", async () => {
    server.fail = ({ path }) => (path.includes("/queue?mode=SPACED") ? { status: 200, body: { at: new Date().toISOString(), cards: [], counts: { due: 0, soon: 0, new: 0, cards: 9, drafts: 1 } } } : undefined);
    openPage("/decks/vision/spaced");
    await user.click(await screen.findByRole("button", { name: "Study 3 days ahead" }));
    await screen.findByText(/^Nothing comes due in the next days/);
    await waitFor(() => expect(screen.queryByRole("button", { name: /ahead/ })).toBeNull());
  });
});
