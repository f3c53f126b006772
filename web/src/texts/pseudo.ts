/**
 * A language that nobody speaks, made of English: every letter has an accent and every text is half as long again, so that a text which stands outside the
 * catalogues is seen, and so is a place that has no room for longer words. Its numbers and dates are those of a language without Latin letters, which shows the
 * ones that do not go by the locale. Read from right to left it shows what hangs on left and right. Only for tests and `npm run fake`.
 */
const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const accented = "áƀçđéƒğĥíĵķļɱñóþɋřšţúṽŵẋýžÁƁÇĐÉƑĞĤÍĴĶĻṀÑÓÞɊŘŠŢÚṼŴẊÝŽ";
const letters = new Map([...plain].map((letter, at) => [letter, [...accented][at] ?? letter]));
const filler = "łóñğéř ţĥáñ ƀéƒóřé ";

/** Marks of Unicode between which everything is read from right to left. */
const fromRight = "\u202e";
const asBefore = "\u202c";

const accent = (text: string) => [...text].map((each) => letters.get(each) ?? each).join("");

/** What is not of the message (names, numbers) keeps its own direction. */
const turned = (text: string) => (/\p{L}/u.test(text) ? `${fromRight}${accent(text)}${asBefore}` : text);

/** A node of a message as `icu-minify` compiles it: a text, 0 for `#`, [argument], [argument, kind, options] or [tag, ...children]. */
type Node = string | number | [string, ...unknown[]];

function change(node: unknown, say: (text: string) => string): unknown {
  if (typeof node === "string") return say(node);
  if (!Array.isArray(node) || node.length === 1) return node;
  const [name, kind, options] = node as [string, ...unknown[]];
  if (typeof kind !== "number") return [name, ...node.slice(1).map((each) => change(each, say))];
  if (typeof options !== "object" || options === null || kind > 3) return node;
  return [name, kind, Object.fromEntries(Object.entries(options).map(([key, value]) => [key, Array.isArray(value) ? value.map((each) => change(each, say)) : change(value, say)]))];
}

/** How many letters a reader sees, of the longest way through a message. */
function lengthOf(node: unknown): number {
  if (typeof node === "string") return node.replace(/[^a-z]/gi, "").length;
  if (!Array.isArray(node)) return typeof node === "object" && node !== null ? Math.max(0, ...Object.values(node).map(lengthOf)) : 0;
  return node.slice(typeof node[0] === "string" && node.length > 1 ? 1 : 0).reduce<number>((sum, each) => sum + lengthOf(each), 0);
}

function message(compiled: string | Node[], rtl: boolean): string | Node[] {
  const nodes = typeof compiled === "string" ? [compiled] : compiled;
  const more = Math.ceil(nodes.reduce<number>((sum, each) => sum + lengthOf(each), 0) / 2);
  if (more === 0) return compiled;
  const say = rtl ? turned : accent;
  const longer = [...nodes.map((each) => change(each, say)), say(` ${filler.repeat(Math.ceil(more / filler.length)).slice(0, more).trim()}`)] as Node[];
  return longer.every((each) => typeof each === "string") ? longer.join("") : longer;
}

/** A catalogue in the pseudo-language. */
export function pseudo<T>(catalogue: T, rtl: boolean): T {
  const texts = (value: unknown): unknown =>
    typeof value === "string" || Array.isArray(value) ? message(value as string | Node[], rtl) : Object.fromEntries(Object.entries(value as object).map(([key, each]) => [key, texts(each)]));
  return texts(catalogue) as T;
}
