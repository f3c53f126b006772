import { expect, it } from "vitest";
import { merge } from "./merge-openapi.mjs";
import { exampleIds, parameterIn } from "./parameters.mjs";

it("needs no parameter that has a default", () => {
  const limit = { name: "limit", in: "query", required: true };
  expect(parameterIn({ ...limit, schema: { type: "integer", default: 50 } }).required).toBe(false);
  expect(parameterIn({ ...limit, schema: { type: "integer" } }).required).toBe(true);
});

it("needs the version that a change names, and takes no null for it", () => {
  const { required, schema } = parameterIn({ name: "If-Match", in: "header", schema: { type: ["string", "null"] } });
  expect(required).toBe(true);
  expect(schema.type).toBe("string");
});

it("has examples of places that go together", () => {
  const parameters = ["scope", "id"].map((name) => ({ name, in: "path", schema: { type: "string" } }));
  const { paths } = merge([{ service: "scheduler-service", document: { paths: { "/api/settings/{scope}/{id}": { get: { parameters, responses: {} } } } } }]);
  expect(paths["/api/settings/{scope}/{id}"].get.parameters.map((each) => each.example)).toEqual(["deck", exampleIds.deck]);
});
