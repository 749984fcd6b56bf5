import { existsSync } from "node:fs";
import { expect, test } from "vitest";

test.each(["desk", "console", "screen", "join", "debrief"])("%s has one script and one sheet", (screen) => {
  expect(existsSync(`src/${screen}/main.tsx`)).toBe(true);
  expect(existsSync(`src/${screen}/${screen}.css`)).toBe(true);
});
