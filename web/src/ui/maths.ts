import katex from "katex";
import "katex/dist/katex.min.css";

/** Limits under which a formula from a stranger can neither expand for ever nor cover the page. */
const limits = { trust: false, maxExpand: 200, maxSize: 20, throwOnError: false, strict: "ignore" } as const;

/** Sets every formula below the element. A button has no structure for a screen reader, so in a plain text the formula's source is its name. */
export function setMaths(root: HTMLElement, plain = false): void {
  for (const element of root.querySelectorAll<HTMLElement>("[data-maths]:not([data-set])")) {
    const source = element.textContent ?? "";
    element.dataset.set = "";
    const output = plain ? "html" : "htmlAndMathml";
    katex.render(source, element, { ...limits, output, displayMode: element.dataset.maths === "block", errorColor: "currentColor" });
    if (plain) element.append(spokenSource(source));
    if (!plain && element.dataset.maths === "block") watchWidth(element);
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
