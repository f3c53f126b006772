import type { GradedOptions, GivenAnswer } from "../src/api/types";
import { askable } from "./decks";
import { ask, base, type FakeSession } from "./session";

/** A round of Matching, much simplified: the same six pairs each time. */
export function fakeMatching(id: string, options: GradedOptions): FakeSession {
  const head = base(id, "MATCHING", options);
  const cards = askable.filter((card) => !card.back.includes("\n")).slice(0, 6);
  const order = [7, 0, 4, 10, 2, 9, 5, 1, 11, 3, 8, 6];
  const tiles = order.flatMap((at) => {
    const card = cards[at % 6];
    return card ? [{ id: `t${at}`, text: at < 6 ? card.front : card.back, lang: "en", matched: false }] : [];
  });
  const started = Date.now();
  const confused: { prompt: string; answer: string }[] = [];
  let number = 0;
  let finishedAt: string | null = null;
  const done = () => tiles.filter((tile) => tile.matched).length / 2;
  const progress = () => ({ done: done(), total: 6, wrong: confused.length });
  const question = () => (finishedAt || !cards[0] ? null : { ...ask(`${number}`, "MATCHING", cards[0]), prompt: null });
  const timeMs = () => (options.timed === false ? null : Date.now() - started + 1000 * confused.length);
  const result = () => (done() < 6 ? null : { pairs: 6, wrong: confused.length, timeMs: timeMs(), counts: options.timed !== false, best: { wrong: 0, timeMs: 31_000 }, confused });
  return {
    view: () => ({ ...head, finishedAt, progress: progress(), question: question(), tiles: tiles.map((tile) => ({ ...tile })), result: finishedAt ? result() : null }),
    answer(given: GivenAnswer) {
      const [a, b] = tiles.filter((tile) => given.tiles?.includes(tile.id));
      const of = `${number++}`;
      const right = a !== undefined && b !== undefined && Number(a.id.slice(1)) % 6 === Number(b.id.slice(1)) % 6;
      if (right) a.matched = b.matched = true;
      else confused.push({ prompt: a?.text ?? "", answer: b?.text ?? "" });
      if (done() === 6) finishedAt = new Date().toISOString();
      return { question: of, correct: right, rating: null, next: question(), progress: progress(), finishedAt, result: finishedAt ? result() : null };
    },
    finish: () => void (finishedAt ??= new Date().toISOString()),
    override: () => {
      throw new Error("a pair has no grade to override");
    },
  };
}
