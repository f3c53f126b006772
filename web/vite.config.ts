import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

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

export default defineConfig({
  plugins: [woff2Only(), react()],
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: ["index.html", "docs.html"] },
    chunkSizeWarningLimit: 1800,
  },
  server: { proxy: { "/api": process.env.ENGRAM_URL ?? "http://localhost:8080" } },
  test: { setupFiles: ["src/test-setup.ts"], testTimeout: 30_000 },
});
