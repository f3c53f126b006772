import { useSyncExternalStore } from "react";

/** As in the stylesheets: a phone held upright. */
const narrow = "(max-width: 640px)";

function onChange(listener: () => void): () => void {
  const query = window.matchMedia(narrow);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** Whether the page has a phone's width, as it changes. */
export const useNarrow = () => useSyncExternalStore(onChange, () => window.matchMedia(narrow).matches);
