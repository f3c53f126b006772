import type { Mastery } from "../api/types";
import { t } from "../texts/texts";
import { Explained } from "./Explained";
import { onDay, percent } from "./words";

const size = 72;
const stroke = 7;
const radius = (size - stroke) / 2;
const around = 2 * Math.PI * radius;

/** Mastery as a ring, with the sentence behind it. */
export function MasteryRing({ mastery }: { mastery: Mastery }) {
  const share = mastery.mastery;
  return (
    <Explained why={whyMastery(mastery)} className="ring">
      <svg width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
        <circle cx={size / 2} cy={size / 2} r={radius} fill="none" stroke="var(--track)" strokeWidth={stroke} />
        <circle
          className="ring-value"
          cx={size / 2}
          cy={size / 2}
          r={radius}
          fill="none"
          stroke="var(--accent)"
          strokeWidth={stroke}
          strokeLinecap="round"
          strokeDasharray={`${share * around} ${around}`}
          transform={`rotate(-90 ${size / 2} ${size / 2})`}
          opacity={share > 0 ? 1 : 0}
        />
      </svg>
      <span className="ring-number">{percent(share)}</span>
      <span className="unseen">{" "}{t("base.ring.mastery")}</span>
    </Explained>
  );
}

/** "64 %: the mean chance that you recall each of these 23 cards in a quiz a week from now; 5 you have not seen count 0." */
export function whyMastery({ cards, seen, mastery, horizon: day }: Omit<Mastery, "stages" | "horizon"> & { horizon?: string }, who?: string): string {
  if (cards === 0) return t("base.ring.noCardHereHasAn");
  const these = t("base.ring.theseCards", { cards });
  const horizon = when(day);
  const unseen = cards - seen;
  if (who === undefined) return t("base.ring.chanceThatYouRecall", { mastery: percent(mastery), these, horizon, rest: unseen > 0 ? t("base.ring.youHaveNotSeen", { unseen }) : "" });
  return t("base.ring.chanceThatSomebodyRecalls", { mastery: percent(mastery), who, these, horizon, rest: unseen > 0 ? t("base.ring.somebodyHasNotSeen", { unseen, who }) : "" });
}

/** A horizon of 7 days may be the rolling week or an exam on that very day; both are "a week from now". */
const isWeek = (horizon: string) => Math.round((noonOf(horizon) - Date.now()) / 86_400_000) === 7;
const noonOf = (horizon: string) => Date.parse(`${horizon}T12:00:00`);

function when(horizon: string | undefined): string {
  if (!horizon) return t("base.ring.aWeekFromNowOr");
  return isWeek(horizon) ? t("base.ring.aWeekFromNow") : onDay(noonOf(horizon));
}

/** The day of the next exam, if mastery is meant for one that is not just a week away. */
export const examOf = ({ horizon }: Mastery) => (isWeek(horizon) ? undefined : when(horizon));

/** "in a week", or "on 12 Dec" before an exam. */
export const horizonOf = ({ horizon }: Mastery) => (isWeek(horizon) ? t("base.ring.inAWeek") : when(horizon));

/** "18 of 23 seen", with the stages behind it. */
export function Coverage({ mastery }: { mastery: Mastery }) {
  const { stages } = mastery;
  const why =
    `${t("base.ring.newNewLearningLearningMemory", { new: stages.new, learning: stages.learning })} ` +
    t("base.ring.familiarFamiliar7To21", { familiar: stages.familiar, mastered: stages.mastered });
  return (
    <Explained why={why}>
      {t("base.ring.seenOfCardsSeen", { seen: mastery.seen, cards: mastery.cards })}
    </Explained>
  );
}
