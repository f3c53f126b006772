// @vitest-environment jsdom
import { expect, it, vi } from "vitest";
import { setMaths } from "./maths";
import { safeHtml } from "./sanitise";

const show = (text: string) => {
  const root = document.createElement("div");
  root.innerHTML = safeHtml(text) ?? "";
  setMaths(root);
  return root;
};

it("sets a formula once", () => {
  const root = show("$e^{i\\pi} = -1$");
  setMaths(root);
  expect(root.querySelectorAll(".katex")).toHaveLength(1);
});

it("has a name where it stands in a button", () => {
  const root = document.createElement("button");
  root.innerHTML = safeHtml("area: $\\pi r^2$") ?? "";
  setMaths(root, true);
  expect(root.querySelector("math")).toBeNull();
  expect(root.querySelector(".unseen")?.textContent).toBe("\\pi r^2");
});

it("stops a formula that expands for ever", () => {
  const started = performance.now();
  const root = show("$\\def\\x{\\x\\x}\\x$ $\\def\\a{\\b\\b}\\def\\b{\\c\\c}\\def\\c{\\a}\\a$");
  expect(performance.now() - started).toBeLessThan(2000);
  expect(root.querySelectorAll(".katex-error")).toHaveLength(2);
});

it("neither links, nor loads, nor takes names, nor covers the page", () => {
  const root = show("$\\href{javascript:alert(1)}{x} \\includegraphics{//evil.example/x.png} \\htmlId{root}{x} \\htmlStyle{position:fixed}{x}$ $\\rule{9999em}{9999em}$");
  expect(root.querySelector("a, img, [id]")).toBeNull();
  for (const element of root.querySelectorAll<HTMLElement>("[style]")) {
    expect(element.style.position).not.toBe("fixed");
    const width = Number.parseFloat(element.style.borderRightWidth || "0");
    expect(width).toBeLessThanOrEqual(20);
  }
});

it.each([
  ["that defines what doubles itself", `\\edef\\a{xx}${"\\edef\\a{\\a\\a}".repeat(60)}\\a`],
  ["that defines what is long", `\\def\\a{${"x".repeat(1000)}}${"\\a".repeat(190)}`],
  ["that is nested deeper than the parser goes", "{".repeat(1900)],
  ["that is too long", "x".repeat(2500)],
])("does not set a formula %s", (_, source) => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const root = document.createElement("div");
  root.innerHTML = '<span data-maths="block"></span>';
  (root.firstChild as HTMLElement).textContent = source;
  setMaths(root);
  expect(root.querySelectorAll("*").length).toBeLessThan(30_000);
  expect(root.querySelectorAll(".katex-html *").length).toBeLessThan(10);
});
