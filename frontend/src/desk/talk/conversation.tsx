import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { list, timeOfDay } from "../../formats";
import { Icon } from "../../parts/icons";
import { Avatar } from "../../parts/marks";
import type { Message, Thread } from "../../protocol";
import { type Pending, useLive, useSection } from "../../store";
import { say } from "../../words";
import { addressOf } from "../places";
import { unreadIn } from "../unread";
import { Composer } from "./composer";

/** One thread: what was said, and a place to answer. */
export function Conversation({ thread, back }: { thread: Thread; back: boolean }) {
  const { store, send } = useLive();
  const seat = useSection("seat");
  const others = thread.organisations.filter((one) => one !== seat?.organisation);
  // What the server has shown already is not said twice while its acknowledgement is on its way.
  const shown = (one: Pending) =>
    one.sent && thread.messages.some((said) => said.seat === seat?.id && said.text === textOf(one));
  const waiting = store.pending.value.filter((one) => isTo(one, others) && !shown(one));
  const last = thread.messages[thread.messages.length - 1];
  const unread = unreadIn(seat, thread.id);
  const end = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (last && unread > 0 && document.visibilityState !== "hidden") {
      void send("ReadThread", { thread: thread.id, upTo: last.number }, { key: `read:${thread.id}` });
    }
  }, [thread.id, last?.number, unread]);

  // Opens at the end, and follows only what is said while somebody looks at the end.
  const length = thread.messages.length + waiting.length;
  const atEnd = useRef(true);
  useLayoutEffect(() => {
    const scroller = end.current;
    if (scroller && atEnd.current) scroller.scrollTop = scroller.scrollHeight;
  }, [length, thread.id]);

  // On a phone the conversation is the whole page.
  const Heading = back ? "h1" : "h2";
  return (
    <section class="conversation" aria-label={say("talk.with", list(thread.parties, say("words.and")))}>
      <header class="conversation-head">
        {back && (
          <a class="back" href={addressOf("talk")} aria-label={say("talk.back")}>
            <Icon name="left" />
          </a>
        )}
        <Heading data-heading tabIndex={-1}>
          {list(thread.parties, say("words.and"))}
        </Heading>
      </header>
      <div
        class="messages"
        ref={end}
        role="log"
        aria-label={say("talk.messages")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        onScroll={({ currentTarget }) => {
          atEnd.current = currentTarget.scrollHeight - currentTarget.scrollTop - currentTarget.clientHeight < 80;
        }}
      >
        {thread.messages.map((message) => (
          <Said key={message.number} message={message} me={message.seat !== "" && message.seat === seat?.id} />
        ))}
        {waiting.map((one) => (
          <div key={one.request} class="message message-own message-waiting">
            <Avatar name={seat?.name ?? ""} small me />
            <div>
              <p class="message-by">
                {say("talk.you")}{" "}
                <span class="message-state">{say(one.acceptedAt === null ? "talk.sending" : "talk.sent")}</span>
              </p>
              <p class="message-text">{textOf(one)}</p>
            </div>
          </div>
        ))}
      </div>
      <Composer to={others} draft={thread.id} visibleTo={[...thread.parties]} />
    </section>
  );
}

function Said({ message, me }: { message: Message; me: boolean }) {
  return (
    <article class={`message ${message.own ? "message-own" : ""}`}>
      <Avatar name={message.by} small me={me} />
      <div>
        <p class="message-by">
          <b>{me ? say("talk.you") : message.by}</b>
          <span class="quiet">, {message.from}</span> <time dateTime={message.at}>{timeOfDay(message.at)}</time>
        </p>
        <p class="message-text">{message.text}</p>
      </div>
    </article>
  );
}

const textOf = (one: Pending): string => ("text" in one.body ? one.body.text : "");

function isTo(one: Pending, others: readonly string[]): boolean {
  if (one.command !== "SendMessage" || !("to" in one.body)) return false;
  return [...one.body.to].sort().join("+") === [...others].sort().join("+");
}
