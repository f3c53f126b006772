// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { longestText, safeHtml } from "./sanitise";

const show = (text: string) => {
  const root = document.createElement("div");
  root.innerHTML = safeHtml(text) ?? "";
  return root;
};

const hostile = [
  `<script>alert(1)</script>`,
  `<img src=x onerror=alert(1)>`,
  `<a href="javascript:alert(1)">x</a>`,
  `[x](javascript:alert(1))`,
  `[x](JaVa&#115;cript:alert(1))`,
  `[x](data:text/html;base64,PHNjcmlwdD4=)`,
  `![x](data:image/svg+xml;base64,PHN2Zz4=)`,
  `<svg><foreignObject><iframe src="javascript:alert(1)"></iframe></foreignObject></svg>`,
  `<svg><use href="data:image/svg+xml;base64,PHN2Zz4=#x"/></svg>`,
  `<svg onload=alert(1)>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;"></table></mtext></math>`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>`,
  `<style>@import url(//evil.example/x.css); body{background:url(//evil.example)}</style>`,
  `<p style="background:url(//evil.example/x);position:fixed;inset:0">x</p>`,
  `<link rel=stylesheet href=//evil.example/x.css>`,
  `<iframe srcdoc="<script>alert(1)</script>"></iframe>`,
  `<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">`,
  `<form action="/api/session"><input name=password><button>Sign in</button></form>`,
  `<base href="//evil.example/">`,
  `<meta http-equiv="refresh" content="0;url=//evil.example">`,
  `<a href="//evil.example" id="root" name="cookie">x</a>`,
  `<img src="//evil.example/x.png">`,
  `<video autoplay onplay=alert(1)><source src=x></video>`,
  `<details open ontoggle=alert(1)>x</details>`,
  `<template><script>alert(1)</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>`,
  `$\\href{javascript:alert(1)}{x}$`,
  `<span data-maths="inline" onclick="alert(1)" class="veil" style="color:red">x</span>`,
];

const allowed = new Set(
  "P BR STRONG EM B I U S DEL INS MARK CODE PRE BLOCKQUOTE UL OL LI H1 H2 H3 H4 H5 H6 TABLE THEAD TBODY TR TH TD HR A IMG SUB SUP SPAN KBD".split(" "),
);

describe("text that somebody wrote", () => {
  it.each(hostile)("loses what could run, load or restyle: %s", (text) => {
    for (const element of show(text).querySelectorAll("*")) {
      expect(allowed).toContain(element.tagName);
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on|^style$|^class$|^id$|^name$|^srcdoc$|^action$|^xlink/i);
        if (name === "href" || name === "src") expect(value).toMatch(/^(https?:\/\/|mailto:|\/(?!\/)|#|data:image\/(png|jpeg|gif|webp);)/);
      }
    }
  });

  it("keeps what makes a card readable", () => {
    const root = show("**bold** and *soft*\nnext line\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n`code`");
    for (const tag of ["strong", "em", "br", "ul", "table", "code"]) expect(root.querySelector(tag)).not.toBeNull();
  });

  it("opens links elsewhere, without telling where from", () => {
    const link = show("[x](https://example.org)").querySelector("a");
    expect(link?.getAttribute("rel")).toBe("noopener noreferrer nofollow");
    expect(link?.target).toBe("_blank");
  });

  it("survives odd characters", () => {
    expect(show("a\0b").textContent?.trim()).toBe("a\ufffdb");
    expect(show("a\ud800b").textContent).toContain("b");
    expect(show("\u202eabc\u200b").textContent).toContain("abc");
  });

  it("is cut where a side of a card must end, before it is parsed", () => {
    const started = performance.now();
    expect(show("a".repeat(10_000_000)).textContent?.trim().length).toBe(longestText);
    expect(show("[".repeat(10_000_000)).textContent?.length).toBeLessThanOrEqual(longestText + 1);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it("can be empty", () => {
    expect(safeHtml("")).toBe("");
  });
});

describe("maths", () => {
  const sources = (text: string) => [...show(text).querySelectorAll("[data-maths]")].map((each) => [each.getAttribute("data-maths"), each.textContent]);

  it("is found in line and in a block, and kept from Markdown", () => {
    expect(sources("a $x_1 * y_1 * z$ b $$\\frac{a}{b}$$")).toEqual([
      ["inline", "x_1 * y_1 * z"],
      ["block", "\\frac{a}{b}"],
    ]);
    expect(sources("\\(a<b\\) and \\[c\\]")).toEqual([
      ["inline", "a<b"],
      ["block", "c"],
    ]);
  });

  it("is not seen in prices", () => {
    expect(sources("It costs $5 or $10 today")).toEqual([]);
  });

  it("is not seen in code", () => {
    expect(sources("`$x$`")).toEqual([]);
  });

  it("holds its source as text, whatever that looks like", () => {
    const root = show("$<img src=x onerror=alert(1)>$");
    expect(root.querySelector("img")).toBeNull();
    expect(root.querySelector("[data-maths]")?.textContent).toBe("<img src=x onerror=alert(1)>");
  });
});

it("makes words of links where a link cannot be, as in a button", () => {
  expect(safeHtml("see [the **page**](https://a.example)", { links: false })?.trim()).toBe("<p>see the <strong>page</strong></p>");
});

it("says what is the matter with an image that is not loaded", () => {
  const root = show("![the Nile](https://maps.example/nile.png)");
  expect(root.querySelector("img")).toBeNull();
  expect(root.textContent?.trim()).toBe("[Image not shown: the Nile. Images from elsewhere are not loaded: https://maps.example/nile.png]");
});

it("heaps no more on a letter than a page can lay out", () => {
  expect(show(`a${"\u0301".repeat(15_000)} b`).textContent?.trim()).toBe(`a${"\u0301".repeat(16)} b`);
});
