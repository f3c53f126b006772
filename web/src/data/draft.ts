import type { Change, FieldName, Fields, Settings } from "../api/memory-engine";

/** What was changed on the page and is not saved: a value, or null for that of the place above. */
export type Draft = Change;

/** Puts a value, or null, into a draft; what makes no difference to what is saved is no change. */
export function put<F extends FieldName>(settings: Settings, draft: Draft, name: F, value: Fields[F] | null): Draft {
  const { [name]: _, ...others } = draft;
  const own = settings.chosen[name] != null;
  const same = value === null ? !own : equal(value, settings.effective[name]);
  return same ? others : { ...others, [name]: value };
}

/** All values as they would be once the draft is saved. */
export function drafted(settings: Settings, draft: Draft): Fields {
  const cleared = Object.keys(draft).filter((name) => draft[name as FieldName] === null) as FieldName[];
  return { ...settings.effective, ...draft, ...Object.fromEntries(cleared.map((name) => [name, settings.inherited[name]])) } as Fields;
}

/** Whether the field has a value of this place, not one from above. */
export const isOwn = (settings: Settings, draft: Draft, name: FieldName) => (draft[name] === undefined ? settings.chosen[name] != null : draft[name] !== null);

/** The change that brings back what the draft replaces. */
export const undoOf = (settings: Settings, draft: Draft): Draft =>
  Object.fromEntries(Object.keys(draft).map((name) => [name, settings.chosen[name as FieldName] ?? null]));

export const isEmpty = (draft: Draft) => Object.keys(draft).length === 0;

const equal = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
