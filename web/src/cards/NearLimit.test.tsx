// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { openPage, useFakeServer } from "../../fake/in-tests";

const server = useFakeServer();

const used = (usage: object) => {
  server.fail = ({ path }) => (path.endsWith("/usage") ? { status: 200, body: usage } : undefined);
};

it("a deck that is nearly full says so where cards are added", async () => {
  used({ decks: null, cards: { used: 9400, most: 10_000 }, bytes: { used: 18_450_000, most: 20_000_000 } });
  openPage("/decks/vision/paste");
  await screen.findByText("This deck has 9,400 of at most 10,000 cards and 18.5 of at most 20 MB of text. For more, begin another deck.");
});

it("somebody who keeps nearly as much as they may is told where decks are made, and nobody else is", async () => {
  used({ decks: { used: 450, most: 500 }, cards: { used: 10, most: 100 }, bytes: { used: 0, most: 100 } });
  const page = openPage("/decks");
  await screen.findByText("You keep 450 of at most 500 decks. What you deleted counts for 30 days.");
  page.unmount();
  used({ decks: { used: 4, most: 500 }, cards: { used: 10, most: 100 }, bytes: { used: 0, most: 100 } });
  openPage("/decks/vision");
  await screen.findByRole("button", { name: "Add a card" });
  expect(screen.queryByText(/at most/)).toBeNull();
});
