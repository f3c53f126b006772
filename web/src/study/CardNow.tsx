import { useRef } from "react";
import { useMarks } from "../data/marks";
import { LeechBadge } from "../memory/Badges";
import { FlagBadge } from "../memory/flags";
import { t } from "../texts/texts";
import { Explained } from "../ui/Explained";
import { useKeys } from "../ui/use-keys";
import type { StudyCard } from "./session";

/** A quiet line above a card: its flag, whether it is a leech, and why it is asked now, for whoever wants to know. */
export function CardNow({ deck, card }: { deck: string; card: StudyCard }) {
  const mark = useMarks(deck).get(card.id);
  const why = useRef<HTMLSpanElement>(null);
  useKeys({ w: () => why.current?.querySelector("button")?.focus() });
  const leech = mark?.leech ?? card.leech ?? false;
  return (
    <div className="card-now">
      <FlagBadge number={mark?.flag} />
      {leech && <LeechBadge />}
      <span ref={why}>
        <Explained key={card.id} why={card.why?.text ?? t("study.cardNow.itIsInItsSteps")}>
          {t("study.cardNow.whyNow")}
        </Explained>
      </span>
    </div>
  );
}
