import { MenuItem, Text } from "react-aria-components";
import type { MarkChange } from "../api/memory-engine";
import { t } from "../texts/texts";
import { whyBuried, whySuspended } from "./Badges";

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
        <Text slot="label">{buried ? t("memory.markItems.askAgainToday") : t("memory.markItems.buryUntilTomorrow")}</Text> {keys && <kbd className="only-keyboard">b</kbd>}
        {!buried && <Text slot="description">{whyBuried()}</Text>}
      </MenuItem>
      <MenuItem id="suspend" className="menu-item" onAction={() => mark({ suspended: !suspended })}>
        <Text slot="label">{suspended ? t("memory.markItems.stopSuspending") : t("memory.markItems.suspend")}</Text> {keys && <kbd className="only-keyboard">s</kbd>}
        {!suspended && <Text slot="description">{whySuspended()}</Text>}
      </MenuItem>
      <MenuItem id="flag" className="menu-item" onAction={flag}>
        <Text slot="label">{t("memory.markItems.flag")}</Text> {keys && <kbd className="only-keyboard">f</kbd>}
      </MenuItem>
    </>
  );
}
