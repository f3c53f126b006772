import { type Problem, sayErrors, sayProblem } from "../api/http";
import type { ReviewResult } from "../api/types";
import { t } from "../texts/texts";

/** Why the server did not take an answer. */
export interface Refusal {
  /** When it said so, in ms of this device's clock. */
  at: number;
  /** The kind of problem, such as `not-found`; empty where the server named none. */
  kind: string;
  /** In the server's words. */
  why: string;
  /** What the deck was called, where this device knew. */
  title?: string | undefined;
  /** True once the learner was told. */
  told?: boolean | undefined;
  /** How many refused answers older than this one were dropped, because no more than `mostRefused` are kept. */
  older?: number | undefined;
}

/** So many refused answers of a person are kept. */
export const mostRefused = 2000;

/** The answer itself is at fault: it would be refused for ever. */
const final = new Set(["invalid", "malformed", "conflict", "too-large"]);

export const isFinal = ({ kind }: Refusal) => final.has(kind);

/** The refusal of one answer among others. */
export function refusalOf({ problem }: ReviewResult): Refusal {
  const why = sayErrors(problem?.errors ?? []) || problem?.detail || problem?.title || t("base.outbox.refusedWithoutAReason");
  return { at: Date.now(), kind: problem?.type?.split(":").at(-1) ?? "", why };
}

/** The refusal of a whole request that had but one answer. */
export const refusalBy = (problem: Problem): Refusal => ({ at: Date.now(), kind: problem.kind, why: sayProblem(problem) });
