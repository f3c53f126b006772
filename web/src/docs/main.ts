import "@fontsource-variable/inter/wght.css";
import "swagger-ui-dist/swagger-ui.css";
import "../ui/style/tokens.css";
import "./docs.css";
import SwaggerUI from "swagger-ui-dist/swagger-ui-es-bundle.js";
import { call } from "../api/http";
import { loadTexts } from "../texts/texts";
import { applyTheme, chosenTheme } from "../ui/theme";
import { type Contract, ownIds, withIds } from "./examples";

/** Swagger UI has a dark dress of its own, which it wears under this class. */
function dress(): void {
  applyTheme();
  const theme = chosenTheme();
  document.documentElement.classList.toggle("dark-mode", theme === "dark" || (theme === "auto" && dark.matches));
}

const dark = matchMedia("(prefers-color-scheme: dark)");
dark.addEventListener("change", dress);
dress();

await loadTexts("base");
const get = <T>(path: string) => call<T>("GET", path);
const contract = await get<Contract>("/api/openapi.json");
const ids = await ownIds(get).catch(() => ({})); // Signed out, or without a deck: the examples stay as they are.
SwaggerUI({
  dom_id: "#contract",
  spec: withIds(contract, ids),
  deepLinking: true,
  docExpansion: "list",
  filter: true,
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
});
