import DOMPurify from "dompurify";
import { Marked, type TokenizerAndRendererExtension } from "marked";

/** A side of a card holds at most this many characters; more is cut before it is parsed. */
export const longestText = 20_000;

const tags =
  "p br strong em b i u s del ins mark code pre blockquote ul ol li h1 h2 h3 h4 h5 h6 table thead tbody tr th td hr a img sub sup span kbd".split(" ");
const attributes = ["href", "src", "alt", "title", "colspan", "rowspan", "start", "lang", "dir", "align", "data-maths"];

/** Maths in `$…$` and `$$…$$` (or `\(…\)`, `\[…\]`) becomes an inert element that holds the source as text. */
const maths: TokenizerAndRendererExtension = {
  name: "maths",
  level: "inline",
  start: (source) => {
    const at = source.search(/\$|\\[([]/);
    return at < 0 ? undefined : at;
  },
  tokenizer(source) {
    const display = /^(?:\$\$([^$]{1,5000}?)\$\$|\\\[([\s\S]{1,5000}?)\\\])/.exec(source);
    if (display) return { type: "maths", raw: display[0], text: display[1] ?? display[2] ?? "", display: true };
    const inline = /^(?:\$(?!\s)((?:\\.|[^$\\\n]){1,2000}?)(?<!\s)\$(?!\d)|\\\(([^\n]{1,2000}?)\\\))/.exec(source);
    if (inline) return { type: "maths", raw: inline[0], text: inline[1] ?? inline[2] ?? "", display: false };
    return undefined;
  },
  renderer: (token) => `<span data-maths="${token.display ? "block" : "inline"}">${escapeHtml(String(token.text))}</span>`,
};

const markdown = new Marked({ gfm: true, breaks: true, async: false, extensions: [maths] });

const addresses = /^(?:https?:\/\/|mailto:|\/(?!\/)|#|data:image\/(?:png|jpeg|gif|webp);base64,)/i;

const purifier = DOMPurify(window);
// DOMPurify lets an image have any data: address, so the rule is applied here as well.
purifier.addHook("uponSanitizeAttribute", (_node, attribute) => {
  if (["src", "href"].includes(attribute.attrName) && !addresses.test(attribute.attrValue)) attribute.keepAttr = false;
});
purifier.addHook("afterSanitizeAttributes", (node) => {
  if (node.tagName === "A" && node.hasAttribute("href")) {
    node.setAttribute("rel", "noopener noreferrer nofollow");
    node.setAttribute("target", "_blank");
  }
  if (node.tagName === "IMG") {
    node.setAttribute("loading", "lazy");
    if (!node.hasAttribute("alt")) node.setAttribute("alt", "");
  }
});

/** Turns Markdown that somebody wrote into HTML that cannot run, load from elsewhere, restyle the page or take its names. */
export function safeHtml(text: string, { links = true } = {}): string {
  const source = text.slice(0, longestText).replaceAll("\0", "\ufffd");
  return purifier.sanitize(markdown.parse(source) as string, {
    ALLOWED_TAGS: links ? tags : tags.filter((name) => name !== "a"),
    ALLOWED_ATTR: attributes,
    ADD_URI_SAFE_ATTR: attributes.filter((name) => name !== "href" && name !== "src"),
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: addresses,
  });
}

const escapeHtml = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[sign] ?? sign);
