import { useState } from "preact/hooks";
import { timeOfDay } from "../formats";
import { useSection } from "../store";
import { phrase, say } from "../words";
import { Reading } from "./reading";

/** What just happened, newest first; and, in a game in which control reads along, what organisations write. */
export function Feed() {
  const reads = useSection("game")?.controlReads ?? false;
  const [reading, setReading] = useState(false);
  return (
    <section class="console-pane console-feed" aria-labelledby="feed-title">
      <h2 id="feed-title">{say(reading ? "console.reading" : "console.feed")}</h2>
      {reads && (
        <p class="console-buttons">
          <button type="button" class="button button-dense" aria-pressed={!reading} onClick={() => setReading(false)}>
            {say("console.reading.happened")}
          </button>
          <button type="button" class="button button-dense" aria-pressed={reading} onClick={() => setReading(true)}>
            {say("console.reading")}
          </button>
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <div class="console-scroll" tabIndex={0}>
        {reading ? <Reading /> : <Happened />}
      </div>
    </section>
  );
}

function Happened() {
  const lines = [...(useSection("feed")?.lines ?? [])].reverse();
  return (
    <ol>
      {lines.map((line) => (
        <li key={line.version}>
          <time dateTime={line.at}>{timeOfDay(line.at)}</time>
          <span>{phrase(line.words)}</span>
        </li>
      ))}
    </ol>
  );
}
