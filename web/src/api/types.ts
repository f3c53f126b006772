import type { paths } from "./schema";

/** What the API says and takes, read from the services' own contract (`npm run types`). Times are RFC 3339 UTC. */
type Operation<P extends keyof paths, M extends keyof paths[P]> = paths[P][M];

type Json<T> = T extends { content: { "application/json": infer Body } } ? Body : never;

/** The JSON that a successful call answers with. */
export type Answer<P extends keyof paths, M extends keyof paths[P]> =
  Operation<P, M> extends { responses: infer Responses }
    ? Json<Responses extends { 200: infer Ok } ? Ok : Responses extends { 201: infer Made } ? Made : never>
    : never;

/** The JSON that a call takes. */
export type Body<P extends keyof paths, M extends keyof paths[P]> = Operation<P, M> extends { requestBody: infer Request } ? Json<Request> : never;

export type Page<T> = { items: T[]; next?: string | null };

type Item<T> = T extends { items: (infer Each)[] } ? Each : never;

export type Me = Answer<"/api/me", "get">;
export type Person = Me["person"];
export type MyInvitation = Item<Answer<"/api/me/invitations", "get">>;
export type Invitation = Answer<"/api/invitations/{joinCode}", "get">;

export type ClassRoom = Answer<"/api/classes/{class}", "get">;
export type Member = Item<Answer<"/api/classes/{class}/members", "get">>;
export type Assignment = Item<Answer<"/api/classes/{class}/assignments", "get">>;

/** A deck as deck-service knows it; what the caller knows of it is missing just after it was made. */
export type Deck = Answer<"/api/decks", "post"> & Partial<Answer<"/api/decks/{deck}", "get">>;
export type Card = Item<Answer<"/api/decks/{deck}/cards", "get">>;
/** What is kept, and the most that may be; `decks` only of a person. */
export type Usage = Answer<"/api/usage", "get">;
export type ImportedDeck = Answer<"/api/decks/import", "post">;

/** 0 to 1. */
export type Mastery = Answer<"/api/decks/{deck}/mastery", "get">;
export type StudySession = Item<Answer<"/api/decks/{deck}/sessions", "get">>;

export type Queue = Answer<"/api/decks/{deck}/queue", "get">;
export type QueuedCard = Queue["cards"][number];
export type Stage = QueuedCard["stage"];

type Row = Item<Answer<"/api/classes/{class}/decks/{deck}/progress", "get">>;
type ModeOfRow = "learn" | "test" | "matching" | "spaced";

/** A mode that the learner never used is null. */
export type ProgressRow = Omit<Row, ModeOfRow> & { [M in ModeOfRow]: Row[M] | null };
export type SpacedProgress = Row["spaced"];

export type CardOverrides = Item<Answer<"/api/classes/{class}/decks/{deck}/overrides", "get">>;
export type LearnerAnswer = Item<Answer<"/api/classes/{class}/decks/{deck}/learners/{person}/answers", "get">>;

export type ReviewBody = Body<"/api/reviews", "post">["reviews"][number];
export type ReviewResult = Answer<"/api/reviews", "post">["results"][number];
export type Mode = ReviewBody["mode"];
export type Rating = 1 | 2 | 3 | 4;

/** Learn, Test and Matching. What a mode has not is null or missing. */
export type DeckModes = Answer<"/api/decks/{deck}/modes", "get">;
export type GradedMode = "LEARN" | "TEST" | "MATCHING";
export type GradedSession = Answer<"/api/sessions/{session}", "get">;
export type GradedOptions = NonNullable<Body<"/api/decks/{deck}/sessions", "post">["options"]>;
export type GradedProgress = GradedSession["progress"];
export type Question = NonNullable<GradedSession["questions"]>[number];
export type Kind = Question["kind"];
export type ChoiceText = NonNullable<Question["options"]>[number];
export type Given = NonNullable<Question["given"]>;
export type Tile = NonNullable<GradedSession["tiles"]>[number];
export type GivenAnswer = Body<"/api/sessions/{session}/answers", "post">;
export type Answered = Answer<"/api/sessions/{session}/answers", "post">;
export type ExpectedLine = NonNullable<Answered["lines"]>[number];
export type Piece = NonNullable<Answered["difference"]>[number];
export type LearnRound = NonNullable<Answered["round"]>;
type Result = NonNullable<GradedSession["result"]>;
export type LearnResult = Extract<Result, { known: number }>;
export type TestResult = Extract<Result, { items: unknown }>;
export type MatchingResult = Extract<Result, { pairs: number }>;
export type GradedQuestion = TestResult["items"][number];
