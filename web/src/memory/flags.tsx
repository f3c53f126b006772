import type { FlagNumber } from "../api/memory-engine";
import { t } from "../texts/texts";

interface Flag {
  number: Exclude<FlagNumber, 0>;
  name: string;
  /** Each has a shape of its own, so that nobody has to tell them by colour. */
  shape: string;
}

export const flags: Flag[] = [
  { number: 1, get name() { return t("memory.flags.redTriangle"); }, shape: "M12 4l9 16H3z" },
  { number: 2, get name() { return t("memory.flags.orangeSquare"); }, shape: "M5 5h14v14H5z" },
  { number: 3, get name() { return t("memory.flags.greenCircle"); }, shape: "M12 4a8 8 0 110 16 8 8 0 010-16z" },
  { number: 4, get name() { return t("memory.flags.blueDiamond"); }, shape: "M12 3l9 9-9 9-9-9z" },
  { number: 5, get name() { return t("memory.flags.pinkCross"); }, shape: "M9 3h6v6h6v6h-6v6H9v-6H3V9h6z" },
  { number: 6, get name() { return t("memory.flags.turquoiseHexagon"); }, shape: "M7 4h10l5 8-5 8H7l-5-8z" },
  { number: 7, get name() { return t("memory.flags.purpleHalfMoon"); }, shape: "M14 3a9 9 0 106 15A9 9 0 0114 3z" },
];

export const flagOf = (number: number | undefined) => flags.find((each) => each.number === number);

export const FlagShape = ({ flag }: { flag: Flag }) => (
  <svg className={`flag flag-${flag.number}`} viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
    <path d={flag.shape} />
  </svg>
);

/** A card's flag, with its name. */
export function FlagBadge({ number }: { number: number | undefined }) {
  const flag = flagOf(number);
  if (!flag) return null;
  return (
    <span className="badge">
      <FlagShape flag={flag} /> {flag.name}
    </span>
  );
}
