import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { withLinks } from "./links.mjs";

it("stops where links are told of what is no operation", () => {
  expect(() => withLinks({})).toThrow("links are told of listDecks, which is no operation");
});

/** What every operation of the whole contract has; it is there once the services are compiled. */
describe("the contract", () => {
  const contract = JSON.parse(readFileSync("openapi.json", "utf8"));
  const operations = Object.entries(contract.paths).flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })));
  const lacking = (has) => operations.filter(({ operation }) => !has(operation)).map(({ name }) => name);

  it("says of every operation what it does, under a tag and a name of its own", () => {
    expect(lacking(({ summary, tags }) => summary && tags?.length)).toEqual([]);
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
  });

  it("has an example of every body, and of every parameter that is needed", () => {
    const bodyOf = ({ requestBody }) => Object.values(requestBody?.content ?? {});
    expect(lacking((operation) => bodyOf(operation).every(({ example }) => example !== undefined))).toEqual([]);
    const needed = ({ parameters = [] }) => parameters.filter((each) => each.required && each.schema.default === undefined && !each.schema.enum);
    expect(lacking((operation) => needed(operation).every((each) => each.example !== undefined))).toEqual([]);
  });

  it("leads to every operation on a thing that has been made", () => {
    const linked = new Set(operations.flatMap(({ operation }) => Object.values(operation.responses).flatMap((answer) => Object.keys(answer.links ?? {}))));
    const madeHere = /\{(deck|card|class|session|question|person|invitation)\}/;
    expect(operations.filter(({ name, operation }) => madeHere.test(name) && !linked.has(operation.operationId)).map(({ name }) => name)).toEqual([]);
  });

  it("has only patterns that ECMA-262 and Python read alike", () => {
    expect(JSON.stringify(contract).match(/"pattern":"[^"]*\\\\p\{/g)).toBeNull();
  });
});
