import { Marked, Tokenizer, type TokenizerAndRendererExtension, type TokenizerObject } from "marked";

/**
 * What setting one text may cost, counted in steps and not in time, so that a text looks the same on every device: levels of nesting, characters looked
 * through for nothing, cells of a table, tags that come out. The longest text that a person writes needs a tenth of it.
 */
const most = { depth: 24, steps: 4_000_000, cells: 4000, tags: 12_000 };

/** The text asks for more than it may cost. */
class TooDear extends Error {}

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

let spent = { depth: 0, steps: 0 };

/** Tokenizers that call themselves for what is inside, or look for an end that may not be there. */
const counted = ["blockquote", "list", "emStrong", "del", "link"] as const;

function count(name: (typeof counted)[number]) {
  const original = Tokenizer.prototype[name] as (this: Tokenizer, source: string, ...rest: string[]) => { raw: string } | undefined;
  const opens = { blockquote: "", list: "", emStrong: "*_", del: "~", link: "[!" }[name];
  return function (this: Tokenizer, source: string, ...rest: string[]) {
    if (++spent.depth > most.depth) throw new TooDear("nesting");
    try {
      const token = original.call(this, source, ...rest);
      spent.steps += token ? token.raw.length : opens.includes(source.charAt(0)) ? source.length : 1;
      if (spent.steps > most.steps) throw new TooDear("steps");
      return token;
    } finally {
      spent.depth--;
    }
  };
}

/** Each row of a table gets as many cells as its head has. */
function table(this: Tokenizer, source: string) {
  const [head = "", delimiters = ""] = source.split("\n", 2);
  if (!/^[ |:-]+$/.test(delimiters)) return false;
  const rows = source.split("\n\n", 1)[0]?.split("\n").length ?? 0;
  if (head.split("|").length * rows > most.cells) throw new TooDear("cells");
  return false;
}

const tokenizer = { ...Object.fromEntries(counted.map((name) => [name, count(name)])), table } as TokenizerObject;
const markdown = new Marked({ gfm: true, breaks: true, async: false, extensions: [maths], tokenizer });

/** Markdown as HTML, not yet made safe; null if the text is too intricate to be set, or breaks the parser. */
export function toHtml(text: string): string | null {
  spent = { depth: 0, steps: 0 };
  try {
    const html = markdown.parse(text) as string;
    return html.split("<", most.tags + 2).length > most.tags + 1 ? null : html;
  } catch (error) {
    if (!(error instanceof TooDear)) console.warn("a text cannot be set", error);
    return null;
  }
}

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
