import { describe, expect, it } from "vitest";
import { afterDrop, afterFor, afterNow, moved } from "./order";

const ids = ["a", "b", "c", "d"];
const cards = ids.map((id) => ({ id }));
const order = (id: string, after: string | null | undefined) => (after === undefined ? "as it was" : moved(cards, id, after).map((each) => each.id).join(""));

describe("a card is moved", () => {
  it.each([
    ["c", "first", "cabd"],
    ["c", "up", "acbd"],
    ["b", "up", "bacd"],
    ["b", "down", "acbd"],
    ["b", "last", "acdb"],
    ["a", "first", "as it was"],
    ["a", "up", "as it was"],
    ["d", "down", "as it was"],
    ["d", "last", "as it was"],
    ["gone", "first", "as it was"],
  ] as const)("%s %s: %s", (id, place, result) => {
    expect(order(id, afterFor(ids, id, place))).toBe(result);
  });

  it("takes the place of the one it is dropped on", () => {
    expect(order("a", afterDrop(ids, "a", "c"))).toBe("bcad");
    expect(order("d", afterDrop(ids, "d", "b"))).toBe("adbc");
    expect(order("d", afterDrop(ids, "d", "a"))).toBe("dabc");
    expect(order("b", afterDrop(ids, "b", "b"))).toBe("as it was");
  });

  it("goes back to where it was", () => {
    const before = afterNow(ids, "c");
    expect(moved(moved(cards, "c", null), "c", before)).toEqual(cards);
    expect(afterNow(ids, "a")).toBeNull();
  });
});
