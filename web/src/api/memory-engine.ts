import type { Answer, Body, Queue as ServedQueue, QueuedCard as ServedCard } from "./types";

/** What settings, weights, marks and a card's memory say and take, from the services' own contract. */
type Filled<T> = { [K in keyof T]-?: T[K] };

export type Scope = "school" | "class" | "deck" | "learner";

type ServedSettings = Answer<"/api/settings/{scope}/{id}", "get">;

/** All fields of the settings. */
export type Fields = Filled<ServedSettings["effective"]>;
export type FieldName = keyof Fields;

/** The place that a value comes from. */
export type Source = ServedSettings["from"][string];

/** Fields to set here; null clears one, so that the place above counts again. */
export type Change = { [F in FieldName]?: Fields[F] | null };

/** Counts learners whose cards are worked out anew. */
export type Replay = Filled<ServedSettings["replay"]>;

export type Settings = Omit<ServedSettings, "scope" | "chosen" | "inherited" | "effective" | "from" | "replay"> & {
  scope: Scope;
  /** What is set here. */
  chosen: Partial<Fields>;
  inherited: Fields;
  effective: Fields;
  from: Record<FieldName, Source>;
  replay: Replay;
};

export type Preview = Answer<"/api/settings/{scope}/{id}/preview", "post">;
export type Outlook = Preview["before"];

type ServedWeights = Filled<Answer<"/api/weights/{scope}/{id}", "get">>;
export type Fit = Filled<NonNullable<ServedWeights["fit"]>>;
export type Weights = Omit<ServedWeights, "fit"> & { fit: Fit | null };

type ServedMark = Answer<"/api/decks/{deck}/cards/{card}/mark", "patch">;
export type Mark = Filled<ServedMark>;

/** 0 is none. */
export type FlagNumber = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;
type ServedChange = Body<"/api/decks/{deck}/cards/{card}/mark", "patch">;
export type MarkChange = { [K in keyof Omit<ServedChange, "flag">]: NonNullable<ServedChange[K]> } & { flag?: FlagNumber };

/** A queue as it was kept on the device before these fields came lacks them. */
type Later = "why" | "flag" | "leech";
export type QueuedCard = Omit<ServedCard, Later> & Partial<Pick<ServedCard, Later>>;
export type Why = NonNullable<ServedCard["why"]>;

type Early = "due" | "soon" | "new" | "cards" | "drafts";
export type Queue = Omit<ServedQueue, "cards" | "counts"> & {
  cards: QueuedCard[];
  counts: Pick<ServedQueue["counts"], Early> & Partial<Omit<ServedQueue["counts"], Early>>;
};

type ServedMemory = Filled<Answer<"/api/decks/{deck}/cards/{card}/memory", "get">>;
export type MemoryReview = Omit<Filled<ServedMemory["reviews"][number]>, "rating"> & { rating: 1 | 2 | 3 | 4 };
export type CardMemory = Omit<ServedMemory, "reviews"> & { reviews: MemoryReview[] };
