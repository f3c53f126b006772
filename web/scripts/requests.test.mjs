import { expect, it } from "vitest";
import { strictRequests } from "./requests.mjs";

const refer = (name) => ({ content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } } });
const text = { type: ["string", "null"] };

it("takes null for missing where a request needs a field, and refuses it in lists", () => {
  const schemas = { New: { required: ["a", "b"], properties: { a: text, b: { ...text, description: "null: the first" }, c: { type: "array", items: text }, d: text } } };
  const { properties } = strictRequests({ "/a": { post: { requestBody: refer("New") } } }, schemas).New;
  expect(properties.a).toEqual({ type: "string" });
  expect(properties.b.type).toEqual(["string", "null"]);
  expect(properties.c.items).toEqual({ type: "string" });
  expect(properties.d).toEqual(text);
});

it("leaves what answers have, wherever it is told of", () => {
  const schemas = { Page: { properties: { items: { type: "array", items: { $ref: "#/components/schemas/Both" } } } }, Both: { required: ["a"], properties: { a: text } } };
  const operation = { requestBody: refer("Both"), responses: { 200: refer("Page") } };
  expect(strictRequests({ "/a": { post: operation } }, schemas)).toEqual(schemas);
});
