import type { Piece } from "../api/types";

/** What was written above what was expected, word by word. A word that is only in one of them is marked by more than its colour. */
export function Difference({ pieces, lang }: { pieces: Piece[]; lang?: string | null | undefined }) {
  return (
    <dl className="difference">
      <dt>You wrote</dt>
      <dd lang={lang ?? undefined} dir="auto">
        {words(pieces, "given").map(({ text, kind }, index) => (kind === "SAME" ? <span key={index}>{text} </span> : <del key={index}>{text} </del>))}
      </dd>
      <dt>Expected</dt>
      <dd lang={lang ?? undefined} dir="auto">
        {words(pieces, "expected").map(({ text, kind }, index) => (kind === "SAME" ? <span key={index}>{text} </span> : <ins key={index}>{text} </ins>))}
      </dd>
    </dl>
  );
}

/** One side's words in order, those that it does not have left out. */
export function words(pieces: Piece[], side: "given" | "expected"): { text: string; kind: Piece["kind"] }[] {
  const missing = side === "given" ? "MISSING" : "EXTRA";
  return pieces.flatMap((piece) => (piece.kind === missing || !piece[side] ? [] : [{ text: piece[side], kind: piece.kind }]));
}
