import type { ExpectedLine } from "../api/types";
import { Rich } from "../ui/Rich";
import { Tick } from "../ui/Tick";

interface Props {
  lines: ExpectedLine[];
  ticks: boolean[];
  lang?: string | null | undefined;
  onChange: (ticks: boolean[]) => void;
}

/** A long answer line by line, to tick what one knew; words that one typed are marked. */
export function Lines({ lines, ticks, lang, onChange }: Props) {
  return (
    <ul className="lines" aria-label="Tick the lines that you knew">
      {lines.map((line, index) => (
        <li key={index}>
          <Tick isSelected={ticks[index] ?? false} onChange={(on) => onChange(ticks.map((tick, at) => (at === index ? on : tick)))}>
            <Line line={line} lang={lang} />
          </Tick>
        </li>
      ))}
    </ul>
  );
}

/** Without a typed word the line stands as it was written, formulas and all. */
function Line({ line, lang }: { line: ExpectedLine; lang?: string | null | undefined }) {
  if (!line.words.some((word) => word.given)) return <Rich text={line.text} lang={lang} plain />;
  return (
    <span lang={lang ?? undefined} dir="auto">
      {line.words.map((word, index) => (
        <span key={index}>{word.given ? <mark>{word.text}</mark> : word.text} </span>
      ))}
    </span>
  );
}
