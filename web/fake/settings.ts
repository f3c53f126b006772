import type { Change, FieldName, Fields, Outlook, Preview, Scope, Settings, Source, Weights } from "../src/api/memory-engine";
import type { Reply, Routes } from "./server";

export const defaults: Fields = {
  desiredRetention: 0.9,
  learningSteps: [60, 600],
  relearningSteps: [600],
  newPerDay: 30,
  reviewsPerDay: 200,
  maximumIntervalDays: 36_500,
  rolloverHour: 4,
  zone: "ANSWER",
  fuzz: false,
  burySiblings: false,
  leechLapses: 8,
  leechSuspends: false,
  reviewOrder: "RECALL",
  newOrder: "DECK",
  newPlace: "LAST",
  lateAfterDays: 7,
};

const bySchool: Partial<Fields> = { newPerDay: 20, rolloverHour: 3, zone: "Europe/Berlin" };

/** Settings of a place that has chosen some fields of its own. */
export function settingsOf(scope: Scope, id: string, inherited: Fields, chosen: Partial<Fields>, version = 1): Settings {
  const source = (name: FieldName): Source => (name in chosen ? (scope.toUpperCase() as Source) : scope !== "school" && name in bySchool ? "SCHOOL" : "DEFAULT");
  const from = Object.fromEntries((Object.keys(defaults) as FieldName[]).map((name) => [name, source(name)])) as Record<FieldName, Source>;
  const replay = { running: false, done: 0, total: 0, finishedAt: null };
  return { scope, id, version, chosen, inherited, effective: { ...inherited, ...chosen }, from, mayChange: true, replay };
}

/** Settings and weights that are kept, a replay that takes a few looks, and previews that only move in the right direction. */
export function settingsRoutes(): Routes {
  const chosen = new Map<string, Partial<Fields>>([["learner/teacher", { desiredRetention: 0.85 }]]);
  const versions = new Map<string, number>();
  const looks = new Map<string, number>();
  const fits = new Map<string, number>();
  const own = new Set<string>();
  const read = (scope: string, id: string): Settings => {
    const key = `${scope}/${id}`;
    const above = scope === "school" ? defaults : { ...defaults, ...bySchool };
    const mine = chosen.get(key) ?? (scope === "school" ? bySchool : {});
    return settingsOf(scope as Scope, id, above, mine, versions.get(key) ?? 1);
  };
  const withReplay = (settings: Settings): Settings => {
    const key = `${settings.scope}/${settings.id}`;
    const left = looks.get(key);
    if (left === undefined) return settings;
    looks.set(key, left - 1);
    if (left <= 0) looks.delete(key);
    const total = settings.scope === "learner" ? 1 : 25;
    const done = left <= 0 ? total : Math.floor((total * (4 - left)) / 5);
    return { ...settings, replay: { running: left > 0, done, total, finishedAt: left > 0 ? null : new Date().toISOString() } };
  };
  return {
    "GET /api/settings/*/*": ([scope = "", id = ""]) => withReplay(read(scope, id)),
    "PATCH /api/settings/*/*"([scope = "", id = ""], change: Change) {
      const key = `${scope}/${id}`;
      const entries = Object.entries({ ...read(scope, id).chosen, ...change }).filter(([, value]) => value !== null);
      chosen.set(key, Object.fromEntries(entries) as Partial<Fields>);
      versions.set(key, (versions.get(key) ?? 1) + 1);
      looks.set(key, 4);
      return withReplay(read(scope, id));
    },
    "POST /api/settings/*/*/preview": ([scope = "", id = ""], { fields }: { fields: Change }): Preview => {
      const { effective, inherited } = read(scope, id);
      const after = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? inherited[name as FieldName]]));
      return { before: outlook(effective), after: outlook({ ...effective, ...after }) };
    },
    "GET /api/weights/*/*": ([scope = "", id = ""]) => weights(scope, fits, own, id),
    "POST /api/weights/*/*/fit"([scope = "", id = ""]): Reply | Weights {
      fits.set(id, 0);
      return weights(scope, fits, own, id);
    },
    "DELETE /api/weights/*/*": ([, id = ""]) => void own.delete(id),
  };
}

const published = [0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542];

/** A fit that is done after four looks, and is better. */
function weights(scope: string, fits: Map<string, number>, own: Set<string>, id: string): Weights {
  const look = fits.get(id);
  const common = { reviews: scope === "school" ? 48_210 : 812, needed: 400 };
  if (look === undefined) return { ...common, weights: published, source: "DEFAULT", fit: null };
  fits.set(id, look + 1);
  const fit = { reviews: common.reviews, items: 640, startedAt: new Date().toISOString() };
  if (look < 4) return { ...common, weights: published, source: "DEFAULT", fit: { ...fit, state: look === 0 ? "WAITING" : "RUNNING", progress: look / 4, before: null, after: null, message: null, finishedAt: null } };
  if (look === 4) own.add(id);
  const mine = own.has(id);
  const message = "The new weights foresee your answers better than the published ones (0.412 instead of 0.431 on reviews that were held back), so they are used from now on.";
  return {
    ...common,
    weights: mine ? published.map((each, at) => Math.round(each * (1 + 0.03 * ((at % 5) - 2)) * 10_000) / 10_000) : published,
    source: mine ? (scope === "school" ? "SCHOOL" : "LEARNER") : "DEFAULT",
    fit: { ...fit, state: "REPLACED", progress: 1, before: 0.431, after: 0.412, message, finishedAt: new Date().toISOString() },
  };
}

const day = 86_400;

function outlook(fields: Fields): Outlook {
  const stretch = Math.log(fields.desiredRetention) / Math.log(0.9);
  const days = [2, 11, 46, 158, 460, 1180, 2720, 5800].map((each) => Math.min(fields.maximumIntervalDays, Math.max(1, Math.round(each * stretch))) * day);
  const good = [...fields.learningSteps.slice(1), ...days].slice(0, 8);
  const again = [...good.slice(0, 3), fields.relearningSteps[0] ?? day, 4 * day, 9 * day, 21 * day, 47 * day].slice(0, 8);
  const reviewsPerDay = Array.from({ length: 30 }, (_, at) => Math.round((18 + fields.newPerDay * (0.6 + 0.09 * at) + 6 * Math.sin(at * 1.7)) / stretch));
  return { good, again, cards: 240, reviewsPerDay, minutesPerDay: reviewsPerDay.map((each) => Math.round(each * 1.5) / 10) };
}
