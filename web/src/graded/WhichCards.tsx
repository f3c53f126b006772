import type { DeckModes } from "../api/types";
import { Button } from "../ui/Button";
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
  const toggle = (tag: string) =>
    choose({ ...which, tags: which.tags.includes(tag) ? which.tags.filter((each) => each !== tag) : [...which.tags, tag] });
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
          {modes.tags.map((tag) => (
            <Button key={tag} look="quiet" className="tag" aria-pressed={which.tags.includes(tag)} onPress={() => toggle(tag)}>
              {tag}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
