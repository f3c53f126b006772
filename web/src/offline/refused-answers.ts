import { type AnswerEntry, entriesOf, isRefused, type OutboxStore, type RefusedAnswer } from "./entries";
import { isFinal, mostRefused, type Refusal } from "./refusal";

/** What the pages show of refused answers, and know of their decks. */
export interface Shown {
  /** These no longer count as answered. */
  refused(reviews: string[]): Promise<void>;
  /** These do again: they wait to be sent once more. */
  again(reviews: string[]): Promise<void>;
  titleOf(deck: string): Promise<string | undefined>;
}

/** The answers that the server refused. They stay until the learner sends them again or discards them, or the deck comes back. */
export class RefusedAnswers {
  constructor(
    private readonly store: OutboxStore,
    private readonly shown: Shown,
  ) {}

  async of(person: string): Promise<RefusedAnswer[]> {
    return (await entriesOf(this.store, person)).filter(isRefused);
  }

  /** Keeps answers of one person with the reason. One that was taken back meanwhile goes: the server has nothing of it. */
  async keep(answers: RefusedAnswer[]): Promise<void> {
    const [first] = answers;
    if (!first) return;
    const titles = new Map<string, string | undefined>();
    for (const { review } of answers) if (!titles.has(review.deckId)) titles.set(review.deckId, await this.shown.titleOf(review.deckId));
    const refused = answers.map((each) => ({ ...each, refused: inFull(each, titles.get(each.review.deckId)) }));
    await this.store.edit(refused.flatMap(({ key, review }) => [key, undoOf(review.id)]), (there) => {
      const keys = new Set(there.map(({ key }) => key));
      const undone = refused.filter(({ review }) => keys.has(undoOf(review.id)));
      const put = refused.filter((each) => keys.has(each.key) && !undone.includes(each));
      return { put, remove: undone.flatMap(({ key, review }) => [key, undoOf(review.id)]) };
    });
    await this.shown.refused(refused.map(({ review }) => review.id));
    await this.dropOldest(first.person);
  }

  /** Has them wait once more, under the same ids; not those that would be refused for ever. */
  async sendAgain(keys: string[], by: "learner" | "itself" = "learner"): Promise<void> {
    const reviews: string[] = [];
    await this.store.edit(keys, (there) => {
      const put = there.filter(isRefused).filter(({ refused }) => !isFinal(refused)).map((each) => waiting(each, by));
      reviews.push(...put.map(({ review }) => review.id));
      return { put };
    });
    await this.shown.again(reviews);
  }

  /**
   * A read that began at `readAt` (ms) found these decks; with `all` the person has no others. What was refused in them before
   * is sent again, once each time that a deck comes back; true if there was any.
   */
  async found(person: string, decks: ReadonlySet<string>, readAt: number, all = false): Promise<boolean> {
    const before = (await this.of(person)).filter(({ refused }) => refused.at < readAt);
    const gone = before.filter(({ again, review }) => all && again && !decks.has(review.deckId));
    if (gone.length > 0) await this.store.edit(keysOf(gone), (there) => ({ put: there.filter(isRefused).map(({ again: _, ...rest }) => rest) }));
    const back = before.filter(({ again, refused, review }) => !again && !isFinal(refused) && decks.has(review.deckId));
    if (back.length > 0) await this.sendAgain(keysOf(back), "itself");
    return back.length > 0;
  }

  /** Removes them and gives them, so that they can be brought back. */
  async discard(keys: string[]): Promise<RefusedAnswer[]> {
    const gone: RefusedAnswer[] = [];
    await this.store.edit(keys, (there) => {
      gone.push(...there.filter(isRefused));
      return { remove: keysOf(gone) };
    });
    return gone;
  }

  async bringBack(answers: RefusedAnswer[]): Promise<void> {
    await this.store.put(answers);
  }

  /** The learner has been told of these. */
  async told(keys: string[]): Promise<void> {
    await this.store.edit(keys, (there) => ({ put: there.filter(isRefused).map((each) => ({ ...each, refused: { ...each.refused, told: true } })) }));
  }

  /** Keeps no more than there is room for; the oldest that stays says how many went. */
  private async dropOldest(person: string): Promise<void> {
    const all = (await this.of(person)).sort((a, b) => a.refused.at - b.refused.at || a.order - b.order);
    const dropped = all.slice(0, Math.max(0, all.length - mostRefused));
    const oldest = all[dropped.length];
    if (dropped.length === 0 || !oldest) return;
    const older = [...dropped, oldest].reduce((sum, { refused }) => sum + (refused.older ?? 0), dropped.length);
    await this.store.edit([oldest.key], (there) => ({ put: there.filter(isRefused).map((each) => ({ ...each, refused: { ...each.refused, older } })), remove: keysOf(dropped) }));
  }
}

const keysOf = (answers: RefusedAnswer[]) => answers.map(({ key }) => key);

const undoOf = (review: string) => `undo:${review}`;

/** Who was told before an answer went again by itself need not be told the same once more. */
function inFull({ refused, again }: RefusedAnswer, title: string | undefined): Refusal {
  const before = again?.after;
  return { ...refused, title: title ?? before?.title, told: again?.by === "itself" ? before?.told : undefined, older: before?.older };
}

const waiting = ({ refused, ...entry }: RefusedAnswer, by: "learner" | "itself"): AnswerEntry => ({ ...entry, again: { by, after: refused } });
