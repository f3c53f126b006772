import type { Card, Deck } from "../src/api/types";

/** Decks and cards of the fake server, in the shapes of the real one. */
const pairs: [string, string, string[]?][] = [
  ["Image classification", "one label for the whole image, no spatial extent", ["tasks"]],
  ["Semantic segmentation", "a label for each pixel", ["tasks"]],
  ["Object detection", "boxes and class labels", ["tasks"]],
  ["Instance segmentation", "a mask for each object", ["tasks"]],
  ["Describe how a GAN is trained, and name two drawbacks", "Discriminator D learns to tell real from generated\nGenerator G learns to fool D\nDrawbacks: mode collapse, unstable training", ["models"]],
  ["Intersection over union", "$\\frac{|A \\cap B|}{|A \\cup B|}$", ["measures"]],
  ["What does downsampling bring?", "a larger receptive field and less compute", ["models"]],
  ["Stride", "the step of a kernel", ["models"]],
  ["What is a fully convolutional network?", "a network without dense layers, so that it keeps where things are and takes images of any size; the last layers put out a map instead of one vector", ["models"]],
  ["Precision", "true positives of all that was found", ["measures"]],
  ["Recall", "true positives of all there were", ["measures"]],
  ["Anchor box", ""],
];

export const cards: Card[] = pairs.map(([front, back, tags = []], index) => ({
  id: `card-${index + 1}`,
  front,
  back,
  tags,
  position: index,
  draft: back === "",
  version: 1,
  updatedAt: "2026-03-02T09:00:00Z",
})) as Card[];

export const deck = {
  id: "vision",
  title: "Computer vision",
  tags: ["exam"],
  cardCount: cards.length,
  draftCount: 1,
  dueCount: 4,
  newCount: 3,
  mastery: 0.64,
  owner: "teacher",
  version: 3,
  backLang: "en",
  frontLang: "en",
  createdAt: "2026-02-01T09:00:00Z",
  updatedAt: "2026-03-02T09:00:00Z",
} as unknown as Deck;

export const answered = cards.filter((card) => !card.draft);
