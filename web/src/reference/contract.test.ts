import { expect, it } from "vitest";
import { type Contract, operationsOf, typeText } from "./contract";

const contract: Contract = {
  paths: { "/api/decks/{deck}": { get: { summary: "One deck" }, parameters: {} } },
  components: {
    schemas: {
      Phase: { type: "string", enum: ["NEW", "REVIEW"] },
      Outcome: { required: ["phase"], properties: { phase: { $ref: "#/components/schemas/Phase" }, next: { $ref: "#/components/schemas/Outcome" } } },
    },
  },
};

it("lists operations, and nothing else that stands beside them", () => {
  expect(operationsOf(contract).map(({ method, path, summary }) => [method, path, summary])).toEqual([["GET", "/api/decks/{deck}", "One deck"]]);
});

it("writes a schema as the JSON looks, and ends where it holds itself", () => {
  const text = typeText(contract, { items: { $ref: "#/components/schemas/Outcome" } });
  expect(text).toBe('[{\n  phase: "NEW" | "REVIEW"\n  next?: Outcome\n}]');
});

it("says formats, unions and nothing", () => {
  expect(typeText(contract, { type: "string", format: "date-time" })).toBe("string (date-time)");
  expect(typeText(contract, { oneOf: [{ type: "string" }, { type: "integer" }] })).toBe("string | integer");
  expect(typeText(contract, undefined)).toBe("nothing");
});
