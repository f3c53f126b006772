import type { KeyboardEvent } from "react";
import { Menu, MenuItem } from "react-aria-components";
import type { FlagNumber } from "../api/memory-engine";
import { t } from "../texts/texts";
import { Window } from "../ui/Window";
import { FlagShape, flags } from "./flags";

interface Props {
  flag: number;
  choose: (flag: FlagNumber) => void;
  close: () => void;
}

/** Seven flags, told by shape and name as well as by colour, and none; each has its digit. */
export function FlagWindow({ flag, choose, close }: Props) {
  const pick = (number: number) => {
    close();
    if (number !== flag) choose(number as FlagNumber);
  };
  const onKey = (event: KeyboardEvent) => {
    if (!/^[0-7]$/.test(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    pick(Number(event.key));
  };
  return (
    <Window title={t("memory.flagWindow.flag")} close={close}>
      <div onKeyDownCapture={onKey}>
        <Menu className="menu" aria-label={t("memory.flagWindow.flag")} autoFocus="first" selectionMode="single" selectedKeys={[`${flag}`]} onAction={(number) => pick(Number(number))}>
          {flags.map((each) => (
            <MenuItem key={each.number} id={`${each.number}`} className="menu-item" textValue={each.name}>
              <FlagShape flag={each} /> {each.name} <kbd className="only-keyboard">{each.number}</kbd>
            </MenuItem>
          ))}
          <MenuItem id="0" className="menu-item" textValue={t("memory.flagWindow.noFlag")}>
            <span className="flag" />{" "}{t.rich("memory.flagWindow.noFlag0", { kbd: (text) => <kbd className="only-keyboard">{text}</kbd> })}
          </MenuItem>
        </Menu>
      </div>
    </Window>
  );
}
