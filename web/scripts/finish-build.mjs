// After the build: writes dist/sw.js with the list of files to keep for use without a network, and says how heavy the first page is.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const dist = "dist";
const limitKb = 200;

/** Fonts for scripts that the reader does not use are fetched when met, never ahead; so is the viewer of the contract. */
const keepAhead = (file) => !/^docs-|-(cyrillic|greek|vietnamese)/.test(file);

const assets = readdirSync(join(dist, "assets")).sort();
const files = ["/", "/icon.svg", "/manifest.webmanifest", ...assets.filter(keepAhead).map((file) => `/assets/${file}`)];
const hash = createHash("sha256").update(readFileSync(join(dist, "index.html")));
for (const file of assets) hash.update(file);
const worker = readFileSync("src/offline/worker.js", "utf8")
  .replace("__VERSION__", hash.digest("hex").slice(0, 16))
  .replace("__FILES__", JSON.stringify(files));
writeFileSync(join(dist, "sw.js"), worker);

const page = readFileSync(join(dist, "index.html"), "utf8");
const entry = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((match) => match[1]);
const home = assets.filter((file) => /^(HomePage|texts-en-(base|decks|people))-.*\.js$/.test(file)).map((file) => `assets/${file}`);
const seen = new Set([...entry, ...home]);
for (const file of seen) {
  for (const [, name] of readFileSync(join(dist, file), "utf8").matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) {
    seen.add(`assets/${name}`);
  }
}
const kb = [...seen].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0) / 1000;
console.log(`first page: ${kb.toFixed(1)} kB of compressed script in ${seen.size} files (limit ${limitKb})`);
if (kb > limitKb) process.exit(1);
