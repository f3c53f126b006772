import type { Outcome } from "../api/outcomes";
import type { Mode, Rating } from "../api/types";
import { forgetAnswer, type LocalAnswer, rememberAnswer } from "../offline/local-answers";
import { outbox, sendNow, sendSoon } from "../offline/sender";
import { t } from "../texts/texts";
import { toast } from "../ui/toast";

interface Given {
  review: string;
  session: string;
  mode: Mode;
  deck: string;
  card: string;
  rating: Rating;
  /** ms */
  at: number;
  responseMs: number;
  /** What it led to in Spaced. */
  outcome?: Outcome;
  /** What the deck's counts had it among. */
  was?: LocalAnswer["was"];
}

/** Stores an answer on this device and sends it in a moment. */
export async function keepAnswer(person: string, given: Given): Promise<void> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
  const body = {
    id: given.review,
    sessionId: given.session,
    mode: given.mode,
    deckId: given.deck,
    cardId: given.card,
    rating: given.rating,
    answeredAt: new Date(given.at).toISOString(),
    responseMs: given.responseMs,
  };
  try {
    await outbox.addReview(person, body, zone);
    const { review, deck, card, at, outcome, was } = given;
    if (outcome) await rememberAnswer({ review, deck, card, at, outcome, was });
    sendSoon();
  } catch (error) {
    console.error("an answer could not be stored", error);
    toast(t("study.send.thisAnswerCouldNotBe"));
  }
}

/** Takes an answer back, wherever it is by now. */
export async function takeBack(person: string, review: string): Promise<void> {
  await outbox.undo(person, review);
  await forgetAnswer(review);
  sendSoon();
}

/** Ends the session once all its answers are with the server. */
export async function endSession(person: string, session: string): Promise<void> {
  await outbox.finish(person, session);
  await sendNow();
}
