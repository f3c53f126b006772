import { useState } from "react";
import { Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { FlagWindow } from "../memory/FlagWindow";
import { markItems } from "../memory/mark-items";
import { MemoryView } from "../memory/MemoryView";
import { useMarking } from "../memory/use-marking";
import { t } from "../texts/texts";
import { Button } from "../ui/Button";
import { MoreIcon } from "../ui/icons";
import { useKeys } from "../ui/use-keys";
import { Window } from "../ui/Window";

export const markKeys = () => [
  ["b", t("study.cardMarks.buryTheCardUntilTomorrow")],
  ["s", t("study.cardMarks.suspendTheCard")],
  ["f", t("study.cardMarks.flagTheCardThen1")],
  ["w", t("study.cardMarks.whyThisCardNow")],
  ["m", t("study.cardMarks.whatYouKnowOfThis")],
] as const;

interface Props {
  deck: string;
  card: string;
  /** The card was buried or suspended. */
  aside: (card: string) => void;
  /** That was taken back. */
  back: (card: string) => void;
}

/** What is seldom done with the card at hand: putting it aside, flagging it, looking at its memory. */
export function CardMarks({ deck, card, aside, back }: Props) {
  const [open, setOpen] = useState<"flag" | "memory">();
  const { suspended, buried, flag, change } = useMarking(deck, card, {
    done: (mark) => (mark.suspended || mark.buriedUntil) && aside(card),
    undone: (mark) => !mark.suspended && !mark.buriedUntil && back(card),
  });
  const close = () => setOpen(undefined);
  useKeys({
    b: () => change({ buried: true }),
    s: () => change({ suspended: true }),
    f: () => setOpen("flag"),
    m: () => setOpen("memory"),
  });
  return (
    <>
      <MenuTrigger>
        <Button look="quiet" className="icon" aria-label={t("study.cardMarks.moreWithThisCard")}>
          <MoreIcon />
        </Button>
        <Popover className="popover">
          <Menu className="menu" aria-label={t("study.cardMarks.thisCard")}>
            {markItems({ suspended, buried, mark: change, flag: () => setOpen("flag"), keys: true })}
            <MenuItem id="memory" className="menu-item" onAction={() => setOpen("memory")}>
              {t.rich("study.cardMarks.whatYouKnowOfIt", { kbd: (text) => <kbd className="only-keyboard">{text}</kbd> })}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      {open === "flag" && <FlagWindow flag={flag} choose={(number) => change({ flag: number })} close={close} />}
      {open === "memory" && (
        <Window title={t("study.cardMarks.whatYouKnowOfThis")} close={close} wide>
          <MemoryView deck={deck} card={card} />
        </Window>
      )}
    </>
  );
}
