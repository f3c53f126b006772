import type { Card, Deck } from "../src/api/types";

/** The deck of the fake server: short and long answers, a formula, a draft. */
const sides: [front: string, back: string, tags: string[]][] = [
  ["Image classification", "one label for the whole image", ["tasks"]],
  ["Semantic segmentation", "a label for each pixel", ["tasks"]],
  ["Object detection", "boxes and class labels", ["tasks"]],
  ["Describe how a GAN is trained, and name a drawback", "Discriminator D learns to tell real from generated\nGenerator G learns to fool D\nDrawback: mode collapse", ["models"]],
  ["Intersection over union", "$\\frac{|A \\cap B|}{|A \\cup B|}$", ["measures"]],
  ["Stride", "the step of a kernel", ["models"]],
  ["What is a fully convolutional network?", "a network without dense layers, so that it keeps where things are and takes images of any size; its last layers put out a map", ["models"]],
  ["Precision", "true positives of all that was found", ["measures"]],
  ["Recall", "true positives of all there were", ["measures"]],
  ["Anchor box", "", []],
];

export const cards: Card[] = sides.map(([front, back, tags], index) => ({ id: `card-${index + 1}`, front, back, tags, accepted: [], position: index, draft: back === "", version: 1 }));

export const deck: Deck = {
  id: "vision",
  title: "Computer vision",
  tags: ["exam"],
  cardCount: cards.length,
  draftCount: 1,
  dueCount: 4,
  newCount: 3,
  mastery: 0.64,
  owner: "teacher",
  reach: "OWNER",
  version: 3,
};

/** The cards that can be asked. */
export const askable = cards.filter((card) => !card.draft);

export const isLong = (card: Card) => card.back.includes("\n") || card.back.split(/\s+/).length > 12;

export const isRight = (card: Card, text: string) => text.trim().toLowerCase() === card.back.toLowerCase();

export const linesOf = (card: Card, typed: string) =>
  card.back.split("\n").map((text) => ({ text, words: text.split(/\s+/).map((word) => ({ text: word, given: typed.toLowerCase().split(/\s+/).includes(word.toLowerCase()) })) }));

/** Good enough to look at: words at the same place are compared. */
export function differenceOf(card: Card, typed: string) {
  const [given, expected] = [typed.split(/\s+/), card.back.split(/\s+/)];
  return Array.from({ length: Math.max(given.length, expected.length) }, (_, at) => {
    const [a = "", b = ""] = [given[at], expected[at]];
    return { kind: a === b ? ("SAME" as const) : a === "" ? ("MISSING" as const) : b === "" ? ("EXTRA" as const) : ("CHANGED" as const), given: a, expected: b };
  });
}
