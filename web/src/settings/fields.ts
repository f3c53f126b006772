import type { FieldName, Fields, Scope, Source } from "../api/memory-engine";
import { t } from "../texts/texts";
import { percent } from "../ui/words";
import { sayDelays } from "./durations";

type Name<K> = { [F in FieldName]: Fields[F] extends K ? F : never }[FieldName];
type StepsName = Name<number[]>;
type NumberName = Exclude<Name<number>, "desiredRetention" | "rolloverHour">;
type ChoiceName = "reviewOrder" | "newOrder" | "newPlace";

type Unit = "card" | "day" | "review" | "time";

/** A field as it is put to people, by what it holds. */
export type Field = {
  label: string;
  /** What it does, in a sentence. */
  about: string;
} & (
  | { kind: "retention"; name: "desiredRetention" }
  | { kind: "steps"; name: StepsName }
  | { kind: "number"; name: NumberName; least: number; most: number; unit: Unit }
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
const number = (name: NumberName, label: string, about: string, unit: Unit, least: number, most: number): Field => ({ kind: "number", name, label, about, unit, least, most });
const toggle = (name: Name<boolean>, label: string, about: string): Field => ({ kind: "switch", name, label, about, on: t("settings.fields.on"), off: t("settings.fields.off") });
const choice = <F extends ChoiceName>(name: F, label: string, about: string, options: readonly (readonly [Fields[F], string])[]): Field => ({ kind: "choice", name, label, about, options });

/** All fields, in the order of the page. */
export const groups = (): Group[] => [
  {
    title: t("settings.fields.memory"),
    fields: [
      { kind: "retention", name: "desiredRetention", label: t("settings.fields.chanceToRecallACard"), about: t("settings.fields.higherMeansShorterIntervalsAnd") },
      number("maximumIntervalDays", t("settings.fields.longestInterval"), t("settings.fields.noCardStaysAwayFor"), "day", 1, 36_500),
      toggle("fuzz", t("settings.fields.spreadIntervalsALittle"), t("settings.fields.cardsThatWereLearntTogether")),
    ],
  },
  {
    title: t("settings.fields.steps"),
    about: t("settings.fields.aCardThatIsNew"),
    fields: [
      steps("learningSteps", t("settings.fields.stepsOfANewCard"), t("settings.fields.theDelaysBeforeItIs")),
      steps("relearningSteps", t("settings.fields.stepsOfAForgottenCard"), t("settings.fields.theDelaysBeforeACard")),
    ],
  },
  {
    title: t("settings.fields.aDay"),
    fields: [
      number("newPerDay", t("settings.fields.newCardsADay"), t("settings.fields.inEachDeckTheMore"), "card", 0, 9999),
      number("reviewsPerDay", t("settings.fields.reviewsADay"), t("settings.fields.inEachDeckCardsBeyond"), "review", 0, 9999),
      { kind: "hour", name: "rolloverHour", label: t("settings.fields.theNextDayBeginsAt"), about: t("settings.fields.whoStudiesPastMidnightIs") },
      { kind: "zone", name: "zone", label: t("settings.fields.timeZone"), about: t("settings.fields.whoseClockSaysWhenA") },
    ],
  },
  {
    title: t("settings.fields.order"),
    fields: [
      choice("reviewOrder", t("settings.fields.cardsThatAreDueCome"), t("settings.fields.itMattersWhenThereIs"), [
        ["RECALL", t("settings.fields.weakestFirst")],
        ["DUE", t("settings.fields.longestDueFirst")],
        ["RANDOM", t("settings.fields.inRandomOrder")],
      ]),
      choice("newOrder", t("settings.fields.newCardsCome"), "", [
        ["DECK", t("settings.fields.asInTheDeck")],
        ["RANDOM", t("settings.fields.inRandomOrder")],
      ]),
      choice("newPlace", t("settings.fields.newCardsStand"), "", [
        ["LAST", t("settings.fields.afterReviews")],
        ["FIRST", t("settings.fields.beforeReviews")],
        ["MIXED", t("settings.fields.amongReviews")],
      ]),
      toggle("burySiblings", t("settings.fields.ofCardsThatShareA"), t("settings.fields.theOthersWaitForThe")),
    ],
  },
  {
    title: t("settings.fields.leeches"),
    about: t("settings.fields.aLeechIsACard"),
    fields: [
      number("leechLapses", t("settings.fields.aCardIsALeech"), t("settings.fields.fromSoManyTimesOn"), "time", 0, 100),
      toggle("leechSuspends", t("settings.fields.suspendLeeches"), t("settings.fields.aSuspendedCardIsNot")),
    ],
  },
  {
    title: t("settings.fields.withoutANetwork"),
    only: "school",
    fields: [number("lateAfterDays", t("settings.fields.anAnswerIsLateAfter"), t("settings.fields.aDeviceKeepsAnswersUntil"), "day", 1, 365)],
  },
];

export const fields = (): Field[] => groups().flatMap((group) => group.fields);

export const sayHour = (hour: number) => `${String(hour).padStart(2, "0")}:00`;

/** The word for that of each answer. */
export const eachAnswer = "ANSWER";

export const sayZone = (zone: string) => (zone === eachAnswer ? t("settings.fields.thatOfTheDeviceThat") : zone.replaceAll("_", " "));

/** A value as people say it. */
export function sayValue(field: Field, all: Fields): string {
  switch (field.kind) {
    case "retention":
      return percent(all[field.name]);
    case "steps":
      return sayDelays(all[field.name]) || t("settings.fields.none");
    case "number":
      return t("settings.fields.many", { many: all[field.name], unit: field.unit });
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

const places = (): Record<Source, string> => ({ DEFAULT: t("settings.fields.theDefault"), SCHOOL: t("settings.fields.fromTheSchool"), CLASS: t("settings.fields.fromTheClass"), DECK: t("settings.fields.fromTheDeck"), LEARNER: t("settings.fields.theLearnersOwn") });

/** Where a value comes from, in a sentence. A place with a value of its own is not told where the one behind it comes from. */
export function sayOrigin(field: Field, { inherited, from, scope }: { inherited: Fields; from: Record<FieldName, Source>; scope: Scope }, own: boolean): string {
  const value = sayValue(field, inherited);
  const known = from[field.name] !== scope.toUpperCase();
  const place = places()[from[field.name]];
  if (own) return t("settings.fields.setHereElseValuePart", { value, part: known ? `, ${place}` : "" });
  return known ? `${place.charAt(0).toUpperCase()}${place.slice(1)}: ${value}` : t("settings.fields.notSetHereAnyMore", { value });
}
