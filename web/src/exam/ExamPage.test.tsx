// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { openPage, useFakeServer } from "../../fake/in-tests";

const server = useFakeServer();
const saved = () => waitFor(() => expect(screen.getByText("Saved")).toBeTruthy(), { timeout: 3000 });
const answersTo = (question: string) => server.sent.filter(({ path, body }) => path.endsWith("/answers") && (body as { question: string }).question === question);

describe("a Test", () => {
  let user: UserEvent;
  beforeEach(async () => {
    user = userEvent.setup();
    openPage("/decks/vision/test");
    await user.click(await screen.findByRole("button", { name: "Start the test" }));
    await screen.findByText(/of 7 answered/);
  });

  it("saves what is typed once, after a pause", async () => {
    await user.type(screen.getAllByRole("textbox", { name: "Your answer" })[0] as HTMLElement, "boxes");
    await saved();
    expect(answersTo("2").map((each) => (each.body as { text: string }).text)).toEqual(["boxes"]);
  });

  it("lets each question that asks for one card be starred", async () => {
    await user.click(screen.getByRole("button", { name: "Star question 2", pressed: false }));
    await screen.findByRole("button", { name: "Star question 2", pressed: true });
    await waitFor(() => expect(server.sent.some(({ method, path }) => method === "PUT" && path.endsWith("/questions/1/star"))).toBe(true));
  });

  it("keeps its answers when it is left and opened again", async () => {
    await user.click(screen.getByRole("radio", { name: "True" }));
    await saved();
    const { pathname } = location;
    await user.click(screen.getByRole("link", { name: "Leave and go to the deck" }));
    await screen.findByText("1 / 10");
    cleanup();
    openPage(pathname);
    expect((await screen.findByRole<HTMLInputElement>("radio", { name: "True" })).checked).toBe(true);
  });

  it("says how many questions are open before it is submitted", async () => {
    await user.click(screen.getByRole("button", { name: "Submit" }));
    const window = await screen.findByRole("dialog");
    expect(within(window).getByText(/5 questions have no answer yet/)).toBeTruthy();
    await user.click(within(window).getByRole("button", { name: "Submit all the same" }));
    expect(await screen.findByText("Test result")).toBeTruthy();
  });

  it("is not submitted while an answer could not be saved", async () => {
    server.fail = ({ path }) => (path.endsWith("/answers") ? { status: 503 } : undefined);
    await user.click(screen.getByRole("radio", { name: "True" }));
    await user.click(screen.getByRole("button", { name: "Submit" }));
    await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Submit all the same" }));
    await screen.findByRole("alert");
    expect(server.sent.some(({ path }) => path.endsWith("/finish"))).toBe(false);
    server.fail = undefined;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await screen.findByText("Test result");
    expect(answersTo("0").at(-1)?.body).toMatchObject({ truth: true });
  });

  it("shows the result, where the learner has the last word on written answers and marks long ones", async () => {
    await user.type(screen.getAllByRole("textbox", { name: "Your answer" })[0] as HTMLElement, "boxes");
    await user.click(screen.getByRole("button", { name: "Submit" }));
    await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Submit all the same" }));
    expect((await screen.findByRole("region", { name: "Score" })).textContent).toContain("0 of 9");
    await user.click(screen.getByRole("button", { name: "I was right" }));
    await waitFor(() => expect(screen.getByRole("region", { name: "Score" }).textContent).toContain("1 of 9"));
    await user.click(screen.getAllByRole("radio", { name: "Good" })[0] as HTMLElement);
    await user.click(screen.getAllByRole("button", { name: "Mark it" })[0] as HTMLElement);
    await waitFor(() => expect(screen.getByRole("region", { name: "Score" }).textContent).toContain("2 of 9, 7 checked, 1 self-marked"));
  });
});

describe("a Test on a phone", () => {
  let user: UserEvent;
  const shown = () => screen.getAllByRole("listitem").filter((each) => each.id.startsWith("question-"));
  beforeEach(async () => {
    server.narrow = true;
    user = userEvent.setup();
    openPage("/decks/vision/test");
    await user.click(await screen.findByRole("button", { name: "Start the test" }));
    await screen.findByRole("button", { name: "Next" });
  });

  it("asks one question at a time and submits at the last", async () => {
    expect(shown()).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "Next" }));
    expect(shown().map((each) => each.id)).toEqual(["question-1"]);
    expect(document.activeElement?.id).toBe("question-1");
    await user.click(screen.getByRole("button", { name: "Back" }));
    expect(shown().map((each) => each.id)).toEqual(["question-0"]);
    expect(screen.queryByRole("button", { name: "Submit" })).toBeNull();
    for (let at = 1; at < 7; at++) await user.click(screen.getByRole("button", { name: "Next" }));
    await user.click(screen.getByRole("button", { name: "Submit" }));
    await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Show the first of them" }));
    await waitFor(() => expect(shown()).toHaveLength(1));
    expect(shown()[0]?.id).not.toBe("question-6");
  });

  it("has a way to any of its questions, and to all of them on one page", async () => {
    await user.click(screen.getByRole("button", { name: /show all questions/ }));
    await user.click(screen.getByRole("button", { name: /^Question 5,/ }));
    expect(shown().map((each) => each.id)).toEqual(["question-4"]);
    await user.click(screen.getByRole("button", { name: /show all questions/ }));
    await user.click(screen.getByRole("button", { name: "Show all on one page" }));
    expect(shown()).toHaveLength(7);
    await user.click(screen.getByRole("button", { name: "One at a time" }));
    expect(shown()).toHaveLength(1);
  });
});
