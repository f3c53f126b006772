import type { Mark } from "../api/memory-engine";
import { isBuried } from "../data/marks";
import { Explained } from "../ui/Explained";
import { dayOf } from "../ui/words";
import { FlagBadge } from "./flags";

export const whyLeech = "A leech: you forgot this card again and again, so it costs more time than it gives. Word it more simply, split it into two, or suspend it.";

export const whySuspended = "It is not asked until you take it back. What you know of it is kept.";
export const whyBuried = "It is not asked again today; from tomorrow it comes as before.";

export const LeechBadge = () => (
  <Explained why={whyLeech} className="badge leech">
    Leech
  </Explained>
);

/** What a learner's marks say of a card. */
export function Badges({ mark }: { mark: Mark | undefined }) {
  if (!mark) return null;
  return (
    <>
      <FlagBadge number={mark.flag} />
      {mark.suspended && (
        <Explained why={whySuspended} className="badge">
          Suspended
        </Explained>
      )}
      {isBuried(mark) && mark.buriedUntil && (
        <Explained why={whyBuried} className="badge">
          Buried until {dayOf(mark.buriedUntil)}
        </Explained>
      )}
      {mark.leech && <LeechBadge />}
    </>
  );
}
