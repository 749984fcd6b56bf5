import { useState } from "preact/hooks";
import { list, timeOfDay } from "../formats";
import { Icon } from "../parts/icons";
import type { Talk, Thread } from "../protocol";
import { useLive, useSection } from "../store";
import { say } from "../words";

/** The facilitator takes part in a thread under this name. */
const CONTROL = "control";

/** How much of a conversation a card shows. */
const LATEST = 4;

const waits = (thread: Thread): boolean => thread.messages[thread.messages.length - 1]?.own === false;

/** How many conversations with control end with a question of others. */
export const unanswered = (talk: Talk | null): number => talk?.threads.filter(waits).length ?? 0;

/** What organisations wrote to control, and the answers; what waits for one stands first. */
export function Letters() {
  const threads = useSection("talk")?.threads ?? [];
  return [...threads.filter(waits), ...threads.filter((one) => !waits(one))].map((thread) => (
    <Letter key={thread.id} thread={thread} />
  ));
}

function Letter({ thread }: { thread: Thread }) {
  const who = list(thread.parties, say("words.and"));
  const open = waits(thread);
  return (
    <article class={`console-card ${open ? "is-open" : ""}`}>
      <p class="console-kind">
        <Icon name={open ? "chat" : "check"} /> {say(open ? "console.talk.asks" : "console.talk.earlier", who)}
      </p>
      {!open && <h3>{who}</h3>}
      {thread.messages.slice(-LATEST).map((message) => (
        <p key={message.number} class="console-letter">
          <b>{message.own ? say("console.talk.you") : message.by}</b>{" "}
          <span class="quiet">
            {!message.own && `${message.from}, `}
            <time dateTime={message.at}>{timeOfDay(message.at)}</time>
          </span>
          <br />
          {message.text}
        </p>
      ))}
      <Answer thread={thread} who={who} />
    </article>
  );
}

function Answer({ thread, who }: { thread: Thread; who: string }) {
  const { send } = useLive();
  const [text, setText] = useState("");
  const submit = async (event: Event) => {
    event.preventDefault();
    const words = text.trim();
    if (!words) return;
    setText("");
    const to = thread.organisations.filter((one) => one !== CONTROL);
    const outcome = await send("SendMessage", { to, text: words, mentions: [] });
    // What was refused comes back to be changed, unless something new has been typed meanwhile.
    if (!outcome.accepted) setText((now) => now || words);
  };
  return (
    <form onSubmit={submit}>
      <label>
        <span class="label">{say("console.talk.visible", who)}</span>
        <textarea
          class="input"
          rows={2}
          maxLength={4000}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <p class="console-buttons">
        <button type="submit" class="button button-dense" aria-disabled={!text.trim()}>
          {say("console.talk.answer")}
          <span class="visually-hidden"> {who}</span>
        </button>
      </p>
    </form>
  );
}
