import type { Answered, GradedProgress, GradedSession, MatchingResult, Tile } from "../api/types";
import { t } from "../texts/texts";

/** A round of Matching as its page shows it. */
export interface Round {
  tiles: Tile[];
  /** The question that the next pair answers; null when all are matched. */
  question: string | null;
  /** Tiles in hand, at most two; the second makes a pair that is sent when the one before is graded. */
  picked: string[];
  /**
   * The pair that is being graded. If its reply is lost it stays, to be sent again as it was: the server may know it already, and would
   * answer for it whatever else came under its number.
   */
  sent: readonly [string, string] | null;
  /** The newest wrong pair, and its number, so that the same one can shake twice. */
  wrong: { tiles: readonly [string, string]; number: number } | null;
  progress: GradedProgress;
  result: MatchingResult | null;
  over: boolean;
}

export function open(session: GradedSession): Round {
  return {
    tiles: session.tiles ?? [],
    question: session.question?.id ?? null,
    picked: [],
    sent: null,
    wrong: null,
    progress: session.progress,
    result: (session.result as MatchingResult | null | undefined) ?? null,
    over: session.finishedAt != null,
  };
}

/** Takes a tile in hand or puts it down. Two in hand stay until their turn comes. */
export function pick(round: Round, id: string): Round {
  const tile = round.tiles.find((each) => each.id === id);
  if (!tile || tile.matched || round.over || round.sent?.includes(id)) return round;
  if (round.picked.includes(id)) return { ...round, picked: round.picked.filter((each) => each !== id) };
  if (round.picked.length === 2) return round;
  return post({ ...round, picked: [...round.picked, id] });
}

/** Two tiles at once, as by dragging one on the other. */
export const pair = (round: Round, a: string, b: string): Round => (a === b ? round : pick(pick({ ...round, picked: [] }, a), b));

/** Puts a full pair on its way if none is; the page sends what is `sent`. */
function post(round: Round): Round {
  const [a, b] = round.picked;
  if (round.sent || !round.question || a === undefined || b === undefined) return round;
  return { ...round, sent: [a, b], picked: [] };
}

/** The reply: a right pair is matched, of a wrong one both tiles are free again. */
export function graded(round: Round, { correct, next, progress, finishedAt, result }: Answered): Round {
  const { sent } = round;
  if (!sent) return round;
  return post({
    ...round,
    tiles: correct ? round.tiles.map((tile) => (sent.includes(tile.id) ? { ...tile, matched: true } : tile)) : round.tiles,
    question: next?.id ?? null,
    sent: null,
    wrong: correct ? null : { tiles: sent, number: (round.wrong?.number ?? 0) + 1 },
    progress,
    result: (result as MatchingResult | null | undefined) ?? null,
    over: finishedAt != null,
  });
}

/** What a screen reader hears after a pair. */
export function sayPair(correct: boolean, [a, b]: readonly [string, string], { done, total }: GradedProgress): string {
  return correct ? t("matching.round.aPairABDone", { a, b, done, total }) : t("matching.round.notAPairAB", { a, b });
}
