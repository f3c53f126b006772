/** The folders of the pages are floors: none leads back to itself, however long the way. Types count as well: what is read together belongs together. */
export default {
  forbidden: [
    { name: "no circle of folders", severity: "error", scope: "folder", from: {}, to: { circular: true } },
    { name: "no circle of files", severity: "error", from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(\\.test\\.tsx?|^src/test-setup\\.ts)$" },
    includeOnly: "^src",
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
  },
};
