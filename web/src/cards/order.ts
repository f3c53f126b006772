export type Place = "first" | "up" | "down" | "last";

/** The card after which one must come to be at a place: null is the front; undefined if it is there already. */
export function afterFor(ids: string[], id: string, place: Place): string | null | undefined {
  const at = ids.indexOf(id);
  const last = ids.length - 1;
  if (at < 0 || (at === 0 && (place === "first" || place === "up")) || (at === last && (place === "last" || place === "down"))) return undefined;
  if (place === "first") return null;
  if (place === "up") return ids[at - 2] ?? null;
  return place === "down" ? ids[at + 1] : ids[last];
}

/** Dropped on another card it takes that card's place, and the ones between move up. */
export function afterDrop(ids: string[], id: string, target: string): string | null | undefined {
  const [from, to] = [ids.indexOf(id), ids.indexOf(target)];
  if (from < 0 || to < 0 || from === to) return undefined;
  return from < to ? target : (ids[to - 1] ?? null);
}

/** The card that one comes after now; null at the front. */
export const afterNow = (ids: string[], id: string): string | null => ids[ids.indexOf(id) - 1] ?? null;

/** The list with one of it moved. */
export function moved<T extends { id: string }>(list: T[], id: string, after: string | null): T[] {
  const item = list.find((each) => each.id === id);
  if (!item || after === id) return list;
  const rest = list.filter((each) => each.id !== id);
  const at = after === null ? 0 : rest.findIndex((each) => each.id === after) + 1;
  return [...rest.slice(0, at), item, ...rest.slice(at)];
}
