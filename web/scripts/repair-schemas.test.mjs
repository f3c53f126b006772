import { expect, it } from "vitest";
import { repair } from "./repair-schemas.mjs";

const problem = { $ref: "#/components/schemas/Problem" };
const orNull = { oneOf: [problem, { type: "null" }] };

it("reads what the generator means by a reference or null", () => {
  expect(repair({ type: "null", allOf: [problem] })).toEqual(orNull);
  expect(repair({ allOf: [problem, { type: "null" }] })).toEqual(orNull);
  expect(repair({ nullable: true, allOf: [problem] })).toEqual(orNull);
});

it("reads what the generator means by one of some or null", () => {
  const text = { type: "string" };
  expect(repair({ type: "null", description: "a result", oneOf: [problem, text] })).toEqual({ description: "a result", oneOf: [problem, text, { type: "null" }] });
  expect(repair({ nullable: true, oneOf: [problem] })).toEqual(orNull);
  expect(repair({ oneOf: [problem, text] })).toEqual({ oneOf: [problem, text] });
});

it("takes the 3.0 way of saying null", () => {
  expect(repair({ nullable: true, type: "string", format: "date" })).toEqual({ type: ["string", "null"], format: "date" });
});

it("knows that a text is no object", () => {
  expect(repair({ type: ["string", "null", "object"] })).toEqual({ type: ["string", "null"] });
  expect(repair({ type: ["object", "null"] })).toEqual({ type: ["object", "null"] });
});

it("leaves the rest as it is, however deep", () => {
  const document = { paths: { "/a": { get: { parameters: [{ schema: { type: "string", enum: ["a", null] } }] } } }, all: { allOf: [problem, problem] } };
  expect(repair(document)).toEqual(document);
});

it("drops a word that is not OpenAPI", () => {
  expect(repair({ type: "string", allowableValues: ["a"] })).toEqual({ type: "string" });
});

it("gives a pattern its ends, once", () => {
  expect(repair({ type: "string", pattern: "a|b" })).toEqual({ type: "string", pattern: "^(?:a|b)$" });
  expect(repair({ type: "string", pattern: "^a$" })).toEqual({ type: "string", pattern: "^a$" });
  expect(repair({ type: "string", pattern: "[\\p{L}]", "x-pattern-message": "must be letters" })).toEqual({ type: "string", "x-pattern-message": "must be letters" });
});

it("says what has properties or words, and that null may stand for a word", () => {
  expect(repair({ properties: { a: { enum: ["x"] } } })).toEqual({ type: "object", properties: { a: { type: "string", enum: ["x"] } } });
  expect(repair({ type: ["string", "null"], enum: ["x"] })).toEqual({ type: ["string", "null"], enum: ["x", null] });
});

it("takes examples for values", () => {
  expect(repair({ example: { nullable: true, properties: { a: {} } } })).toEqual({ example: { nullable: true, properties: { a: {} } } });
});
