import type { ExpectedLine } from "../api/types";
import { t } from "../texts/texts";
import { LongList } from "../ui/LongList";
import { Tick } from "../ui/Tick";
import { Rich } from "../written/Rich";
import { joined } from "./runs";

interface Props {
  lines: ExpectedLine[];
  ticks: boolean[];
  lang?: string | null | undefined;
  onChange: (ticks: boolean[]) => void;
}

/** A long answer line by line, to tick what one knew; words that one typed are marked. */
export function Lines({ lines, ticks, lang, onChange }: Props) {
  return (
    <LongList
      label={t("graded.lines.tickTheLinesThatYou")}
      className="lines"
      items={lines.map((line, index) => ({ line, index }))}
      keyOf={({ index }) => String(index)}
      height={45}
      gap={0}
      line={({ line, index }, place) => (
        <li key={index} {...place}>
          <Tick isSelected={ticks[index] ?? false} onChange={(on) => onChange(ticks.map((tick, at) => (at === index ? on : tick)))}>
            <Line line={line} lang={lang} />
          </Tick>
        </li>
      )}
    />
  );
}

/** Without a typed word the line stands as it was written, formulas and all. */
function Line({ line, lang }: { line: ExpectedLine; lang?: string | null | undefined }) {
  if (!line.words.some((word) => word.given)) return <Rich text={line.text} lang={lang} plain />;
  return (
    <span lang={lang ?? undefined} dir="auto">
      {joined(line.words.map(({ text, given }) => ({ text, marked: given }))).map(({ text, marked }, index) => (
        <span key={index}>{marked ? <mark>{text}</mark> : text} </span>
      ))}
    </span>
  );
}
