import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { catalogues } from "./scripts/catalogues.ts";

/** KaTeX's stylesheet names three formats of each font; every browser that can run these pages reads the first. */
function woff2Only(): Plugin {
  return {
    name: "woff2-only",
    enforce: "pre",
    transform(code, id) {
      if (!id.includes("katex") || !id.endsWith(".css")) return null;
      return code.replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\([^)]*\)/g, "");
    },
  };
}

/** Catalogues are told by their names from what else is called decks or memory. */
const chunkFileNames = ({ facadeModuleId }: { facadeModuleId?: string | null }) => {
  const [, language, catalogue] = /\/src\/texts\/([a-z-]+)\/([a-z]+)\.ts$/i.exec(facadeModuleId ?? "") ?? [];
  return catalogue ? `assets/texts-${language}-${catalogue}-[hash].js` : "assets/[name]-[hash].js";
};

export default defineConfig({
  plugins: [catalogues(), woff2Only(), react()],
  /** The catalogues come compiled, so the part of use-intl that formats them is enough. */
  resolve: { alias: { "use-intl/format-message": "use-intl/format-message/format-only" } },
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: ["index.html", "docs.html"], output: { chunkFileNames } },
    chunkSizeWarningLimit: 1800,
  },
  server: { proxy: { "/api": process.env.ENGRAM_URL ?? "http://localhost:8080" } },
  test: { setupFiles: ["src/test-setup.ts"], testTimeout: 30_000, hookTimeout: 30_000, server: { deps: { inline: ["use-intl"] } } },
});
