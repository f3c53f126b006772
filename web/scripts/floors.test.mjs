import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { cruise } from "dependency-cruiser";
import { afterEach, beforeEach, expect, it } from "vitest";
import rules from "../.dependency-cruiser.mjs";
import { crowded } from "./floors.mjs";

const files = (many, name = (at) => `src/a/${at}.ts`) => Array.from({ length: many }, (_, at) => name(at));

it("takes no folder for crowded that has many tests or many folders", () => {
  expect(crowded([...files(25), ...files(40, (at) => `src/a/${at}.test.tsx`), ...files(40, (at) => `src/a/${at}/b.ts`)])).toEqual([]);
  expect(crowded(files(26))).toEqual(["src/a has 26 files, more than 25: find what it is two of"]);
});

let home;
beforeEach(() => {
  home = mkdtempSync("floors-");
});
afterEach(() => rmSync(home, { recursive: true }));

/** The rules that a few files break, given as what each of them imports. */
async function broken(imports) {
  for (const [file, from] of Object.entries(imports)) {
    mkdirSync(dirname(`${home}/src/${file}`), { recursive: true });
    writeFileSync(`${home}/src/${file}`, from.map((each, at) => `import type { T as T${at} } from "${each}";`).join("\n") + "\nexport type T = string;\n");
  }
  const { output } = await cruise(["src"], { ...rules.options, baseDir: `${process.cwd()}/${home}`, tsConfig: undefined, ruleSet: { forbidden: rules.forbidden }, validate: true });
  return [...new Set(output.summary.violations.map((each) => each.rule.name))];
}

it("finds folders that lead to each other by different files, types only", async () => {
  expect(await broken({ "a/one.ts": ["../b/one"], "b/one.ts": [], "b/two.ts": ["../c/one"], "c/one.ts": ["../a/two"], "a/two.ts": [] })).toEqual(["no circle of folders"]);
});

it("finds files that lead to each other", async () => {
  expect(await broken({ "a/one.ts": ["./two"], "a/two.ts": ["./one"] })).toEqual(["no circle of files"]);
});

it("lets floors be", async () => {
  expect(await broken({ "a/one.ts": ["../b/one"], "b/one.ts": ["../c/one"], "c/one.ts": [], "a/two.ts": ["../c/one"] })).toEqual([]);
});
