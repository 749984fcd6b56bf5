import { Icon } from "../../parts/icons";
import type { Message, Thread } from "../../protocol";
import { useLive, useSection } from "../../store";
import { say } from "../../words";
import { MessageLink } from "./search";
import { sought } from "./sought";

interface Pinned {
  thread: Thread;
  message: Message;
}

/** Messages that one's own organisation keeps in view, in the order in which they were pinned. */
function usePinned(): Pinned[] {
  const talk = useSection("talk");
  return (talk?.pins ?? []).flatMap((pin) => {
    const thread = talk?.threads.find((one) => one.id === pin.thread);
    const message = thread?.messages.find((one) => one.number === pin.number);
    return thread && message ? [{ thread, message }] : [];
  });
}

/** All pinned messages, above the conversations. */
export function Pins() {
  const pinned = usePinned();
  if (pinned.length === 0) return null;
  return (
    <details class="pins" open>
      <summary>
        <Icon name="pin" /> {say("talk.pins")} <span class="quiet">{pinned.length}</span>
      </summary>
      <ul>
        {pinned.map(({ thread, message }) => (
          <li key={`${thread.id} ${message.number}`}>
            <MessageLink thread={thread} message={message}>
              <span class="thread-last">{message.text}</span>
            </MessageLink>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What is pinned of this conversation, above what is said. */
export function PinsOf({ thread }: { thread: Thread }) {
  const pinned = usePinned().filter((one) => one.thread.id === thread.id);
  if (pinned.length === 0) return null;
  return (
    <ul class="pins-here" aria-label={say("talk.pins")}>
      {pinned.map(({ message }) => (
        <li key={message.number}>
          <Icon name="pin" />
          <button
            type="button"
            class="pins-here-text"
            title={say("talk.pins.go")}
            onClick={() => {
              sought.value = { thread: thread.id, number: message.number };
            }}
          >
            {`${message.from}: ${message.text}`}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Pins a message for the own organisation, or no longer. */
export function PinButton({ thread, message, pinned }: { thread: string; message: Message; pinned: boolean }) {
  const { send } = useLive();
  return (
    <button
      type="button"
      class="message-pin"
      aria-pressed={pinned}
      aria-label={`${say(pinned ? "talk.unpin.what" : "talk.pin.what")}: ${message.text.slice(0, 60)}`}
      title={say(pinned ? "talk.unpin.what" : "talk.pin.what")}
      onClick={() =>
        void send(
          "PinMessage",
          { thread, number: message.number, pinned: !pinned },
          { key: `pin:${thread}:${message.number}` },
        )
      }
    >
      <Icon name="pin" />
    </button>
  );
}
