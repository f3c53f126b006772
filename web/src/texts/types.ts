/** The catalogues of the pages by the folder that they are for; `base` is for what surrounds every page. English has all keys, and says what each text takes. */
export interface Texts {
  base: typeof import("./en/base").default;
  cards: typeof import("./en/cards").default;
  classes: typeof import("./en/classes").default;
  decks: typeof import("./en/decks").default;
  exam: typeof import("./en/exam").default;
  graded: typeof import("./en/graded").default;
  learn: typeof import("./en/learn").default;
  matching: typeof import("./en/matching").default;
  memory: typeof import("./en/memory").default;
  people: typeof import("./en/people").default;
  settings: typeof import("./en/settings").default;
  study: typeof import("./en/study").default;
}

/** A catalogue in another language: the same keys, other texts. */
export type Translated<N extends keyof Texts> = { [File in keyof Texts[N]]: { [Key in keyof Texts[N][File]]: string } };
