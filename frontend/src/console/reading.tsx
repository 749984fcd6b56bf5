import { list, timeOfDay } from "../formats";
import { useSection } from "../store";
import { say } from "../words";

/** How much of a conversation is open from the start. */
const LATEST = 3;

/** What organisations write to one another, the latest conversation first. */
export function Reading() {
  const threads = useSection("reading-along")?.threads ?? [];
  return (
    <div class="console-reading">
      <p class="hint">{say("console.reading.what")}</p>
      {threads.length === 0 && <p class="quiet">{say("console.reading.none")}</p>}
      {threads.map((thread) => (
        <article key={thread.id} class="console-overheard">
          <h3>{list(thread.parties, say("words.and"))}</h3>
          {thread.messages.length > LATEST && (
            <details>
              <summary>{say("console.reading.earlier", thread.messages.length - LATEST)}</summary>
              {thread.messages.slice(0, -LATEST).map((message) => (
                <Line key={message.number} {...message} />
              ))}
            </details>
          )}
          {thread.messages.slice(-LATEST).map((message) => (
            <Line key={message.number} {...message} />
          ))}
        </article>
      ))}
    </div>
  );
}

function Line({ at, by, from, text }: { at: string; by: string; from: string; text: string }) {
  return (
    <p class="console-letter">
      <b>{by}</b>{" "}
      <span class="quiet">
        {from}, <time dateTime={at}>{timeOfDay(at)}</time>
      </span>
      <br />
      {text}
    </p>
  );
}
