// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
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
    document.body.innerHTML = "";
    openPage("/classes/room");
    await screen.findAllByRole("rowheader", { name: /Learner \d+/ });
    for (const called of learners) expect(document.body.innerHTML).not.toContain(called);
    await user.click(screen.getByRole("button", { name: "Show names" }));
    expect(await screen.findByRole("rowheader", { name: "Amara Okafor" })).toBeTruthy();
  });

  it("with its names hidden stands in the order of its numbers, also where it was sorted before", async () => {
    await user.click(screen.getByRole("button", { name: "Mastery" }));
    await user.click(screen.getByRole("button", { name: "Hide names" }));
    const numbers = (await screen.findAllByRole("rowheader")).map((each) => Number(each.textContent?.replace("Learner ", "")));
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
