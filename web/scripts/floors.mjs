// The folders of src are floors: none leads back to itself, by whatever way (`.dependency-cruiser.mjs`), and none has more files than a reader can take in.
// Types count for the former: what is read together belongs together.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const most = 25;

/** Folders in which more files lie than `most`: tests, which lie beside what they test, and folders within are not counted. */
export function crowded(files) {
  const inside = new Map();
  for (const file of files.filter((each) => !/\.test\.[a-z]+$/.test(each))) {
    const folder = file.slice(0, file.lastIndexOf("/"));
    inside.set(folder, (inside.get(folder) ?? 0) + 1);
  }
  return [...inside].filter(([, many]) => many > most).map(([folder, many]) => `${folder} has ${many} files, more than ${most}: find what it is two of`);
}

const filesIn = (folder) => readdirSync(folder, { withFileTypes: true, recursive: true }).filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name).replaceAll("\\", "/"));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = crowded(filesIn("src"));
  for (const problem of problems) console.error(problem);
  const { status } = spawnSync("npx", ["--no-install", "depcruise", "src", "--config", ".dependency-cruiser.mjs"], { stdio: "inherit" });
  process.exit(problems.length > 0 ? 1 : (status ?? 1));
}
