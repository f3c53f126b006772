import type { ReactNode } from "react";
import type { Piece } from "../api/types";
import { t } from "../texts/texts";
import { Folded } from "../written/Folded";
import { joined, type Run } from "./runs";

/** What was written above what was expected, word by word. A word that is only in one of them is marked by more than its colour. */
export function Difference({ pieces, lang }: { pieces: Piece[]; lang?: string | null | undefined }) {
  return (
    <dl className="difference">
      <dt>{t("graded.difference.youWrote")}</dt>
      <Side runs={words(pieces, "given")} lang={lang} mark={(text) => <del>{text}</del>} />
      <dt>{t("graded.difference.expected")}</dt>
      <Side runs={words(pieces, "expected")} lang={lang} mark={(text) => <ins>{text}</ins>} />
    </dl>
  );
}

interface SideProps {
  runs: Run[];
  lang: string | null | undefined;
  mark: (text: string) => ReactNode;
}

function Side({ runs, lang, mark }: SideProps) {
  return (
    <dd lang={lang ?? undefined} dir="auto">
      <Folded length={runs.reduce((sum, { text }) => sum + text.length, 0)}>
        {runs.map(({ text, marked }, index) => (
          <span key={index}>{marked ? mark(text) : text} </span>
        ))}
      </Folded>
    </dd>
  );
}

/** One side's words in order, those that it does not have left out. */
export function words(pieces: Piece[], side: "given" | "expected"): Run[] {
  const missing = side === "given" ? "MISSING" : "EXTRA";
  return joined(pieces.flatMap((piece) => (piece.kind === missing || !piece[side] ? [] : [{ text: piece[side], marked: piece.kind !== "SAME" }])));
}
