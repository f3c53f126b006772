// Checks the floors (`floors.mjs`) and the types. The latter hang on the services' contract, so without it there is nothing to check against.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const floors = spawnSync("node", ["scripts/floors.mjs"], { stdio: "inherit" }).status;
if (floors !== 0) process.exit(floors ?? 1);

if (!existsSync("src/api/schema.d.ts")) {
  console.log("types are not checked: compile the services, then npm run merge-openapi");
  process.exit(0);
}
process.exit(spawnSync("npx", ["--no-install", "tsc", "--noEmit"], { stdio: "inherit" }).status ?? 1);
