import katex from "katex";
import "katex/dist/katex.min.css";

/** Limits under which a formula from a stranger can neither expand for ever nor cover the page. */
const limits = { trust: false, maxExpand: 200, maxSize: 20, throwOnError: false, strict: "ignore" } as const;

/** Sets every formula below the element. */
export function setMaths(root: HTMLElement): void {
  for (const element of root.querySelectorAll<HTMLElement>("[data-maths]:not([data-set])")) {
    const source = element.textContent ?? "";
    element.dataset.set = "";
    katex.render(source, element, { ...limits, displayMode: element.dataset.maths === "block", errorColor: "currentColor" });
    // A formula that is wider than its place scrolls, by keyboard too.
    if (element.scrollWidth > element.clientWidth && element.dataset.maths === "block") element.tabIndex = 0;
  }
}
