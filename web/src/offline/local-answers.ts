import { database, type LocalAnswer } from "./db";

export type { LocalAnswer };

const rememberMs = 2 * 24 * 3600 * 1000;

export async function rememberAnswer(answer: LocalAnswer): Promise<void> {
  await (await database()).put("answers", answer);
}

export async function forgetAnswer(review: string): Promise<void> {
  await (await database()).delete("answers", review);
}

export const markSent = (reviews: string[]) => change(reviews, (answer) => ({ ...answer, sentAt: Date.now() }));

/** The server refused these: until they are sent again they do not count. */
export const markRefused = (reviews: string[]) => change(reviews, (answer) => ({ ...answer, refused: true }));

export const markWaiting = (reviews: string[]) => change(reviews, ({ refused: _, ...answer }) => answer);

/** Those that were forgotten meanwhile stay so. */
async function change(reviews: string[], how: (answer: LocalAnswer) => LocalAnswer): Promise<void> {
  const write = (await database()).transaction("answers", "readwrite");
  for (const id of reviews) {
    const answer = await write.store.get(id);
    if (answer) await write.store.put(how(answer));
  }
  await write.done;
}

/** The answers of all decks that the server did not have when it gave what was read at `readAt` (ms), oldest first. */
export async function answersSince(readAt: number): Promise<LocalAnswer[]> {
  const answers = await all();
  return answers.filter(({ sentAt, refused }) => !refused && (sentAt === undefined || sentAt > readAt)).sort((a, b) => a.at - b.at);
}

/** A forbidden store must not stop a page that is online. */
async function all(): Promise<LocalAnswer[]> {
  try {
    return await (await database()).getAll("answers");
  } catch (error) {
    console.warn("what was answered here cannot be read", error);
    return [];
  }
}

/** The answers to cards of a deck, oldest first; those that are too old to matter are dropped. */
export async function answersOf(deck: string): Promise<LocalAnswer[]> {
  const db = await database();
  const answers = await db.getAllFromIndex("answers", "deck", deck);
  const old = answers.filter((each) => (each.refused || each.sentAt !== undefined) && each.at < Date.now() - rememberMs);
  for (const each of old) await db.delete("answers", each.review);
  return answers.filter((each) => !each.refused && !old.includes(each)).sort((a, b) => a.at - b.at);
}
