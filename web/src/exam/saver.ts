import { Problem, Unreachable } from "../api/http";
import type { AnswerPart } from "../graded/give";
import { backoff } from "../offline/sender";

export type Saving = { state: "saved" } | { state: "saving" } | { state: "failed"; error: unknown };

/** A pause in typing that is taken for an answer. */
const pauseMs = 700;

/**
 * Saves the answers of a Test as they are given. Of each question only the newest answer is sent, one request at a time; what could
 * not be sent stays and is tried again, by itself after a while or when asked.
 */
export class AnswerSaver {
  private readonly waiting = new Map<string, AnswerPart>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<Saving> | undefined;
  private failures = 0;

  constructor(
    private readonly send: (question: string, answer: AnswerPart, leaving: boolean) => Promise<unknown>,
    private readonly say: (saving: Saving) => void,
  ) {}

  change(question: string, answer: AnswerPart): void {
    this.waiting.set(question, answer);
    this.say({ state: "saving" });
    this.plan(pauseMs);
  }

  /** Sends what waits, and says how that ended. */
  async flush(): Promise<Saving> {
    clearTimeout(this.timer);
    this.running ??= this.sendAll().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** The page goes away: what waits is sent in requests that outlive it. */
  leave(): void {
    clearTimeout(this.timer);
    for (const [question, answer] of this.waiting) this.send(question, answer, true).catch((error: unknown) => console.warn("an answer was not saved", error));
  }

  private async sendAll(): Promise<Saving> {
    for (let next = this.first(); next; next = this.first()) {
      const [question, answer] = next;
      try {
        await this.send(question, answer, false);
      } catch (error) {
        return this.fail(error);
      }
      this.failures = 0;
      if (this.waiting.get(question) === answer) this.waiting.delete(question);
    }
    return this.tell({ state: "saved" });
  }

  private tell(saving: Saving): Saving {
    this.say(saving);
    return saving;
  }

  private first(): [string, AnswerPart] | undefined {
    return this.waiting.entries().next().value;
  }

  /** A refusal will not change by itself; a lost connection may. */
  private fail(error: unknown): Saving {
    this.failures++;
    const passing = error instanceof Unreachable || (error instanceof Problem && (error.status === 429 || error.status >= 500));
    if (passing) this.plan(backoff(this.failures));
    return this.tell({ state: "failed", error });
  }

  private plan(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }
}
