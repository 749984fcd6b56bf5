import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** Java's properties format, as far as messages.properties uses it: comments, continued lines, \uXXXX. */
export function readProperties(text: string): Record<string, string> {
  const words: Record<string, string> = {};
  const lines = text
    .replace(/\r\n?/g, "\n")
    .replace(/\\\n[ \t]*/g, "")
    .split("\n");
  for (const line of lines) {
    const entry = /^\s*([^#!\s=:][^\s=:]*)\s*[=:]\s*(.*)$/.exec(line);
    if (!entry) continue;
    const [, key = "", value = ""] = entry;
    words[key] = value
      .replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(/\\n/g, "\n")
      .replace(/\\(.)/g, "$1");
  }
  return words;
}

// Pages that the server renders keep their words to themselves; the browser gets what the live screens may need.
const SERVER_ONLY = /^(landing|join|try|setup|sign-in|privacy|seat-cards|mail|cli|admin|plain|error|access)\./;

/** Makes messages.properties the module `virtual:words`. */
export function words(file: string): Plugin {
  const id = "\0virtual:words";
  return {
    name: "seesaw-words",
    resolveId: (source) => (source === "virtual:words" ? id : null),
    load(source) {
      if (source !== id) return null;
      this.addWatchFile(file);
      const all = Object.entries(readProperties(readFileSync(file, "utf8")));
      const needed = all.filter(([key]) => !SERVER_ONLY.test(key));
      // JSON.parse of one string is quicker than an object literal on an old phone.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(needed)))});`;
    },
  };
}
