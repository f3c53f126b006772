import { expect, it } from "vitest";
import { withDoor } from "./door.mjs";

const statuses = (method, operation) => Object.keys(withDoor(method, { responses: { 200: {} }, ...operation }).responses).map(Number);

it("adds what every operation may answer", () => {
  expect(statuses("get", { security: [] })).toEqual([200, 400, 406, 408, 414, 429, 431, 500, 503]);
});

it("adds who may to operations that ask for a token", () => {
  expect(statuses("get", {})).toEqual(expect.arrayContaining([401, 403, 404]));
});

it("adds the refusals of bodies where there is one, and those of versions where one is named", () => {
  expect(statuses("post", { requestBody: {} })).toEqual(expect.arrayContaining([413, 415]));
  const version = [{ name: "If-Match", in: "header" }];
  expect(statuses("delete", { parameters: version })).toEqual(expect.arrayContaining([412, 428]));
  expect(statuses("delete", {})).not.toContain(428);
});

it("leaves what an operation says itself, as a problem document, and drops the range that says all of this at once", () => {
  const { responses } = withDoor("post", { responses: { 404: { description: "No such deck" }, "4XX": { description: "A refusal" } } });
  expect(responses[404].description).toBe("No such deck");
  expect(Object.keys(responses[404].content)).toEqual(["application/problem+json"]);
  expect(responses["4XX"]).toBeUndefined();
  expect(responses[409]).toEqual({ $ref: "#/components/responses/Conflict" });
});

it("promises no body where there is none", () => {
  expect(withDoor("delete", { responses: { 204: { description: "Gone", content: { "application/json": {} } } } }).responses[204]).toEqual({ description: "Gone" });
});
