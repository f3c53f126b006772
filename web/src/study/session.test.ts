import { describe, expect, it } from "vitest";
import type { Outcome, Outcomes } from "../api/outcomes";
import type { Rating } from "../api/types";
import { bringBack, type Item, learnAheadMs, nextDue, progress, putAside, rate, type Session, start, undo } from "./session";

const minute = 60_000;
const day = 86_400;
const noon = Date.parse("2026-03-02T12:00:00Z");

const graduated = (seconds: number): Outcome => ({ seconds, learning: false });
const inReview: Outcomes = { again: graduated(day), hard: graduated(2 * day), good: graduated(3 * day), easy: graduated(8 * day) };

/** Two steps of 1 and 10 minutes, then out. */
const lastStep: Outcomes = { ...inReview, again: { seconds: 60, learning: true, next: inReview } };
const firstStep: Outcomes = {
  again: { seconds: 60, learning: true, next: lastStep },
  hard: { seconds: 330, learning: true, next: lastStep },
  good: { seconds: 600, learning: true, next: lastStep },
  easy: graduated(8 * day),
};

const item = (id: string, outcomes: Outcomes, dueAt?: number): Item => ({
  card: { id, front: id, back: id, fresh: outcomes === firstStep },
  outcomes,
  ...(dueAt === undefined ? {} : { dueAt }),
});

let reviews = 0;
const answer = (session: Session, rating: Rating, at: number) => rate(session, rating, `r${++reviews}`, at);
const shown = (session: Session) => session.current?.card.id;

