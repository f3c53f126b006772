// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { it } from "vitest";
import { openPage, useFakeServer } from "../../fake/in-tests";
import { rememberAnswer } from "../offline/local-answers";

useFakeServer();

it("Today leaves out what was answered here and has not reached the server", async () => {
  await rememberAnswer({ review: "r", deck: "vision", card: "card-1", at: Date.now(), outcome: { seconds: 86_400, learning: false }, was: "DUE" });
  openPage("/");
  await screen.findByText("3 cards due for repetition.");
  await screen.findByText(/^3 due, 3 new/);
});
