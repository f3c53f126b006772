import type { Card, GivenAnswer, GradedOptions, GradedQuestion, Kind, Question } from "../src/api/types";
import { askable, differenceOf, isLong, isRight, linesOf } from "./decks";
import { ask, base, type FakeSession } from "./session";

interface Put {
  question: Question;
  cards: Card[];
  given?: GivenAnswer;
  item?: Partial<GradedQuestion>;
}

const order: Kind[] = ["TRUE_FALSE", "CHOICE", "WRITTEN"];

/** A Test, much simplified: kinds in turn, and a block of three pairs at the end if Matching is asked for. */
export function fakeExam(id: string, options: GradedOptions): FakeSession {
  const head = base(id, "TEST", options);
  const kinds = order.filter((kind) => options.kinds?.includes(kind) ?? true);
  const block = options.kinds?.includes("MATCHING") ? askable.filter((card) => !isLong(card)).slice(-3) : [];
  const single = askable.filter((card) => !block.includes(card)).slice(0, Math.max(1, (options.count ?? 20) - block.length));
  const puts: Put[] = single.map((card, at) => ({ question: ask(`${at}`, isLong(card) ? "SELF_CHECK" : (kinds[at % kinds.length] ?? "WRITTEN"), card), cards: [card] }));
  if (block.length > 0) puts.push({ cards: block, question: { id: `${puts.length}`, kind: "MATCHING", prompt: null, answerWith: "BACK", starred: false, pairs: pairsOf(block) } });
  let finishedAt: string | null = null;
  const started = Date.now();
  const find = (question: string | null) => puts.find((put) => put.question.id === question) as Put;
  const items = () => puts.flatMap((put) => put.cards.map((card) => ({ ...graded(put, card), ...put.item })));
  const progress = () => ({ done: puts.filter((put) => put.given).length, total: puts.length });
  const reply = (question: string) => ({ question, correct: null, rating: null, progress: progress() });
  return {
    view: () => ({
      ...head,
      finishedAt,
      progress: progress(),
      questions: puts.map(({ question, given }) => ({ ...question, given: given ? { ...given, pairs: given.pairs as { prompt: string; answer: string }[] | null, dontKnow: false } : null })),
      result: finishedAt ? resultOf(items(), Date.parse(finishedAt) - started) : null,
    }),
    answer(given) {
      find(given.question).given = given;
      return reply(given.question ?? "");
    },
    finish: () => void (finishedAt ??= new Date().toISOString()),
    override(question, { correct, ticks, rating }) {
      const put = find(question);
      put.item = ticks ? { ticks, rating: rating ?? 1, correct: (rating ?? 1) > 1, selfMarked: true } : { correct: correct ?? null, overridden: true };
      return { ...reply(question), correct: put.item.correct ?? null };
    },
  };
}

const pairsOf = (cards: Card[]) => ({
  prompts: cards.map(({ id, front }) => ({ id: `p-${id}`, text: front })),
  answers: [...cards].reverse().map(({ id, back }) => ({ id: `a-${id}`, text: back })),
});

function graded({ question, given }: Put, card: Card): GradedQuestion {
  const { kind } = question;
  const text = givenText(question, given, card);
  const common = { question: question.id, kind, cardId: card.id, prompt: card.front, expected: card.back, given: text, overridden: false, selfMarked: false };
  if (kind === "SELF_CHECK") return { ...common, correct: null, lines: linesOf(card, text ?? ""), ticks: null };
  if (kind === "TRUE_FALSE") return { ...common, correct: given?.truth === true };
  const right = text !== null && isRight(card, text);
  return { ...common, correct: right, difference: kind === "WRITTEN" && text ? differenceOf(card, text) : null };
}

function givenText(question: Question, given: GivenAnswer | undefined, card: Card): string | null {
  if (given?.choice) return question.options?.find((each) => each.id === given.choice)?.text ?? null;
  if (given?.truth != null) return given.truth ? "True" : "False";
  const pair = given?.pairs?.find((each) => each.prompt === `p-${card.id}`);
  return pair ? (question.pairs?.answers.find((each) => each.id === pair.answer)?.text ?? null) : given?.text || null;
}

function resultOf(items: GradedQuestion[], timeMs: number) {
  const checks = items.filter((item) => item.kind === "SELF_CHECK");
  const right = (list: GradedQuestion[]) => list.filter((item) => item.correct === true).length;
  return {
    right: right(items),
    questions: items.length,
    checked: items.length - checks.length,
    selfMarked: checks.filter((item) => item.ticks).length,
    toMark: checks.filter((item) => !item.ticks).length,
    timeMs,
    kinds: [...new Set(items.map((item) => item.kind))].map((kind) => ({ kind, right: right(items.filter((item) => item.kind === kind)), questions: items.filter((item) => item.kind === kind).length })),
    items,
    counts: true,
  };
}
