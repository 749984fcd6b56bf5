import words from "virtual:words";
import type { Phrase } from "./protocol";

// Every word that users read comes from messages.properties; the build brings them in.

/** The words of a key with its arguments filled in; the key itself if it has no words, so that a gap can be seen. */
export function say(key: string, ...args: (string | number)[]): string {
  return fill(words[key] ?? key, args);
}

/** One or several: `key.one` or `key.many`, with the number as {0}. */
export function count(key: string, number: number, ...args: (string | number)[]): string {
  return say(number === 1 ? `${key}.one` : `${key}.many`, number, ...args);
}

export const phrase = (words: Phrase): string => say(words.key, ...words.args);

export const hasWords = (key: string): boolean => key in words;

export function fill(pattern: string, args: readonly (string | number)[]): string {
  return pattern.replace(/\{(\d+)\}/g, (place, index: string) => String(args[Number(index)] ?? place));
}
