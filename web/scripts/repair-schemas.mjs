// Says in valid OpenAPI 3.1 what the generator means. It writes "a Problem or null" as {type: null, allOf: [Problem]}, and in places as
// {allOf: [Problem, {type: null}]}; read strictly both allow nothing at all. "A text or null" becomes {type: [string, null, object]}, depending on
// what was compiled before, "one of three or null" {type: null, oneOf: [...]}. In 3.0 the same is {nullable: true, ...}.
//
// Java matches a whole text with a pattern, JSON Schema looks for it anywhere in one: patterns get their ends here. Those with the names of Unicode's
// classes, which not every reader knows, are left to the words that stand beside them.

const nothing = { type: "null" };
const isNothing = (schema) => schema?.type === "null" && Object.keys(schema).length === 1;
const asList = (types) => (types === undefined ? [] : [types].flat());

/** The same document with every schema repaired; the input is left alone. Examples are values, and stay. */
export function repair(node) {
  if (Array.isArray(node)) return node.map(repair);
  if (typeof node !== "object" || node === null) return node;
  const { allowableValues: _, nullable, ...kept } = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, isValue(key) ? value : repair(value)]));
  return whole(orNull(kept, nullable === true));
}

const isValue = (key) => key === "example" || key === "examples";

function orNull(schema, nullable) {
  const { type, allOf, ...rest } = schema;
  if (Array.isArray(allOf)) {
    const parts = allOf.filter((each) => !isNothing(each));
    if (!nullable && type !== "null" && parts.length === allOf.length) return schema;
    return { ...rest, oneOf: [parts.length === 1 ? parts[0] : { allOf: parts }, nothing] };
  }
  if (Array.isArray(schema.oneOf) && (nullable || type === "null")) {
    return { ...rest, oneOf: [...schema.oneOf.filter((each) => !isNothing(each)), nothing] };
  }
  if (Array.isArray(type) && type.includes("object") && !schema.properties && !schema.additionalProperties) {
    const meant = type.filter((each) => each !== "object");
    if (meant.some((each) => each !== "null")) return { ...schema, type: meant };
  }
  if (nullable && typeof type === "string") return { ...schema, type: [type, "null"] };
  return schema;
}

/** What the generator leaves unsaid: that something with properties is an object, words are texts, and that null may stand for one of them. */
function whole(schema) {
  const said = { ...schema };
  if (said.type === undefined && isMap(said.properties)) said.type = "object";
  if (Array.isArray(said.enum) && said.enum.every((each) => typeof each === "string")) {
    said.type ??= "string";
    if (asList(said.type).includes("null")) said.enum = [...said.enum, null];
  }
  if (typeof said.pattern === "string" && said.pattern.includes("\\p{")) delete said.pattern;
  if (typeof said.pattern === "string" && !said.pattern.startsWith("^")) said.pattern = `^(?:${said.pattern})$`;
  return said;
}

/** Whether these are the properties of a schema, not a property that is called so. */
const isMap = (properties) =>
  typeof properties === "object" && properties !== null && Object.values(properties).every((each) => typeof each === "object" && each !== null && !Array.isArray(each));
