/**
 * A cell with an apostrophe before what a spreadsheet would take for a formula, as an export of ours writes it: further apostrophes, then a sign, perhaps behind
 * spaces and marks that are not seen. See docs/decisions/0014-room-for-decks.md.
 */
const safe = /^'+(?:[\t\r\n]|(?:(?![\u{10000}-\u{10ffff}])[\s\p{Z}\p{Cc}\p{Cf}])*[=+\-@＝＋－＠])/u;

/** The text for which a cell was written; `'tis` stays as it is. */
export const readCell = (cell: string) => (safe.test(cell) ? cell.slice(1) : cell);
