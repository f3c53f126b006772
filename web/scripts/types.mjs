// Writes src/api/schema.d.ts from web/openapi.json, the services' merged contract. Without that file the last generated types stay.
import { existsSync } from "node:fs";
import { spawnSync } from "node:child_process";

if (!existsSync("openapi.json")) {
  console.log("no openapi.json: the types are left as they are");
  process.exit(0);
}
const run = spawnSync("npx", ["--no-install", "openapi-typescript", "openapi.json", "-o", "src/api/schema.d.ts"], {
  stdio: "inherit",
});
process.exit(run.status ?? 1);
