import type { DeckModes } from "../api/types";
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
    <div role="group" aria-label="Which cards" className="which">
      {modes.starred > 0 && (
        <Tick isSelected={which.starred} onChange={(starred) => choose({ ...which, starred })}>
          Only starred cards ({modes.starred})
        </Tick>
      )}
      {modes.tags.length > 0 && (
        <div className="tags">
          <span className="note">Only with tag:</span>
          <TagChoice tags={modes.tags} chosen={which.tags} choose={(tags) => choose({ ...which, tags })} />
        </div>
      )}
    </div>
  );
}
