import { pseudo } from "./pseudo";

/** A language of the pages. */
interface Language {
  /** Where its catalogues are, in `src/texts`. */
  folder: string;
  /** As `Intl` and `lang` know it. */
  locale: string;
  dir: "ltr" | "rtl";
  /** What is done to a catalogue as it comes. */
  change: <T>(catalogue: T) => T;
}

/** Dates and numbers are written as in Britain. */
const english: Language = { folder: "en", locale: "en-GB", dir: "ltr", change: (catalogue) => catalogue };

const chosenKey = "engram-language";

/** In tests and `npm run fake`, `?lang=pseudo` and `?lang=pseudo-rtl` hold for the tab, and `?lang=en` ends it. The pages as they are built know none of it. */
function forTests(): Language {
  if (typeof sessionStorage === "undefined") return english;
  const asked = new URLSearchParams(location.search).get("lang");
  if (asked !== null) sessionStorage.setItem(chosenKey, asked);
  switch (sessionStorage.getItem(chosenKey)) {
    case "pseudo":
      return { ...english, locale: "el", change: (catalogue) => pseudo(catalogue, false) };
    case "pseudo-rtl":
      return { ...english, locale: "he", dir: "rtl", change: (catalogue) => pseudo(catalogue, true) };
    default:
      return english;
  }
}

/** The language of this page, until it is loaded again. */
export const language: Language = import.meta.env.DEV ? forTests() : english;
export const locale = language.locale;

/** Where what comes next stands: 1 to the right, -1 to the left. */
export const forwards = language.dir === "rtl" ? -1 : 1;

/** Says of the whole page in which language it is, and in which direction that is read. */
export function applyLanguage(): void {
  document.documentElement.lang = locale.split("-")[0] ?? "";
  document.documentElement.dir = language.dir;
}
