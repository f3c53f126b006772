import type { Page } from "./types";

/** All of a list that the server gives in pages; each next one is asked for with the cursor of the one before. */
export async function allOf<T>(path: string, read: (path: string) => Promise<Page<T>>): Promise<Page<T>> {
  const first = await read(path);
  const items = [...first.items];
  for (let next = first.next; next; ) {
    const page = await read(`${path}${path.includes("?") ? "&" : "?"}cursor=${encodeURIComponent(next)}`);
    items.push(...page.items);
    next = page.next;
  }
  return { ...first, items, next: null };
}
