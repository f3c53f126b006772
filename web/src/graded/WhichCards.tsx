import type { DeckModes } from "../api/types";
import { t } from "../texts/texts";
import { TagChoice } from "../ui/TagChoice";
import { Tick } from "../ui/Tick";

export interface Which {
  starred: boolean;
  tags: string[];
}

export const allCards: Which = { starred: false, tags: [] };

/** As the options of a session want it: what was not chosen is left out. */
export const whichOptions = ({ starred, tags }: Which) => ({ ...(starred ? { starred } : {}), ...(tags.length > 0 ? { tags } : {}) });

/** All cards, or only the starred ones, or only those with one of some tags. */
export function WhichCards({ modes, which, choose }: { modes: DeckModes; which: Which; choose: (which: Which) => void }) {
  if (modes.starred === 0 && modes.tags.length === 0) return null;
  return (
    <div role="group" aria-label={t("graded.whichCards.whichCards")} className="which">
      {modes.starred > 0 && (
        <Tick isSelected={which.starred} onChange={(starred) => choose({ ...which, starred })}>
          {t("graded.whichCards.onlyStarredCardsStarred", { starred: modes.starred })}
        </Tick>
      )}
      {modes.tags.length > 0 && (
        <div className="tags">
          <span className="note">{t("graded.whichCards.onlyWithTag")}</span>
          <TagChoice tags={modes.tags} chosen={which.tags} choose={(tags) => choose({ ...which, tags })} />
        </div>
      )}
    </div>
  );
}
