import katex from "katex";
import "katex/dist/katex.min.css";

/**
 * A formula of a card defines no macros: with `\\edef` alone, 250 characters double themselves into more than any page can hold, whatever `maxExpand` says.
 */
const macros = Object.fromEntries(
  ["def", "gdef", "edef", "xdef", "let", "futurelet", "newcommand", "renewcommand", "providecommand"].map((name) => [
    `\\${name}`,
    () => {
      throw new katex.ParseError(`\\${name} is not for cards`);
    },
  ]),
);

/** Limits under which a formula from a stranger can neither expand for ever nor cover the page. */
const limits = { trust: false, maxExpand: 200, maxSize: 20, throwOnError: false, strict: "ignore" } as const;

/** The longest formula in characters, and the most elements that the formulas of one text come to; what is beyond stays as its source. */
const most = { source: 2000, elements: 20_000 };

/** Sets every formula below the element. A button has no structure for a screen reader, so in a plain text the formula's source is its name. */
export function setMaths(root: HTMLElement, plain = false): void {
  let elements = 0;
  for (const element of root.querySelectorAll<HTMLElement>("[data-maths]:not([data-set])")) {
    const source = element.textContent ?? "";
    element.dataset.set = "";
    if (elements > most.elements || source.length > most.source) continue;
    const set = formula(source, plain, element.dataset.maths === "block");
    elements += set?.querySelectorAll("*").length ?? 0;
    if (!set || elements > most.elements) continue;
    element.replaceChildren(...set.childNodes);
    if (plain) element.append(spokenSource(source));
    if (!plain && element.dataset.maths === "block") watchWidth(element);
  }
}

/** Undefined if KaTeX breaks off, as it does where a formula is nested too deep. */
function formula(source: string, plain: boolean, displayMode: boolean): HTMLElement | undefined {
  const set = document.createElement("span");
  try {
    katex.render(source, set, { ...limits, macros: { ...macros }, output: plain ? "html" : "htmlAndMathml", displayMode, errorColor: "currentColor" });
    return set;
  } catch (error) {
    console.warn("a formula stays as its source", error);
    return undefined;
  }
}

/** A formula that is wider than its place scrolls, by keyboard too. Until it is on the screen and its fonts are there, each may be one. */
function watchWidth(formula: HTMLElement): void {
  formula.tabIndex = 0;
  widths.observe(formula);
  for (const part of formula.children) widths.observe(part);
}

const widths = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const formula = target.closest<HTMLElement>("[data-maths]");
    if (!formula) continue;
    if (formula.scrollWidth > formula.clientWidth) formula.tabIndex = 0;
    else if (formula !== document.activeElement) formula.removeAttribute("tabindex");
  }
});

function spokenSource(source: string): HTMLElement {
  const text = document.createElement("span");
  text.className = "unseen";
  text.textContent = source;
  return text;
}
