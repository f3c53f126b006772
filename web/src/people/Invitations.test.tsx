// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { openPage, useFakeServer } from "../../fake/in-tests";

const server = useFakeServer();
const learner = { person: { id: "p1", name: "Lena", role: "LEARNER", email: null, userName: "lena", timeCounts: true }, school: { id: "s", name: "School" }, classes: [] };

function asked(): void {
  let items = [{ class: { id: "bio", name: "Biology" }, teacher: { name: "Cleo" }, at: "2026-03-01T08:00:00Z" }];
  server.fail = ({ method, path }) => {
    if (path === "/api/me") return { status: 200, body: learner };
    if (!path.startsWith("/api/me/invitations")) return undefined;
    if (method === "GET") return { status: 200, body: { items } };
    items = [];
    return method === "POST" ? { status: 200, body: {} } : { status: 204 };
  };
}

describe("a learner who is asked into a class", () => {
  it("joins it with a yes", async () => {
    asked();
    openPage("/");
    await userEvent.click(await screen.findByRole("button", { name: "Join Biology" }));
    await screen.findByText("You are in Biology now.");
    expect(server.sent.some(({ method, path }) => method === "POST" && path === "/api/me/invitations/bio/accept")).toBe(true);
    await waitFor(() => expect(screen.queryByRole("region", { name: "Invitations" })).toBeNull());
  });

  it("declines it without a trace", async () => {
    asked();
    openPage("/classes");
    await userEvent.click(await screen.findByRole("button", { name: "Decline Biology" }));
    await screen.findByText("Biology is not told that you declined.");
    expect(server.sent.some(({ method, path }) => method === "DELETE" && path === "/api/me/invitations/bio")).toBe(true);
  });
});
