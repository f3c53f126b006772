export interface Run {
  text: string;
  marked: boolean;
}

/** So many changes between marked and unmarked are shown; what comes after them stands unmarked, as one. */
const most = 400;

/** Neighbours that are marked alike become one, so that a text of any length comes to a bounded number of elements. */
export function joined(words: Run[]): Run[] {
  const runs: { words: string[]; marked: boolean }[] = [];
  for (const { text, marked } of words) {
    const last = runs.at(-1);
    if (last && (last.marked === marked || runs.length > most)) last.words.push(text);
    else runs.push({ words: [text], marked: marked && runs.length < most });
  }
  return runs.map((run) => ({ text: run.words.join(" "), marked: run.marked }));
}
