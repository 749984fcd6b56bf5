import { timeOfDay } from "../formats";
import { useSection } from "../store";
import { phrase, say } from "../words";

/** What just happened, newest first. */
export function Feed() {
  const lines = [...(useSection("feed")?.lines ?? [])].reverse();
  return (
    <section class="console-pane console-feed" aria-labelledby="feed-title">
      <h2 id="feed-title">{say("console.feed")}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <div class="console-scroll" tabIndex={0}>
        <ol>
          {lines.map((line) => (
            <li key={line.version}>
              <time dateTime={line.at}>{timeOfDay(line.at)}</time>
              <span>{phrase(line.words)}</span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
