// @vitest-environment jsdom
import { cleanup, screen, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { room, row } from "../../fake/classes";
import { openPage, useFakeServer } from "../../fake/in-tests";

const server = useFakeServer();
const learners = ["Amara Okafor", "Björn Lind", "Chen Wei", "Dana Cohen", "Elif Kaya"];
const userNames = ["amara", "björn", "chen", "dana", "elif"];

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal("EventSource", class {
    addEventListener() {}
    close() {}
  });
});

describe("a class", () => {
  let user: UserEvent;
  beforeEach(async () => {
    user = userEvent.setup();
    openPage("/classes/room");
    await screen.findByRole("rowheader", { name: "Amara Okafor" });
    await screen.findByRole("heading", { name: /Members/ });
  });

  it("with its names hidden names nobody anywhere on the page, nor in its windows, nor after a reload", async () => {
    await user.click(screen.getByRole("button", { name: "Hide names" }));
    await user.click((await screen.findAllByRole("button", { name: /81/ }))[0] as HTMLElement);
    await screen.findByRole("dialog");
    for (const called of [...learners, ...userNames]) expect(document.documentElement.outerHTML).not.toContain(called);
    await user.click(screen.getByRole("button", { name: "Close" }));
    cleanup();
    openPage("/classes/room");
    await screen.findAllByRole("rowheader", { name: /Learner \d+/ });
    for (const called of learners) expect(document.body.innerHTML).not.toContain(called);
    await user.click(screen.getByRole("button", { name: "Show names" }));
    expect(await screen.findByRole("rowheader", { name: "Amara Okafor" })).toBeTruthy();
  });

  it("with its names hidden stands in the order of its numbers, also where it was sorted before", async () => {
    await user.click(screen.getByRole("button", { name: "Mastery" }));
    await user.click(screen.getByRole("button", { name: "Hide names" }));
    const numbers = (await screen.findAllByRole("rowheader")).map((each) => Number(each.firstChild?.textContent?.replace("Learner ", "")));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });

  it("offers to put back a learner who was taken out, and to take back a new code", async () => {
    await user.click(screen.getByRole("button", { name: "Remove Chen Wei" }));
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await screen.findByText("Chen Wei is back in Vision 4b.");
    expect(server.sent.some(({ method, path }) => method === "POST" && path === "/api/classes/room/members/p2/restore")).toBe(true);
    await user.click(screen.getByRole("button", { name: "New code" }));
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await screen.findByText(/The code from before works again/);
    expect(server.sent.filter(({ method }) => method === "PATCH").map(({ body }) => body)).toEqual([{ newJoinCode: true }, { joinCode: "ABCD-1234" }]);
  });

  it("marks the learner of whom answers came late, and opens those", async () => {
    await user.click(within(screen.getByRole("rowheader", { name: /Björn Lind/ })).getByRole("button", { name: "2 came late" }));
    await screen.findByRole("dialog", { name: "Björn Lind: all answers" });
    expect(server.sent.some(({ path }) => path.includes("/learners/p1/answers"))).toBe(true);
  });

  it("lets nobody join and people again, and says since when without guessing who paused it", async () => {
    await user.click(screen.getByRole("button", { name: "Pause joining" }));
    await screen.findByText("Nobody joins by the code now.");
    server.fail = ({ method, path }) => (method === "GET" && path === "/api/classes/room" ? { status: 200, body: { ...room, joiningPausedAt: "2026-03-02T09:00:00Z" } } : undefined);
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    const pause = await screen.findByText(/joining is paused since/);
    expect(pause.textContent).toMatch(/2 Mar.*A teacher paused it, or 120 people had joined within an hour/);
    expect(screen.queryByRole("button", { name: "Pause joining" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Let people join" }));
    await screen.findByText("People can join by the code again.");
    expect(server.sent.filter(({ method }) => method === "PATCH").map(({ body }) => body)).toEqual([{ joiningPaused: true }, { joiningPaused: false }, { joiningPaused: false }]);
  });

  it.each([
    ["7/9", "the latest Test", "session=t1", "a box"],
    ["known 9 of 9", "all answers in Learn", "mode=LEARN", ""],
    ["0 wrong · 31 s", "the best round of Matching", "session=m1", ""],
    ["0 overdue · 12 of 15 on time", "all answers in Spaced", "mode=SPACED", "came late"],
  ])("opens what is behind %s", async (cell, title, asked, shown) => {
    await user.click((await screen.findAllByRole("button", { name: cell }))[0] as HTMLElement);
    const window = await screen.findByRole("dialog", { name: new RegExp(title) });
    expect(server.sent.some(({ path }) => path.includes("/learners/p0/answers") && path.includes(asked))).toBe(true);
    if (shown) expect(await within(window).findByText(shown)).toBeTruthy();
    expect(within(window).queryByText("earlier")).toBeNull();
  });
});

describe("a class of a thousand", () => {
  const people = Array.from({ length: 1000 }, (_, at) => ({ id: `p${at}`, name: `Learner of ${at}` }));
  const elements = () => document.querySelectorAll("*").length;

  beforeEach(() => {
    server.fail = ({ path }) => {
      if (path.includes("/members?")) {
        const from = Number(new URLSearchParams(path.split("?")[1]).get("cursor") ?? 0);
        return { status: 200, body: { items: people.slice(from, from + 200).map((person) => ({ person, role: "LEARNER" })), next: from + 200 < 1000 ? String(from + 200) : null } };
      }
      if (path.endsWith("/progress")) return { status: 200, body: { items: people.map((person, at) => row(person.name, at)).map((each, at) => ({ ...each, person: people[at] })), next: null } };
      if (path.includes("/overrides")) return { status: 200, body: { items: people.map(({ id }) => ({ cardId: id, toRight: 1, toWrong: 0 })), next: null } };
      if (path.includes("/answers?")) {
        const items = Array.from({ length: 600 }, (_, at) => ({ cardId: "card-1", mode: "SPACED", questionKind: "SELF_RATED", rating: 3, answeredAt: new Date(at * 1000).toISOString(), sessionId: "s", late: false, given: null, prompt: null, expected: null }));
        return { status: 200, body: { items, next: null } };
      }
      return undefined;
    };
  });

  it("has all its members, of whom those near what is seen are there, each with its place", async () => {
    openPage("/classes/room");
    await screen.findByRole("heading", { name: "Members 1,000 learners" });
    const first = (await screen.findByRole("button", { name: "Remove Learner of 0" })).closest("li");
    expect(first?.getAttribute("aria-setsize")).toBe("1000");
    expect(first?.getAttribute("aria-posinset")).toBe("1");
    expect(elements()).toBeLessThan(6000);
  });

  it("has its table in pages, sorted as a whole", async () => {
    const user = userEvent.setup();
    openPage("/classes/room");
    await screen.findByText("1 to 100 of 1,000 learners");
    expect(screen.getByRole("table").getAttribute("aria-rowcount")).toBe("1001");
    await user.click(screen.getByRole("button", { name: "Next" }));
    await screen.findByText("101 to 200 of 1,000 learners");
    expect(screen.getByRole("rowheader", { name: "Learner of 100" }).closest("tr")?.getAttribute("aria-rowindex")).toBe("102");
    expect(screen.queryByRole("rowheader", { name: "Learner of 99" })).toBeNull();
  });

  it("shows hundreds of answers of a learner, of which those near what is seen are there", async () => {
    const { fail } = server;
    server.fail = (sent) => (sent.path.endsWith("/progress") || sent.path.includes("/members?") ? undefined : fail?.(sent));
    const user = userEvent.setup();
    openPage("/classes/room");
    await user.click((await screen.findAllByRole("button", { name: /overdue/ }))[0] as HTMLElement);
    const window = await screen.findByRole("dialog");
    const lines = await within(window).findAllByRole("listitem");
    expect(lines[0]?.getAttribute("aria-setsize")).toBe("600");
    expect(lines.length).toBeLessThan(100);
  });

  it("has the cards that learners graded anew, of which those near what is seen are there", async () => {
    openPage("/decks/vision?tab=class");
    const heading = await screen.findByRole("heading", { name: "Grades that learners corrected" });
    const lines = within(heading.closest("section") as HTMLElement).getAllByRole("listitem");
    expect(lines[0]?.getAttribute("aria-setsize")).toBe("1000");
    expect(lines.length).toBeLessThan(100);
  });
});
