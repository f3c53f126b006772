import { describe, expect, it } from "vitest";
import { merge, serviceOf } from "./merge-openapi.mjs";

const part = (service, paths, schemas = {}) => ({ service, document: { openapi: "3.0.1", paths, components: { schemas } } });
const operation = (summary) => ({ summary, responses: {} });

describe("merging the services' contracts", () => {
  it("brings all paths together, methods of one path from two services, too", () => {
    const merged = merge([part("deck-service", { "/b": { post: operation("deck") } }), part("gateway", { "/b": { get: operation("gate") }, "/a": {} })]);
    expect(Object.keys(merged.paths)).toEqual(["/a", "/b"]);
    expect(merged.paths["/b"].get.summary).toBe("gate");
    expect(merged.paths["/b"].post.summary).toBe("deck");
  });

  it("lets the gateway's operation win, wherever it stands", () => {
    for (const order of [["gateway", "deck-service"], ["deck-service", "gateway"]]) {
      const merged = merge(order.map((service) => part(service, { "/a": { get: operation(service) } })));
      expect(merged.paths["/a"].get.summary).toBe("gateway");
    }
  });

  it("stops when two other services describe one operation", () => {
    const twice = ["deck-service", "review-service"].map((service) => part(service, { "/a": { get: operation("x") } }));
    expect(() => merge(twice)).toThrow("GET /a is described by deck-service and by review-service");
  });

  it("takes a schema that two services share once, and stops when they differ", () => {
    const shared = { Problem: { type: "object" } };
    expect(merge([part("a", {}, shared), part("b", {}, { Problem: { type: "object" } })]).components.schemas).toEqual(shared);
    expect(() => merge([part("a", {}, shared), part("b", {}, { Problem: { type: "string" } })])).toThrow("components/schemas/Problem of b");
  });
});

it("names path parameters as the contract does", () => {
  const parameters = [{ name: "classId", in: "path" }, { name: "limit", in: "query" }];
  const merged = merge([part("roster-service", { "/api/classes/{classId}/members": { get: { ...operation("x"), parameters } } })]);
  expect(merged.paths["/api/classes/{class}/members"].get.parameters.map((each) => each.name)).toEqual(["class", "limit"]);
});

it("says which operations are open: those that ask for no token in their code", () => {
  const document = { paths: { "/a": { get: { ...operation("closed"), security: [{ token: [] }] }, post: operation("open") } } };
  const merged = merge([{ service: "deck-service", document }]);
  expect(merged.security).toEqual([{ token: [] }, { cookie: [] }]);
  expect(merged.paths["/a"].get.security).toBeUndefined();
  expect(merged.paths["/a"].post.security).toEqual([]);
});

it("knows a file's service by its folder", () => {
  expect(serviceOf("/x/deck-service/target/classes/META-INF/swagger/decks-1.yml")).toBe("deck-service");
});
