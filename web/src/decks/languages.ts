/** Languages to choose for a side, most learnt first; a deck may have any other BCP 47 tag, too. */
const common = "en es fr de it pt nl sv da nb fi pl cs sk hu ro bg el tr ru uk hr sr sl lt lv et ga cy la eo ar he fa ur hi bn ta zh ja ko vi th id sw".split(" ");

const names = new Intl.DisplayNames("en", { type: "language" });

/** A language's English name; the tag itself if it is not known. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Tags with their names, the deck's own among them, in the order of the names. */
export const languageChoices = (own: string | null | undefined): [string, string][] =>
  [...new Set([...common, ...(own ? [own] : [])])].map((tag): [string, string] => [tag, languageName(tag)]).sort(([, a], [, b]) => a.localeCompare(b, "en"));
