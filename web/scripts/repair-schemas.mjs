// Says in valid OpenAPI 3.1 what the generator means. It writes "a Problem or null" as {type: null, allOf: [Problem]}, and in places as
// {allOf: [Problem, {type: null}]}; read strictly both allow nothing at all. "A text or null" becomes {type: [string, null, object]}, depending on
// what was compiled before, "one of three or null" {type: null, oneOf: [...]}. In 3.0 the same is {nullable: true, ...}.

const nothing = { type: "null" };
const isNothing = (schema) => schema?.type === "null" && Object.keys(schema).length === 1;

/** The same document with every schema repaired; the input is left alone. */
export function repair(node) {
  if (Array.isArray(node)) return node.map(repair);
  if (typeof node !== "object" || node === null) return node;
  const { allowableValues: _, nullable, ...kept } = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, repair(value)]));
  return orNull(kept, nullable === true);
}

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
