import type { Mastery } from "../api/types";
import { Explained } from "./Explained";
import { count, onDay, percent } from "./words";

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
      <span className="unseen"> mastery</span>
    </Explained>
  );
}

/** "64 %: the mean chance that you recall each of these 23 cards in a quiz a week from now; 5 you have not seen count 0." */
export function whyMastery(mastery: Omit<Mastery, "stages" | "horizon"> & { horizon?: string }, who = "you"): string {
  if (mastery.cards === 0) return "No card here has an answer yet, so there is nothing to recall.";
  const unseen = mastery.cards - mastery.seen;
  const these = mastery.cards === 1 ? "this card" : `each of these ${mastery.cards} cards`;
  const have = who === "you" ? "you have" : `${who} has`;
  const rest = unseen > 0 ? `; ${unseen} that ${have} not seen ${unseen === 1 ? "counts" : "count"} 0` : "";
  return `${percent(mastery.mastery)}: the mean chance that ${who} ${who === "you" ? "recall" : "recalls"} ${these} in a quiz ${when(mastery.horizon)}${rest}.`;
}

/** A horizon of 7 days may be the rolling week or an exam on that very day; both are "a week from now". */
function when(horizon: string | undefined): string {
  if (!horizon) return "a week from now or on the day of the next exam";
  const day = `${horizon}T12:00:00`;
  const days = Math.round((Date.parse(day) - Date.now()) / 86_400_000);
  return days === 7 ? "a week from now" : onDay(day);
}

/** The day of the next exam, if mastery is meant for one that is not just a week away. */
export const examOf = ({ horizon }: Mastery) => (when(horizon) === "a week from now" ? undefined : when(horizon));

/** "in a week", or "on 12 Dec" before an exam. */
export const horizonOf = ({ horizon }: Mastery) => when(horizon).replace("a week from now", "in a week");

/** "18 of 23 seen", with the stages behind it. */
export function Coverage({ mastery }: { mastery: Mastery }) {
  const { stages } = mastery;
  const why =
    `${count(stages.new, "card")} new, ${stages.learning} learning (memory holds under 7 days, or last answered Again), ` +
    `${stages.familiar} familiar (7 to 21 days), ${stages.mastered} mastered (21 days and more). Waiting never lowers a stage.`;
  return (
    <Explained why={why}>
      {mastery.seen} of {mastery.cards} seen
    </Explained>
  );
}
