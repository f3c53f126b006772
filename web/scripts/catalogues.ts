import compile from "icu-minify/compile";
import ts from "typescript";
import type { Plugin } from "vite";

type Catalogue = { [key: string]: string | Catalogue };

const compiled = (value: string | Catalogue): unknown =>
  typeof value === "string" ? compile(value) : Object.fromEntries(Object.entries(value).map(([key, each]) => [key, compiled(each)]));

/** Reads the ICU messages of the catalogues while the pages are built, so that browsers need no parser for them, and a message that is wrong fails the build. */
export function catalogues(): Plugin {
  return {
    name: "catalogues",
    enforce: "pre",
    async transform(code, id) {
      if (!/\/src\/texts\/[a-z-]+\/[a-z]+\.ts$/i.test(id)) return null;
      const { outputText } = ts.transpileModule(code, { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 } });
      const { default: catalogue } = (await import(`data:text/javascript,${encodeURIComponent(outputText)}`)) as { default: Catalogue };
      return { code: `export default ${JSON.stringify(compiled(catalogue))};`, map: null };
    },
  };
}
