import { expect, it } from "vitest";
import type { ProgressRow } from "../api/types";
import { progressKey } from "./classes";
import { putRow } from "./live";
import { queryClient } from "./query-client";

const row = (id: string, mastery: number): ProgressRow => ({
  person: { id, name: id },
  mastery,
  seen: 1,
  cards: 23,
  selfRatedOnly: false,
  late: 0,
  learn: null,
  test: null,
  matching: null,
  spaced: null,
});

const shown = () =>
  queryClient.getQueryData<{ items: ProgressRow[] }>(progressKey("class", "deck"))?.items.map((each) => `${each.person.id} ${each.mastery}`);

it("puts a changed row in the place of the old one and a new one last", () => {
  queryClient.setQueryData(progressKey("class", "deck"), { items: [row("a", 0.1), row("b", 0.2)], next: null });
  putRow("class", { deck: "deck", row: row("a", 0.9) });
  putRow("class", { deck: "deck", row: row("c", 0.3) });
  putRow("class", { deck: "another deck", row: row("b", 1) });
  expect(shown()).toEqual(["a 0.9", "b 0.2", "c 0.3"]);
});
