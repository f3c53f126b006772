import { t } from "../texts/texts";
import { toast } from "../ui/toast";
import type { AnswerEntry, RefusedAnswer } from "./entries";

/** Says what became of answers that were sent once more after a refusal; of what went by itself only that it was accepted. */
export function saySentAgain(accepted: AnswerEntry[], refused: RefusedAnswer[]): void {
  const [first] = refused.filter(({ again }) => again?.by === "learner");
  if (first) return toast(t("base.sentAgain.notAcceptedThisTimeEither", { why: first.refused.why }));
  const answers = accepted.length;
  if (answers === 0) return;
  const back = accepted.every(({ again }) => again?.by === "itself");
  const titles = new Set(accepted.map(({ again }) => again?.after.title));
  const [title] = titles;
  toast(back && title !== undefined && titles.size === 1 ? t("base.sentAgain.theDeckIsThereAgain", { title, answers }) : t("base.sentAgain.acceptedNow", { answers }));
}
