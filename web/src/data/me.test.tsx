// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { openPage, useFakeServer } from "../../fake/in-tests";
import { browserStore } from "../offline/browser-store";
import { outbox, sendNow } from "../offline/sender";
import { signIn } from "./me";

const server = useFakeServer();

it("asks for nobody where nobody is signed in: the console stays clean", async () => {
  document.cookie = "engram_signed_in=; max-age=0";
  openPage("/");
  await screen.findByRole("heading", { name: "Sign in" });
  expect(server.sent.map(({ path }) => path)).toEqual(["/api/setup"]);
});

const review = { id: "1", sessionId: "s", mode: "SPACED", deckId: "vision", cardId: "card-1", rating: 3, answeredAt: "2026-03-02T12:00:00Z", responseMs: 900 } as const;
const quin = { status: 200, body: { person: { id: "quin", name: "Quin Q", role: "LEARNER", timeCounts: true }, school: { id: "s", name: "School" }, classes: [] } };
const posts = () => server.sent.filter(({ path }) => path === "/api/reviews");

/** Another tab has seen a sign-in: the sign-in and the mark are this tab's as well, and it hears of the latter. */
function signInElsewhere() {
  server.fail = ({ path }) => (path === "/api/me" ? quin : undefined);
  localStorage.setItem("engram-person", "quin");
  window.dispatchEvent(new StorageEvent("storage", { key: "engram-person", newValue: "quin" }));
}

it("shows who is here once another tab has seen a sign-in, and sends nothing of the person before in their name", async () => {
  openPage("/classes");
  await screen.findByText("Tess Teacher");
  await outbox.addReview("teacher", review, "UTC");
  signInElsewhere();
  await sendNow();
  await screen.findByText("Quin Q");
  await sendNow();
  expect(posts()).toEqual([]);
  expect(await outbox.waiting("teacher")).toHaveLength(1);
  await browserStore.remove(["review:1"]);
});

it("sends nothing while a sign-in may bring another person, and goes on if it brings nobody", async () => {
  openPage("/classes");
  await screen.findByText("Tess Teacher");
  await outbox.addReview("teacher", review, "UTC");
  server.fail = ({ path, method }) => (method === "POST" && path === "/api/session" ? { status: 400, body: { title: "No" } } : undefined);
  const entering = expect(signIn("quin@school.example", "wrong")).rejects.toThrow("No");
  await sendNow();
  expect(posts()).toEqual([]);
  await entering;
  await waitFor(() => expect(posts()).toHaveLength(1));
});
