import type { Answered, Card, GivenAnswer, GradedOptions } from "../src/api/types";
import { askable, differenceOf, isLong, isRight, linesOf } from "./decks";
import { ask, base, type FakeSession } from "./session";

/** Learn, much simplified: each short card once as a choice and once typed, each long one as a self-check, four to a round. */
export function fakeLearn(id: string, options: GradedOptions): FakeSession {
  const head = base(id, "LEARN", options);
  const level = new Map<Card, number>(askable.map((card) => [card, 0]));
  const top = (card: Card) => level.get(card) === 2;
  let number = 0;
  let round = 0;
  let cards: Card[] = [];
  let queue: Card[] = [];
  let missed = new Set<Card>();
  let everMissed = new Set<Card>();
  let finishedAt: string | null = null;
  const begin = () => {
    round++;
    cards = askable.filter((card) => !top(card)).slice(0, 4);
    queue = [...cards];
    missed = new Set();
    if (queue.length === 0) finishedAt = new Date().toISOString();
  };
  begin();
  const known = () => askable.filter(top).length;
  const question = () => {
    const card = queue[0];
    return !card || finishedAt ? null : ask(`${number}`, isLong(card) ? "SELF_CHECK" : level.get(card) === 0 ? "CHOICE" : "WRITTEN", card);
  };
  const progress = () => ({ done: known(), total: askable.length, known: known(), recognised: 0, round, roundDone: cards.length - queue.length, roundTotal: cards.length, wrong: everMissed.size });
  const result = () => (finishedAt ? { known: known(), cards: askable.length, missed: everMissed.size } : null);
  const rounded = () => ({ number: round, cards: cards.map((card) => ({ front: card.front, back: card.back, missed: missed.has(card), level: top(card) ? ("KNOWN" as const) : ("RECOGNISED" as const) })) });

  function answer(given: GivenAnswer): Answered {
    const card = queue[0] as Card;
    const asked = question();
    const reply = { question: asked?.id ?? "", expected: card.back, lines: isLong(card) ? linesOf(card, given.text ?? "") : null };
    if (given.reveal) return { ...reply, correct: null, rating: null, suggested: 1, progress: progress() };
    const right = !given.dontKnow && (given.ticks ? (given.rating ?? 1) > 1 : given.choice ? given.choice === `o-${card.id}` : isRight(card, given.text ?? ""));
    const difference = asked?.kind === "WRITTEN" && !given.dontKnow ? differenceOf(card, given.text ?? "") : null;
    queue.shift();
    number++;
    if (right) level.set(card, isLong(card) ? 2 : (level.get(card) ?? 0) + 1);
    else {
      queue.push(card);
      missed.add(card);
      everMissed.add(card);
    }
    const ended = queue.length === 0 ? rounded() : null;
    if (ended) begin();
    return { ...reply, correct: right, rating: right ? 3 : 1, difference, next: question(), round: ended, progress: progress(), finishedAt, result: result() };
  }
  return {
    view: () => ({ ...head, finishedAt, progress: progress(), question: question(), questions: null, tiles: null, result: result(), round: null }),
    answer,
    finish: () => void (finishedAt ??= new Date().toISOString()),
    override: (of, { correct }) => ({ question: of, correct: correct ?? null, rating: correct ? 3 : 1, next: question(), progress: progress() }),
  };
}
