import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { count, fill, hasWords, say } from "../src/words";
import { readProperties } from "../words-plugin.ts";

test("reads Java's properties", () => {
  expect(readProperties("# no\na.b=One \\\n   two\nc : \\u00a31m\n! no\nd=x=y")).toEqual({
    "a.b": "One two",
    c: "£1m",
    d: "x=y",
  });
});

test("fills arguments in and leaves what is missing to be seen", () => {
  expect(fill("{1} before {0}, {2}", ["b", "a"])).toBe("a before b, {2}");
  expect(count("clock.call.minutes", 1)).toBe("1 minute left");
  expect(say("no.such.key")).toBe("no.such.key");
});

const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));

test.each(sources)("every word that %s says is in messages.properties", (name) => {
  const text = readFileSync(`src/${name}`, "utf8");
  for (const [, key = ""] of text.matchAll(/\bsay\(\s*"([^"]+)"/g)) expect(hasWords(key), key).toBe(true);
  for (const [, key = ""] of text.matchAll(/\bcount\(\s*"([^"]+)"/g)) {
    expect(hasWords(`${key}.one`) && hasWords(`${key}.many`), key).toBe(true);
  }
});
