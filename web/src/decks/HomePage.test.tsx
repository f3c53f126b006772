// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { it } from "vitest";
import { openPage, useFakeServer } from "../../fake/in-tests";
import { changedPerson } from "../data/me";
import { rememberAnswer } from "../offline/local-answers";

useFakeServer();

const answerDueCard = () =>
  rememberAnswer({ review: "r", deck: "vision", card: "card-1", at: Date.now(), outcome: { seconds: 86_400, learning: false }, was: "DUE" });

it("Today leaves out what was answered here and has not reached the server", async () => {
  await answerDueCard();
  openPage("/");
  await screen.findByText("3 cards due for repetition.");
  await screen.findByText(/^3 due, 3 new/);
});

it("Today knows nothing of what the person before answered in this browser", async () => {
  await answerDueCard();
  await changedPerson();
  openPage("/");
  await screen.findByText("4 cards due for repetition.");
});
