// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { openPage, useFakeServer } from "../../fake/in-tests";

const server = useFakeServer();

it("asks for nobody where nobody is signed in: the console stays clean", async () => {
  document.cookie = "engram_signed_in=; max-age=0";
  openPage("/");
  await screen.findByRole("heading", { name: "Sign in" });
  expect(server.sent.map(({ path }) => path)).toEqual(["/api/setup"]);
});
