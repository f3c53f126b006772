// Parameters as every operation has them, whichever service reads them.

/** The name of the parameter that follows a word in a path. */
export const parameterAfter = {
  decks: "deck",
  cards: "card",
  classes: "class",
  members: "person",
  assignments: "deck",
  reviews: "id",
  sessions: "session",
};

/** The gateway takes no other path: see RouteTable there. */
const id = "^[A-Za-z0-9_-]{1,64}$";

/**
 * Examples of ids. They stand for things that everybody has under another id, so the pages at /api/docs, and the test that tries
 * every example on the demo school, put real ones in their place: one deck, one of its cards, a class that studies it, one of its learners.
 */
export const exampleIds = {
  deck: "01a00000-0000-7000-8000-00000000dec0",
  card: "01a00000-0000-7000-8000-0000000ca4d0",
  class: "01a00000-0000-7000-8000-0000000c1a55",
  person: "01a00000-0000-7000-8000-000000009e50",
  session: "01a00000-0000-7000-8000-000000005e55",
  question: "1",
  id: "01a00000-0000-7000-8000-000000004e71",
  invitation: "01a00000-0000-7000-8000-00000001417e",
  joinCode: "K7MP-2WQX",
};

/** Examples of places, which stand in a path as what they are and the id of one. */
export const examplePlaces = {
  settings: { scope: "deck", id: exampleIds.deck },
  weights: { scope: "learner", id: exampleIds.person },
};

/**
 * A parameter as it is read: nothing is null in an address or a header, and what stands in a path is an id. If-Match is needed wherever it is
 * read: the services take it as one that may be missing, to answer 428 themselves. What has a default may be missing.
 */
export function parameterIn(parameter, examples = exampleIds) {
  const { schema = {}, ...rest } = parameter;
  const types = [schema.type ?? []].flat().filter((each) => each !== "null");
  const said = types.length === 1 ? { ...schema, type: types[0] } : schema;
  if (Array.isArray(said.enum)) said.enum = said.enum.filter((each) => each !== null);
  if (parameter.name === "If-Match") return { ...rest, required: true, schema: said };
  if (parameter.in !== "path") return { ...rest, required: rest.required === true && said.default === undefined, schema: said };
  const example = rest.example ?? examples[parameter.name];
  return { ...rest, ...(example !== undefined && { example }), schema: said.enum || said.pattern ? said : { ...said, pattern: id } };
}
