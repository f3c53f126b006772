import type { FieldName, Fields, Scope, Source } from "../api/memory-engine";
import { count } from "../ui/words";
import { sayDelays } from "./durations";

type Name<K> = { [F in FieldName]: Fields[F] extends K ? F : never }[FieldName];
type StepsName = Name<number[]>;
type NumberName = Exclude<Name<number>, "desiredRetention" | "rolloverHour">;
type ChoiceName = "reviewOrder" | "newOrder" | "newPlace";

/** A field as it is put to people, by what it holds. */
export type Field = {
  label: string;
  /** What it does, in a sentence. */
  about: string;
} & (
  | { kind: "retention"; name: "desiredRetention" }
  | { kind: "steps"; name: StepsName }
  | { kind: "number"; name: NumberName; least: number; most: number; unit: string }
  | { kind: "hour"; name: "rolloverHour" }
  | { kind: "zone"; name: "zone" }
  | { kind: "switch"; name: Name<boolean>; on: string; off: string }
  | { kind: "choice"; name: ChoiceName; options: readonly (readonly [string, string])[] }
);

export interface Group {
  title: string;
  /** Where alone it can be chosen. */
  only?: Scope;
  /** What the title's word means, where it is one of the trade. */
  about?: string;
  fields: Field[];
}

const steps = (name: StepsName, label: string, about: string): Field => ({ kind: "steps", name, label, about });
const number = (name: NumberName, label: string, about: string, unit: string, least: number, most: number): Field => ({ kind: "number", name, label, about, unit, least, most });
const toggle = (name: Name<boolean>, label: string, about: string): Field => ({ kind: "switch", name, label, about, on: "on", off: "off" });
const choice = <F extends ChoiceName>(name: F, label: string, about: string, options: readonly (readonly [Fields[F], string])[]): Field => ({ kind: "choice", name, label, about, options });

/** All fields, in the order of the page. */
export const groups: Group[] = [
  {
    title: "Memory",
    fields: [
      { kind: "retention", name: "desiredRetention", label: "Chance to recall a card when it comes back", about: "Higher means shorter intervals and more reviews." },
      number("maximumIntervalDays", "Longest interval", "No card stays away for longer, however well it is known.", "day", 1, 36_500),
      toggle("fuzz", "Spread intervals a little", "Cards that were learnt together then do not stay together."),
    ],
  },
  {
    title: "Steps",
    about: "A card that is new, or that was forgotten, comes back after minutes or hours until it is known: each of these delays is a step.",
    fields: [
      steps("learningSteps", "Steps of a new card", "The delays before it is counted in days. Without steps it is counted in days from the first answer."),
      steps("relearningSteps", "Steps of a forgotten card", "The delays before a card answered Again is counted in days again."),
    ],
  },
  {
    title: "A day",
    fields: [
      number("newPerDay", "New cards a day", "In each deck. The more new cards today, the more reviews in the weeks to come.", "card", 0, 9999),
      number("reviewsPerDay", "Reviews a day", "In each deck. Cards beyond that wait for the next day.", "review", 0, 9999),
      { kind: "hour", name: "rolloverHour", label: "The next day begins at", about: "Who studies past midnight is still in the day before." },
      { kind: "zone", name: "zone", label: "Time zone", about: "Whose clock says when a day begins." },
    ],
  },
  {
    title: "Order",
    fields: [
      choice("reviewOrder", "Cards that are due come", "It matters when there is no time for all of them.", [
        ["RECALL", "Weakest first"],
        ["DUE", "Longest due first"],
        ["RANDOM", "In random order"],
      ]),
      choice("newOrder", "New cards come", "", [
        ["DECK", "As in the deck"],
        ["RANDOM", "In random order"],
      ]),
      choice("newPlace", "New cards stand", "", [
        ["LAST", "After reviews"],
        ["FIRST", "Before reviews"],
        ["MIXED", "Among reviews"],
      ]),
      toggle("burySiblings", "Of cards that share a side, one a day", "The others wait for the next day, so that one does not give the other away."),
    ],
  },
  {
    title: "Leeches",
    about: "A leech is a card that is forgotten again and again, and so takes more time than all others.",
    fields: [
      number("leechLapses", "A card is a leech once forgotten", "From so many times on, a card that was known and is answered Again is marked as one. 0: no card ever is.", "time", 0, 100),
      toggle("leechSuspends", "Suspend leeches", "A suspended card is not asked until it is taken back; else leeches are only marked."),
    ],
  },
  {
    title: "Without a network",
    only: "school",
    fields: [number("lateAfterDays", "An answer is late after", "A device keeps answers until it has a network. Late ones count for memory, are marked, and do not count as on time.", "day", 1, 365)],
  },
];

export const fields: Field[] = groups.flatMap((group) => group.fields);

export const sayHour = (hour: number) => `${String(hour).padStart(2, "0")}:00`;

/** The word for that of each answer. */
export const eachAnswer = "ANSWER";

export const sayZone = (zone: string) => (zone === eachAnswer ? "that of the device that answers" : zone.replaceAll("_", " "));

/** A value as people say it. */
export function sayValue(field: Field, all: Fields): string {
  switch (field.kind) {
    case "retention":
      return `${Math.round(all[field.name] * 100)}\u00a0%`;
    case "steps":
      return sayDelays(all[field.name]) || "none";
    case "number":
      return count(all[field.name], field.unit);
    case "hour":
      return sayHour(all[field.name]);
    case "zone":
      return sayZone(all[field.name]);
    case "switch":
      return all[field.name] ? field.on : field.off;
    case "choice":
      return field.options.find(([value]) => value === all[field.name])?.[1].toLowerCase() ?? all[field.name];
  }
}

const places: Record<Source, string> = { DEFAULT: "the default", SCHOOL: "from the school", CLASS: "from the class", DECK: "from the deck", LEARNER: "the learner’s own" };

/** Where a value comes from, in a sentence. A place with a value of its own is not told where the one behind it comes from. */
export function sayOrigin(field: Field, { inherited, from, scope }: { inherited: Fields; from: Record<FieldName, Source>; scope: Scope }, own: boolean): string {
  const value = sayValue(field, inherited);
  const known = from[field.name] !== scope.toUpperCase();
  const place = places[from[field.name]];
  if (own) return `Set here; else ${value}${known ? `, ${place}` : ""}`;
  return known ? `${place.charAt(0).toUpperCase()}${place.slice(1)}: ${value}` : `Not set here any more: ${value}`;
}
