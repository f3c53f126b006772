import { useCallback, useSyncExternalStore } from "react";
import { t } from "../texts/texts";

/** On while names are hidden, in every tab of this browser and over reloads, until they are shown again. */
const hiddenKey = "engram-names-hidden";

/** Today's numbers: `{day, rooms: {room: {person: number}}}`. Those of days before are forgotten. */
const numbersKey = "engram-numbers";

/** Numbers have two digits where a class allows it; at least three of four stay free, so that none says how many there are. */
const smallestRange = 99;

interface Numbers {
  day: string;
  rooms: Record<string, Record<string, number>>;
}

const listeners = new Set<() => void>();
const isHidden = () => localStorage.getItem(hiddenKey) === "true";

function onChange(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

export function hideNames(on: boolean): void {
  if (on) localStorage.setItem(hiddenKey, "true");
  else localStorage.removeItem(hiddenKey);
  for (const listener of listeners) listener();
}

export const useNamesHidden = () => useSyncExternalStore(onChange, isHidden);

/** How the people of a class are called: by name or, while names are hidden, by the number drawn for each today. */
export function useNaming(room: string): { hidden: boolean; nameOf: (person: { id: string; name: string }) => string } {
  const hidden = useNamesHidden();
  const nameOf = useCallback((person: { id: string; name: string }) => (hidden ? numberOf(room, person.id) : person.name), [hidden, room]);
  return { hidden, nameOf };
}

/** "Learner 37": drawn by chance, so that neither the alphabet nor who came first gives somebody away, and another one tomorrow. */
export function numberOf(room: string, person: string): string {
  const numbers = today();
  const drawn = (numbers.rooms[room] ??= {});
  const known = drawn[person];
  if (known !== undefined) return t("classes.hiddenNames.learnerKnown", { known });
  const number = drawnFrom(new Set(Object.values(drawn)));
  drawn[person] = number;
  localStorage.setItem(numbersKey, JSON.stringify(numbers));
  return t("classes.hiddenNames.learnerNumber", { number });
}

function drawnFrom(taken: Set<number>): number {
  const range = Math.max(smallestRange, 4 * (taken.size + 1));
  const free = Array.from({ length: range }, (_, at) => at + 1).filter((each) => !taken.has(each));
  const [draw = 0] = crypto.getRandomValues(new Uint32Array(1));
  return free[draw % free.length] ?? 0;
}

function today(): Numbers {
  const day = new Date().toLocaleDateString("en-CA");
  const stored = localStorage.getItem(numbersKey);
  const numbers = stored === null ? undefined : (JSON.parse(stored) as Numbers);
  return numbers?.day === day ? numbers : { day, rooms: {} };
}
