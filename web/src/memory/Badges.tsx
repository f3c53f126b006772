import type { Mark } from "../api/memory-engine";
import { isBuried } from "../data/marks";
import { t } from "../texts/texts";
import { Explained } from "../ui/Explained";
import { dayOf } from "../ui/words";
import { FlagBadge } from "./flags";

export const whyLeech = () => t("memory.badges.aLeechYouForgotThis");

export const whySuspended = () => t("memory.badges.itIsNotAskedUntil");
export const whyBuried = () => t("memory.badges.itIsNotAskedAgain");

export const LeechBadge = () => (
  <Explained why={whyLeech()} className="badge leech">
    {t("memory.badges.leech")}
  </Explained>
);

/** What a learner's marks say of a card. */
export function Badges({ mark }: { mark: Mark | undefined }) {
  if (!mark) return null;
  return (
    <>
      <FlagBadge number={mark.flag} />
      {mark.suspended && (
        <Explained why={whySuspended()} className="badge">
          {t("memory.badges.suspended")}
        </Explained>
      )}
      {isBuried(mark) && mark.buriedUntil && (
        <Explained why={whyBuried()} className="badge">
          {t("memory.badges.buriedUntilBurieduntil", { buriedUntil: dayOf(mark.buriedUntil) })}
        </Explained>
      )}
      {mark.leech && <LeechBadge />}
    </>
  );
}
