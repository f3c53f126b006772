// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { cards } from "../../fake/decks";
import { openPage, useFakeServer } from "../../fake/in-tests";

const server = useFakeServer();

const tiles = () => screen.getAllByRole("button").filter((each) => each.classList.contains("tile"));
const tile = (text: string) => tiles().find((each) => each.textContent?.includes(text)) as HTMLElement;

it("a round of Matching is played to its end by keyboard alone, each pair said aloud", async () => {
  const user = userEvent.setup();
  openPage("/decks/vision/matching");
  await user.click(await screen.findByRole("button", { name: "Start" }));
  await screen.findByText("Stride");
  const take = async (text: string, key: string) => {
    tile(text).focus();
    await user.keyboard(key);
  };
  await take("Stride", "{Enter}");
  await take("a label for each", " ");
  await screen.findByText("Not a pair: Stride, a label for each pixel.");

  const pairs = cards.filter((card) => card.back && !card.back.includes("\n")).slice(0, 6);
  for (const [index, { front, back }] of pairs.entries()) {
    await take(front, "{Enter}");
    await take(back.replaceAll("$", ""), " ");
    await waitFor(() => expect(screen.queryByText(`${index + 1} of 6`, { exact: false }) ?? screen.queryByText("All matched")).toBeTruthy());
  }
  await screen.findByText("All matched");
  expect(screen.getByText(/^1 wrong · \d+ s$/)).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Again"));
});

it("arrow keys move among the tiles", async () => {
  const user = userEvent.setup();
  openPage("/decks/vision/matching");
  await user.click(await screen.findByRole("button", { name: "Start" }));
  await screen.findByText("Stride");
  tiles()[0]?.focus();
  await user.keyboard("{ArrowRight}{ArrowRight}");
  expect(tiles().indexOf(document.activeElement as HTMLElement)).toBe(2);
});

it("a pair that could not be sent stays as it was until it is sent again", async () => {
  const user = userEvent.setup();
  openPage("/decks/vision/matching");
  await user.click(await screen.findByRole("button", { name: "Start" }));
  await screen.findByText("Stride");
  server.fail = ({ path }) => (path.endsWith("/answers") ? { status: 503 } : undefined);
  await user.click(tile("Stride"));
  await user.click(tile("the step of a kernel"));
  await screen.findByRole("alert");
  await user.click(tile("Object detection"));
  await user.click(tile("boxes and class labels"));
  server.fail = undefined;
  await user.click(screen.getByRole("button", { name: "Try again" }));
  await screen.findByText("A pair: Object detection, boxes and class labels. 2 of 6.");
  const pairs = server.sent.filter(({ path }) => path.endsWith("/answers")).map(({ body }) => body as { question: string; tiles: string[] });
  expect(pairs.map((each) => each.question)).toEqual(["0", "0", "1"]);
  expect(pairs[0]?.tiles).toEqual(pairs[1]?.tiles);
});
