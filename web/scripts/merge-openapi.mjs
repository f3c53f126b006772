// Merges the services' generated OpenAPI files into one document, openapi.json.
//
//   node scripts/merge-openapi.mjs [files...]        default: ../*/target/classes/META-INF/swagger/*.yml
//
// An operation (path and method) that the gateway describes wins over another service's, because the gateway serves it itself.
// Two other services with the same operation, or two different schemas of one name, stop the merge. Path parameters get the names
// that the contract gives them (in Java a parameter cannot be called class). What the door answers, and what leads where, is added to all.
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { join, resolve } from "node:path";
import { parse } from "yaml";
import { responses, withDoor } from "./door.mjs";
import { withExample } from "./examples.mjs";
import { withLinks } from "./links.mjs";
import { exampleIds, examplePlaces, parameterAfter, parameterIn } from "./parameters.mjs";
import { repair } from "./repair-schemas.mjs";
import { strictRequests } from "./requests.mjs";

/** The service that a generated file belongs to: the folder above target/. */
export const serviceOf = (file) => resolve(file).split("/target/")[0].split("/").at(-1);

/** Finds every service's generated file below the project root, in a stable order. */
export function findFiles(root) {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(root, entry.name, "target/classes/META-INF/swagger"))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).filter((name) => /\.ya?ml$/.test(name)).map((name) => join(folder, name)))
    .sort();
}

/** Merges parsed documents, given as [{service, document}]; throws on a conflict, naming both sides. */
export function merge(parts) {
  const merged = {
    openapi: "3.1.0",
    info: { title: "Engram", version: "1", description: "The public contract of Engram. Every path is served by the gateway." },
    servers: [{ url: "/" }],
    security: [{ token: [] }, { cookie: [] }],
    paths: {},
    components: { securitySchemes, responses },
  };
  const owners = new Map();
  for (const { service, document: raw } of [...parts].sort(gatewayFirst)) {
    const document = repair(raw);
    for (const [given, rawItem] of Object.entries(document.paths ?? {})) {
      const { path, item } = rename(given, rawItem);
      merged.paths[path] ??= {};
      for (const [method, operation] of Object.entries(item)) {
        const key = `${method.toUpperCase()} ${path}`;
        const owner = owners.get(key);
        if (owner === "gateway") continue;
        if (owner) throw new Error(`${key} is described by ${owner} and by ${service}`);
        owners.set(key, service);
        merged.paths[path][method] = withDoor(method, withExample({ ...operation, security: operation.security ? undefined : [] }));
      }
    }
    for (const [kind, entries] of Object.entries(document.components ?? {})) {
      if (kind === "securitySchemes") continue;
      merged.components[kind] ??= {};
      for (const [name, value] of Object.entries(entries)) {
        const known = merged.components[kind][name];
        if (known && !isDeepStrictEqual(known, value)) {
          throw new Error(`components/${kind}/${name} of ${service} differs from another service's`);
        }
        merged.components[kind][name] = value;
      }
    }
  }
  const paths = Object.fromEntries(Object.entries(merged.paths).sort(([a], [b]) => (a < b ? -1 : 1)));
  const schemas = strictRequests(paths, merged.components.schemas ?? {});
  return { ...merged, paths, components: { ...merged.components, schemas } };
}

/** How a caller says who they are: programs by a token, browsers by the cookie that holds it. */
const securitySchemes = {
  token: { type: "http", scheme: "bearer", bearerFormat: "JWT", description: "The token that POST /api/session answers with, for 15 minutes" },
  cookie: { type: "apiKey", in: "cookie", name: "engram_token", description: "The same token, as browsers keep it" },
};

function rename(path, item) {
  const names = new Map();
  const parts = path.split("/").map((part, index, all) => {
    const given = /^\{(.+)\}$/.exec(part)?.[1];
    if (!given) return part;
    const name = parameterAfter[all[index - 1]] ?? given;
    names.set(given, name);
    return `{${name}}`;
  });
  const examples = { ...exampleIds, ...examplePlaces[parts.find((part) => part in examplePlaces)] };
  const parameters = (list) => list.map((each) => parameterIn({ ...each, name: names.get(each.name) ?? each.name }, examples));
  const operations = Object.entries(item).map(([method, operation]) => [
    method,
    operation.parameters ? { ...operation, parameters: parameters(operation.parameters) } : operation,
  ]);
  return { path: parts.join("/"), item: Object.fromEntries(operations) };
}

const gatewayFirst = (a, b) => Number(b.service === "gateway") - Number(a.service === "gateway");

if (import.meta.url === `file://${process.argv[1]}`) {
  const files = process.argv.length > 2 ? process.argv.slice(2) : findFiles("..");
  if (files.length === 0) {
    console.error("no OpenAPI files found: compile the services first");
    process.exit(1);
  }
  const parts = files.map((file) => ({ service: serviceOf(file), document: parse(readFileSync(file, "utf8")) }));
  const merged = merge(parts);
  writeFileSync("openapi.json", JSON.stringify({ ...merged, paths: withLinks(merged.paths) }, null, 2) + "\n");
  console.log(`openapi.json: ${files.length} files merged`);
}
