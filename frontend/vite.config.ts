import { fileURLToPath } from "node:url";
import preact from "@preact/preset-vite";
import { defineConfig } from "vitest/config";
import { words } from "./words-plugin.ts";

// Each screen has one script and one sheet with a fixed name, /app/desk.js and /app/desk.css: the server adds a hash
// of the content to their addresses. Sheets are entries of their own, so that a page is dressed before any script runs;
// scripts therefore never import CSS.
const screens = ["desk", "console", "screen", "join", "debrief"];

export default defineConfig({
  plugins: [preact(), words(fileURLToPath(new URL("../src/main/resources/messages.properties", import.meta.url)))],
  base: "/app/",
  publicDir: "public",
  build: {
    outDir: "../target/classes/static/app",
    emptyOutDir: true,
    target: "es2022",
    sourcemap: false,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rollupOptions: {
      input: Object.fromEntries(
        screens.flatMap((name) => [
          [name, `src/${name}/main.tsx`],
          [`${name}-sheet`, `src/${name}/${name}.css`],
        ]),
      ),
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "chunks/[name]-[hash].js",
        assetFileNames: ({ names: [name = ""] }) =>
          name.endsWith("-sheet.css") ? name.replace("-sheet", "") : "assets/[name]-[hash][extname]",
      },
    },
  },
  test: {
    environment: "happy-dom",
    include: ["test/**/*.test.{ts,tsx}"],
  },
});
