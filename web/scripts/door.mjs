// What every operation may answer before or beside what its own service says: what the door, the reader of requests and the guard of tokens refuse.
// Each is a problem document; docs/problems.md says what they mean. Services describe what they answer themselves, or say by the range 4XX that a
// route may refuse for what is stored.
const problem = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
const seconds = { schema: { type: "integer", minimum: 0 }, description: "How many seconds to wait before the same is sent again" };

const has = (place) => (operation) => (operation.parameters ?? []).some((each) => each.in === place);
const namesVersion = (operation) => (operation.parameters ?? []).some((each) => each.name === "If-Match");
const isClosed = (operation) => operation.security?.length !== 0;
const takesBody = (operation) => operation.requestBody !== undefined;
const always = () => true;
const changes = (_, method) => method !== "get";

const refusals = [
  { status: 400, name: "Invalid", when: always, description: "A field or parameter breaks a rule, or the request cannot be read; nothing has changed" },
  { status: 401, name: "Unauthenticated", when: isClosed, description: "No token, or one that is expired, forged or signed out" },
  { status: 403, name: "Forbidden", when: (operation, method) => isClosed(operation) || changes(operation, method), description: "The caller may not do this" },
  { status: 404, name: "NotFound", when: (operation) => isClosed(operation) || has("path")(operation), description: "There is no such thing, or none that the caller may know of" },
  { status: 406, name: "NotAcceptable", when: always, description: "The answer has none of the types that Accept names" },
  { status: 408, name: "TooSlow", when: always, description: "The request did not arrive in time" },
  { status: 409, name: "Conflict", when: (operation, method) => changes(operation, method) && "4XX" in operation.responses, description: "The request is at odds with what is stored" },
  { status: 412, name: "Stale", when: namesVersion, description: "If-Match names a version that is no longer the current one" },
  { status: 413, name: "TooLarge", when: takesBody, description: "The body is too large" },
  { status: 414, name: "AddressTooLong", when: always, description: "The address is too long" },
  { status: 415, name: "UnsupportedMediaType", when: takesBody, description: "The body's type is not one that the route takes" },
  { status: 428, name: "PreconditionRequired", when: namesVersion, description: "If-Match is missing or names no version" },
  { status: 429, name: "TooManyRequests", when: always, description: "A limit is reached", headers: { "Retry-After": seconds } },
  { status: 431, name: "HeadersTooLarge", when: always, description: "The headers are too large" },
  { status: 500, name: "Internal", when: always, description: "A bug of ours" },
  { status: 503, name: "Unavailable", when: always, description: "Some part cannot be reached just now", headers: { "Retry-After": seconds } },
];

/** A refusal is a problem document, and 204 means that there is no body, whatever the generator makes of the method's type. */
function withBody(status, answer) {
  const { content: _, ...rest } = answer;
  if (/^[45]/.test(status)) return { ...rest, content: problem };
  return status === "204" ? rest : answer;
}

/** The refusals as shared parts of a document. */
export const responses = Object.fromEntries(
  refusals.map(({ name, description, headers }) => [name, { description, ...(headers && { headers }), content: problem }]),
);

/** The operation with everything that the door may answer to it. What it describes itself stays, as a problem document where it refuses. */
export function withDoor(method, operation) {
  const own = Object.fromEntries(Object.entries(operation.responses ?? {}).map(([status, answer]) => [status, withBody(status, answer)]));
  const door = refusals
    .filter(({ status, when }) => !own[status] && when(operation, method))
    .map(({ status, name }) => [String(status), { $ref: `#/components/responses/${name}` }]);
  const { "4XX": _, ...answers } = { ...own, ...Object.fromEntries(door) };
  return { ...operation, responses: answers };
}
