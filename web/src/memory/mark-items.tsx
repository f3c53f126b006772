import { MenuItem } from "react-aria-components";
import type { MarkChange } from "../api/memory-engine";

interface Props {
  suspended: boolean;
  buried: boolean;
  mark: (change: MarkChange) => void;
  /** Opens the choice of flags. */
  flag: () => void;
  /** Whether keys for it are listed beside. */
  keys?: boolean;
}

/** The entries of a card's menu that bury, suspend and flag it. */
export function markItems({ suspended, buried, mark, flag, keys = false }: Props) {
  return (
    <>
      <MenuItem id="bury" className="menu-item" onAction={() => mark({ buried: !buried })}>
        {buried ? "Ask again today" : "Bury until tomorrow"} {keys && <kbd className="only-keyboard">b</kbd>}
      </MenuItem>
      <MenuItem id="suspend" className="menu-item" onAction={() => mark({ suspended: !suspended })}>
        {suspended ? "Stop suspending" : "Suspend"} {keys && <kbd className="only-keyboard">s</kbd>}
      </MenuItem>
      <MenuItem id="flag" className="menu-item" onAction={flag}>
        Flag {keys && <kbd className="only-keyboard">f</kbd>}
      </MenuItem>
    </>
  );
}
