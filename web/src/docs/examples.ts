/** What is read here of an OpenAPI document. */
export interface Contract {
  paths: Record<string, Record<string, { parameters?: { name: string; in: string; example?: unknown }[] }>>;
}

type Get = <T>(path: string) => Promise<T>;
interface List<T> {
  items: T[];
}

/**
 * Ids of the caller's own things, by the name of the path parameter that they go to: a class, a deck that it studies, a card of it and
 * one of its people. Fails for whoever is signed out or has none of them.
 */
export async function ownIds(get: Get): Promise<Record<string, string>> {
  const schoolClass = first(await get<List<{ id: string }>>("/api/classes?limit=1")).id;
  const deck = first(await get<List<{ deckId: string }>>(`/api/classes/${schoolClass}/assignments?limit=1`)).deckId;
  const card = first(await get<List<{ id: string }>>(`/api/decks/${deck}/cards?limit=1`)).id;
  const members = await get<List<{ person: { id: string }; role?: string }>>(`/api/classes/${schoolClass}/members?limit=200`);
  return { class: schoolClass, deck, card, person: (members.items.find((each) => each.role === "LEARNER") ?? first(members)).person.id };
}

function first<T>({ items }: List<T>): T {
  const [item] = items;
  if (!item) throw new Error("there is none");
  return item;
}

/** The document with these ids in place of those that its examples name, wherever they stand, so that each can be tried as it is. */
export function withIds(contract: Contract, ids: Record<string, string>): Contract {
  let text = JSON.stringify(contract);
  for (const [name, id] of Object.entries(ids)) {
    const example = exampleOf(contract, name);
    if (example) text = text.replaceAll(example, id);
  }
  return JSON.parse(text) as Contract;
}

function exampleOf(contract: Contract, name: string): string | undefined {
  const parameters = Object.values(contract.paths).flatMap((item) => Object.values(item).flatMap((operation) => operation.parameters ?? []));
  const example = parameters.find((each) => each.in === "path" && each.name === name)?.example;
  return typeof example === "string" ? example : undefined;
}
