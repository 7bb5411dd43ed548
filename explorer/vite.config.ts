import { viteSingleFile } from "vite-plugin-singlefile";
import { defineConfig } from "vitest/config";

// One file that opens from disk: scripts and styles in line, nothing fetched.
export default defineConfig({
  plugins: [viteSingleFile({ removeViteModuleLoader: true })],
  build: { outDir: "../graph/views", emptyOutDir: false, rollupOptions: { input: "explorer.html" } },
  test: { environment: "jsdom", include: ["tests/**/*.test.ts"] },
});
