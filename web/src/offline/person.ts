const key = "engram-person";

/** Whose sign-in this browser has, for all its tabs: one that still shows somebody else must not send in a new person's name. */
export const signedInHere = {
  set(person: string): void {
    storage()?.setItem(key, person);
  },
  /** From before a sign-in until it is known who came. */
  clear(): void {
    storage()?.removeItem(key);
  },
  /** True where nothing can be kept, too: then there is nothing of another person either. */
  is: (person: string): boolean => {
    const there = storage();
    return !there || there.getItem(key) === person;
  },
  /** Calls when another tab has seen a sign-in. */
  onChange(listener: () => void): () => void {
    const hear = (event: StorageEvent) => event.key === key && event.newValue !== null && listener();
    window.addEventListener("storage", hear);
    return () => window.removeEventListener("storage", hear);
  },
};

function storage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
