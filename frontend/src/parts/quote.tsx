import { Markdown } from "../markdown";
import type { Phrase } from "../protocol";

/** A document word for word: a message as it was typed, a passage of a briefing with its Markdown. */
export function Quote({ title, words }: { title: Phrase | null; words: string }) {
  const briefing = title === null || title.key.startsWith("document.passage");
  return <blockquote class="voice-quote">{briefing ? <Markdown source={words} top={4} /> : words}</blockquote>;
}
