import { readFileSync, readdirSync } from "node:fs";
import { cruise } from "dependency-cruiser";
import { beforeAll, expect, it } from "vitest";
import rules from "../.dependency-cruiser.mjs";

const key = /\bt(?:\.rich)?\(\s*"(\w+)\.(\w+)\.(\w+)"/g;
const sourceOf = (file) => readFileSync(file, "utf8");
let modules;

beforeAll(async () => {
  const { output } = await cruise(["src"], { ...rules.options, tsConfig: undefined });
  modules = new Map(output.modules.map((each) => [each.source, each.dependencies]));
});

/** The catalogues that a file speaks from, with all that comes with it. */
function spoken(file, seen = new Set()) {
  if (seen.has(file) || file.startsWith("src/texts/")) return [];
  seen.add(file);
  const lazily = new Set([...sourceOf(file).matchAll(/lazyPage\(\(\) => import\("([^"]+)"\)/g)].map(([, path]) => path));
  const further = modules.get(file).filter((each) => !lazily.has(each.module) && each.resolved.startsWith("src/") && modules.has(each.resolved) && /\.tsx?$/.test(each.resolved));
  return [...[...sourceOf(file).matchAll(key)].map(([, name]) => name), ...further.flatMap((each) => spoken(each.resolved, seen))];
}

it("comes with the page that speaks from it, and no catalogue comes in vain", () => {
  const pages = [...modules.keys()].flatMap((file) =>
    [...sourceOf(file).matchAll(/lazyPage\(\(\) => import\("([^"]+)"\)((?:, "\w+")*)\)/g)].map(([, path, names]) => ({
      page: modules.get(file).find((each) => each.module === path).resolved,
      names: [...names.matchAll(/"(\w+)"/g)].map(([, name]) => name),
    })),
  );
  expect(pages.length).toBeGreaterThan(10);
  for (const { page, names } of pages) expect(names, page).toEqual([...new Set(spoken(page))].filter((name) => name !== "base").sort());
});

it("surrounds every page with nothing but base", () => {
  expect([...new Set(spoken("src/main.tsx"))]).toEqual(["base"]);
});

it("has no key that nobody says", () => {
  const said = new Set([...modules.keys()].flatMap((file) => [...sourceOf(file).matchAll(key)].map(([, ...parts]) => parts.join("."))));
  const there = readdirSync("src/texts/en").flatMap((file) => {
    const name = file.replace(".ts", "");
    let inside;
    return sourceOf(`src/texts/en/${file}`).split("\n").flatMap((line) => {
      const [, indent, word] = /^( +)"?(\w+)"?: /.exec(line) ?? [];
      if (indent?.length === 2) inside = word;
      return indent?.length === 4 ? [`${name}.${inside}.${word}`] : [];
    });
  });
  expect(there.filter((each) => !said.has(each))).toEqual([]);
});
