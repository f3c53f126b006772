import DOMPurify from "dompurify";
import { toHtml } from "./markdown";

/** A side of a card holds at most this many characters; more is cut before it is parsed. */
export const longestText = 20_000;

const tags =
  "p br strong em b i u s del ins mark code pre blockquote ul ol li h1 h2 h3 h4 h5 h6 table thead tbody tr th td hr a img sub sup span kbd".split(" ");
const attributes = ["href", "src", "alt", "title", "colspan", "rowspan", "start", "lang", "dir", "align", "data-maths"];

const addresses = /^(?:https?:\/\/|mailto:|\/(?!\/)|#|data:image\/(?:png|jpeg|gif|webp);base64,)/i;

/** The pages load images from themselves and out of the text only (see the gateway's content security policy). */
const isElsewhere = (src: string) => src === "" || /^https?:/i.test(src);

/** What stands where an image cannot be shown. */
function sayImage(image: Element): HTMLElement {
  const said = document.createElement("span");
  const [alt, src] = [image.getAttribute("alt"), image.getAttribute("src")];
  said.textContent = `[Image not shown${alt ? `: ${alt}` : ""}. ${src ? `Images from elsewhere are not loaded: ${src}` : "Its address is not one that images are loaded from."}]`;
  return said;
}

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
    if (isElsewhere(node.getAttribute("src") ?? "")) node.replaceWith(sayImage(node));
  }
});

/** A letter carries at most this many accents and other marks without a width; what is heaped on it beyond them would freeze the page that lays it out. */
const heaped = /([\p{M}\p{Cf}]{16})[\p{M}\p{Cf}]+/gu;

/** A text as it may be put on a page at all: bounded in length and in what is heaped on one letter. */
export const bounded = (text: string) => text.slice(0, longestText).replaceAll("\0", "\ufffd").replace(heaped, "$1");

/** Turns Markdown that somebody wrote into HTML that cannot run, load from elsewhere, restyle the page or take its names; null if it has to stay as it was written. */
export function safeHtml(text: string, { links = true } = {}): string | null {
  const html = toHtml(bounded(text));
  if (html === null) return null;
  const safe = purifier.sanitize(html, {
    ALLOWED_TAGS: links ? tags : tags.filter((name) => name !== "a"),
    ALLOWED_ATTR: attributes,
    ADD_URI_SAFE_ATTR: attributes.filter((name) => name !== "href" && name !== "src"),
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: addresses,
  });
  return withoutHeadings(safe);
}

/** Headings in a card's text are none of the page's: whoever goes through those would land in the middle of cards. */
const withoutHeadings = (safe: string) => safe.replace(/<h[1-6]\b/g, '<div class="heading"').replace(/<\/h[1-6]>/g, "</div>");