describe("a Spaced session", () => {
  describe("with cards in review only", () => {
    it("asks them in the scheduler's order and ends", () => {
      let session = start([item("a", inReview), item("b", inReview)], noon);
      expect(shown(session)).toBe("a");
      session = answer(session, 3, noon + 1000);
      expect(shown(session)).toBe("b");
      session = answer(session, 1, noon + 2000);
      expect(shown(session)).toBeUndefined();
      expect(progress(session)).toBe(1);
    });
  });

  describe("with a new card", () => {
    it("brings it back once its step is over, before the rest of the queue", () => {
      let session = start([item("new", firstStep), item("b", inReview), item("c", inReview)], noon);
      session = answer(session, 1, noon);
      expect(shown(session)).toBe("b");
      session = answer(session, 3, noon + minute);
      expect(shown(session)).toBe("new");
      expect(session.current?.outcomes).toBe(lastStep);
    });

    it("waits for the queue while its step lasts", () => {
      let session = start([item("new", firstStep), item("b", inReview), item("c", inReview)], noon);
      session = answer(session, 3, noon);
      session = answer(session, 3, noon + 1000);
      expect(shown(session)).toBe("c");
    });

    it("comes at once when only learning cards remain and it is due within 20 minutes", () => {
      let session = start([item("new", firstStep)], noon);
      session = answer(session, 3, noon);
      expect(shown(session)).toBe("new");
      session = answer(session, 3, noon + 1000);
      expect(shown(session)).toBeUndefined();
    });

    it("stays away when its step is longer than that", () => {
      const slow = { ...firstStep, good: { seconds: learnAheadMs / 1000 + 1, learning: true, next: lastStep } };
      const session = answer(start([item("new", slow)], noon), 3, noon);
      expect(shown(session)).toBeUndefined();
    });

    it("does not follow on itself while another learning card can be asked", () => {
      let session = start([item("a", firstStep), item("b", firstStep)], noon);
      session = answer(session, 3, noon);
      session = answer(session, 1, noon + 1000);
      expect(shown(session)).toBe("a");
    });

    it("is out of the session once it graduates", () => {
      const session = answer(start([item("new", firstStep)], noon), 4, noon);
      expect(shown(session)).toBeUndefined();
      expect(nextDue(session)).toBe(noon + 8 * day * 1000);
    });
  });

  describe("with a card that was in a step when the queue was read", () => {
    it("asks it first if it is due", () => {
      expect(shown(start([item("a", inReview), item("step", lastStep, noon - 1)], noon))).toBe("step");
    });

    it("asks it after the queue if it is not", () => {
      const session = start([item("step", lastStep, noon + 5 * minute), item("a", inReview)], noon);
      expect(shown(session)).toBe("a");
      expect(shown(answer(session, 3, noon))).toBe("step");
    });
  });

  it("is due again by the answers that the server took", () => {
    const session = answer(answer(start([item("a", inReview), item("new", firstStep)], noon), 1, noon), 4, noon);
    const [first] = session.answers;
    expect(nextDue(session, new Set([first?.review ?? ""]))).toBe(noon + 8 * day * 1000);
    expect(nextDue(session, new Set(session.answers.map(({ review }) => review)))).toBeUndefined();
  });

  describe("undone", () => {
    it("is again what it was before the last answer, and says which that was", () => {
      const before = start([item("new", firstStep), item("b", inReview)], noon);
      const after = answer(before, 1, noon);
      const step = undo(after);
      expect(step?.session).toBe(before);
      expect(step?.undone).toMatchObject({ card: "new", rating: 1 });
    });

    it("goes back answer by answer to the beginning, and no further", () => {
      const first = start([item("a", inReview), item("b", inReview)], noon);
      const last = answer(answer(first, 3, noon), 3, noon);
      const once = undo(last);
      const twice = once && undo(once.session);
      expect(twice?.session).toBe(first);
      expect(undo(first)).toBeUndefined();
    });
  });

  describe("from which a card is buried or suspended", () => {
    it("goes on with the next one, and has less to do", () => {
      const session = putAside(start([item("a", inReview), item("b", inReview)], noon), "a", noon);
      expect(shown(session)).toBe("b");
      const end = answer(session, 3, noon);
      expect(shown(end)).toBeUndefined();
      expect(progress(end)).toBe(1);
    });

    it("never comes to it when it was still to come, in a step or not", () => {
      let session = start([item("new", firstStep), item("b", inReview), item("c", inReview)], noon);
      session = putAside(putAside(answer(session, 1, noon), "new", noon), "c", noon);
      session = answer(session, 3, noon + 2 * minute);
      expect(shown(session)).toBeUndefined();
    });

    it("has it at hand again when that is taken back, with the other one after it", () => {
      let session = putAside(start([item("a", inReview), item("b", inReview), item("c", inReview)], noon), "a", noon);
      session = bringBack(session, "a", noon);
      expect(shown(session)).toBe("a");
      session = answer(session, 3, noon);
      expect(shown(session)).toBe("b");
    });

    it("has it at hand again even after other answers, and in its step", () => {
      let session = start([item("new", firstStep), item("b", inReview), item("c", inReview)], noon);
      session = putAside(answer(session, 1, noon), "new", noon);
      session = bringBack(answer(session, 3, noon), "new", noon);
      expect(shown(session)).toBe("new");
      expect(session.current?.dueAt).toBe(noon + minute);
      expect(shown(answer(session, 4, noon))).toBe("c");
    });

    it("stays without it when an earlier answer is undone", () => {
      const session = putAside(answer(start([item("a", inReview), item("b", inReview), item("c", inReview)], noon), 3, noon), "b", noon);
      const before = undo(session)?.session;
      expect(before && shown(before)).toBe("a");
      expect(before && shown(answer(before, 3, noon))).toBe("c");
    });
  });

  it("moves its line forward only when a card is done with", () => {
    let session = start([item("new", firstStep), item("b", inReview)], noon);
    expect(progress(session)).toBe(0);
    session = answer(session, 3, noon);
    expect(progress(session)).toBe(0);
    session = answer(session, 3, noon);
    expect(progress(session)).toBe(0.5);
  });

  it("ignores a rating when there is no card", () => {
    const empty = start([], noon);
    expect(answer(empty, 3, noon)).toBe(empty);
  });
});
