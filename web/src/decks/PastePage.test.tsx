// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { deck } from "../../fake/decks";
import { openPage, useFakeServer } from "../../fake/in-tests";

const server = useFakeServer();

it("cards are pasted by the deck's owner alone; others are told, and nothing is asked that would be refused", async () => {
  server.fail = ({ path }) => (path === "/api/decks/vision" ? { status: 200, body: { ...deck, owner: "somebody else" } } : undefined);
  openPage("/decks/vision/paste");
  await screen.findByText("Only its owner adds cards to this deck. Make a copy to change it.");
  expect(screen.queryByLabelText("Text")).toBeNull();
  expect(server.sent.filter(({ path }) => path.endsWith("/usage"))).toEqual([]);
});
