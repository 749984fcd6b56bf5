import { useState } from "preact/hooks";
import { Notice } from "../parts/notice";
import { useLive, useSection } from "../store";
import { phrase, say } from "../words";
import { Board } from "./board";
import { Feed } from "./feed";
import { Flow } from "./flow";
import { Head } from "./head";
import type { Links } from "./links";
import { Queue, waiting } from "./queue";
import { Strip } from "./strip";

const PANES = ["board", "queue", "feed"] as const;
type Pane = (typeof PANES)[number];

/** A facilitator in command of one game: where it is and what is next, who needs help, what waits, what just happened. */
export function Console({ links }: { links: Links }) {
  const game = useSection("game");
  const queue = useSection("queue");
  const story = useSection("story-preview");
  const talk = useSection("talk");
  const deals = useSection("control-deals");
  const initiatives = useSection("control-initiatives");
  const [pane, setPane] = useState<Pane>("board");
  if (!game) return <p class="console-waiting">{say("desk.loading")}</p>;
  const due = waiting(queue, story, talk, deals, initiatives, game);
  return (
    <div class={`console console-at-${pane}`}>
      <Head game={game} links={links} />
      <Flow game={game} links={links} />
      <Refusal />
      <nav class="console-tabs" aria-label={say("console.panes")}>
        {PANES.map((name) => (
          <button
            key={name}
            type="button"
            class="console-tab"
            aria-pressed={pane === name}
            onClick={() => setPane(name)}
          >
            {say(`console.${name}`)}
            {name === "queue" && due > 0 && <span class="badge">{due}</span>}
          </button>
        ))}
      </nav>
      <main class="console-panes">
        <Board />
        <Queue game={game} due={due} />
        <Feed />
      </main>
      <Strip />
    </div>
  );
}

/** What the server refused just now. */
function Refusal() {
  const { store } = useLive();
  const refused = store.refused.value;
  if (!refused) return null;
  return (
    <div class="console-refusal" key={refused.number}>
      <Notice
        tone="alert"
        urgent
        title={phrase(refused.words)}
        actions={
          <button
            type="button"
            class="button button-dense"
            onClick={() => {
              store.refused.value = null;
            }}
          >
            {say("desk.refusal.close")}
          </button>
        }
      />
    </div>
  );
}
