import { createTranslator } from "use-intl/core";
import { language, locale } from "./language";
import type { Texts } from "./types";

export type Namespace = keyof Texts;

/** What has been loaded of the language's catalogues. */
const texts: Partial<Texts> = {};

const missing = (error: Error) => {
  throw error;
};

/** A text of the pages by its key, with what it takes: `t("cards.cardMenu.more")`. Only while something is shown, never while a file is read: its catalogue may come later. */
export const t = createTranslator({ locale, messages: texts as Texts, onError: missing });

const catalogues = import.meta.glob<Texts[Namespace]>("./*/*.ts", { import: "default" });

/** Loads catalogues. Each is a file of the language's folder, and comes once. */
export async function loadTexts(...names: Namespace[]): Promise<void> {
  await Promise.all(names.map(load));
}

async function load<N extends Namespace>(name: N): Promise<void> {
  if (texts[name]) return;
  const catalogue = catalogues[`./${language.folder}/${name}.ts`];
  if (!catalogue) throw new Error(`no texts of ${name} in ${language.folder}`);
  texts[name] = language.change((await catalogue()) as Texts[N]);
}

/** All of them: for tests, in which anything may be shown. */
export const loadAllTexts = () => loadTexts(...(Object.keys(catalogues).filter((path) => path.startsWith(`./${language.folder}/`)).map((path) => path.slice(language.folder.length + 3, -3)) as Namespace[]));
