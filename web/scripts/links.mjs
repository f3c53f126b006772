// What leads where: an answer that names a thing gives its id to every operation on that thing (OpenAPI links).
//
// For each operation that makes or lists things: the parameters that its answer knows, as runtime expressions. What stands in its own path goes along.

const body = (pointer) => `$response.body#/${pointer}`;
const card = { card: body("id"), "If-Match": "$response.header.ETag" };

const known = {
  listDecks: { deck: body("items/0/id") },
  createDeck: { deck: body("id"), "If-Match": "$response.header.ETag" },
  importDeck: { deck: body("id"), "If-Match": "$response.header.ETag" },
  readDeck: { deck: body("id"), "If-Match": "$response.header.ETag" },
  duplicateDeck: { deck: body("id"), "If-Match": "$response.header.ETag" },
  listCards: { card: body("items/0/id") },
  addCard: card,
  addCards: { card: body("items/0/id") },
  changeCard: card,
  restoreCard: card,
  readQueue: { card: body("cards/0/id") },
  createClass: { class: body("id") },
  listClasses: { class: body("items/0/id") },
  joinClass: { class: body("id") },
  listMembers: { person: body("items/0/person/id") },
  listInvitations: { invitation: body("items/0/id") },
  listMyInvitations: { class: body("items/0/class/id") },
  listAssignments: { deck: body("items/0/deckId") },
  readProgress: { person: body("items/0/person/id") },
  startGradedSession: { session: body("id"), question: body("question/question") },
  gradedSession: { question: body("question/question") },
  answerQuestion: { question: "$request.body#/question" },
  postReviews: { id: body("results/0/id") },
};

const isVersion = (name) => name === "If-Match";
const fixed = (operation) => (operation.parameters ?? []).filter((each) => each.in === "path").map((each) => each.name);

/** Adds to each answer that names a thing its links, in place of the input's paths a new one. */
export function withLinks(paths) {
  const operations = Object.values(paths).flatMap((item) => Object.values(item));
  for (const id of Object.keys(known)) if (!operations.some((each) => each.operationId === id)) throw new Error(`links are told of ${id}, which is no operation`);
  return mapValues(paths, (item) => mapValues(item, (operation) => linked(operation, operations)));
}

function linked(operation, operations) {
  const given = known[operation.operationId];
  if (!given) return operation;
  const own = Object.fromEntries(fixed(operation).map((name) => [name, `$request.path.${name}`]));
  const all = { ...own, ...given };
  const named = Object.keys(given).filter((name) => !isVersion(name));
  const links = operations
    .filter((target) => target !== operation && leadsTo(target, all, named))
    .map((target) => [target.operationId, { operationId: target.operationId, parameters: parametersOf(target, all) }]);
  if (links.length === 0) throw new Error(`${operation.operationId} leads nowhere`);
  return { ...operation, responses: mapValues(operation.responses, (answer, status) => (/^20[01]$/.test(status) ? { ...answer, links: Object.fromEntries(links) } : answer)) };
}

/** Whether all that the target's path asks for is known, and something of it is new. */
function leadsTo(target, all, named) {
  const wanted = fixed(target);
  return wanted.every((name) => name in all) && wanted.some((name) => named.includes(name));
}

function parametersOf(target, all) {
  const names = (target.parameters ?? []).map((each) => each.name).filter((name) => name in all);
  return Object.fromEntries(names.map((name) => [`${target.parameters.find((each) => each.name === name).in}.${name}`, all[name]]));
}

const mapValues = (object, change) => Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));
