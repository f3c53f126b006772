// Bodies of requests as they are read. The generator takes a field for one that may be null wherever the code reads it as one that may be missing.
// Of those that are needed, null is as good as missing, unless the field's description says what null means; within lists it is always refused.

/** The schemas, those that only requests have made as strict as their readers are; the input is left alone. */
export function strictRequests(paths, schemas) {
  const operations = Object.values(paths).flatMap((item) => Object.values(item));
  const sent = reachable(operations.map((each) => each.requestBody), schemas);
  const answered = reachable(operations.map((each) => each.responses), schemas);
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, sent.has(name) && !answered.has(name) ? strict(schema) : schema]));
}

function strict(schema) {
  const needed = schema.required ?? [];
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const lists = property.items ? { ...property, items: withoutNull(property.items) } : property;
    return [name, needed.includes(name) && !/\bnull\b/.test(property.description ?? "") ? withoutNull(lists) : lists];
  });
  return schema.properties ? { ...schema, properties: Object.fromEntries(properties) } : schema;
}

function withoutNull(schema) {
  const { oneOf, type, ...rest } = schema;
  if (Array.isArray(oneOf)) {
    const meant = oneOf.filter((each) => each.type !== "null");
    return meant.length === 1 ? { ...rest, ...meant[0] } : { ...rest, oneOf: meant };
  }
  if (!Array.isArray(type)) return schema;
  const types = type.filter((each) => each !== "null");
  const said = { ...rest, type: types.length === 1 ? types[0] : types };
  return Array.isArray(said.enum) ? { ...said, enum: said.enum.filter((each) => each !== null) } : said;
}

/** The names of all schemas that a node leads to. */
function reachable(node, schemas, found = new Set()) {
  if (typeof node !== "object" || node === null) return found;
  for (const [key, value] of Object.entries(node)) {
    const name = key === "$ref" ? /^#\/components\/schemas\/(.+)$/.exec(value)?.[1] : undefined;
    if (name && !found.has(name)) {
      found.add(name);
      reachable(schemas[name], schemas, found);
    } else reachable(value, schemas, found);
  }
  return found;
}
