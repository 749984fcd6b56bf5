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
import { useCanDeal } from "./deals/use-deals";
import { Words } from "./mentions";
import { CONTROL, isTeam } from "./names";
import { PinButton, PinsOf } from "./pins";
import { GiveLink } from "./press/give-link";
import { sought } from "./sought";

/** One thread: what was said, and a place to answer. */
export function Conversation({ thread, back }: { thread: Thread; back: boolean }) {
  const { store, send } = useLive();
  const seat = useSection("seat");
  const team = isTeam(thread);
  const to = team ? thread.organisations : thread.organisations.filter((one) => one !== seat?.organisation);
  const title = team ? say("talk.team.title") : list(thread.parties, say("words.and"));
  const pins = useSection("talk")?.pins ?? [];
  const canDeal = useCanDeal();
  const partners = team || to.includes(CONTROL) ? [] : to;
  // What the server has shown already is not said twice while its acknowledgement is on its way.
  const shown = (one: Pending) =>
    one.sent && thread.messages.some((said) => said.seat === seat?.id && said.text === textOf(one));
  const waiting = store.pending.value.filter((one) => isTo(one, to) && !shown(one));
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

  const wanted = sought.value;
  useEffect(() => {
    if (wanted?.thread !== thread.id) return;
    const message = end.current?.querySelector<HTMLElement>(`[data-number="${wanted.number}"]`);
    if (!message) return;
    message.scrollIntoView({ block: "center" });
    message.focus({ preventScroll: true });
    sought.value = null;
  }, [wanted, thread.id]);

  // On a phone the conversation is the whole page.
  const Heading = back ? "h1" : "h2";
  return (
    <section class="conversation" aria-label={say("talk.with", title)}>
      <header class="conversation-head">
        {back && (
          <a class="back" href={addressOf("talk")} aria-label={say("talk.back")}>
            <Icon name="left" />
          </a>
        )}
        <Heading data-heading tabIndex={-1}>
          {title}
        </Heading>
        {partners.length > 0 && canDeal && (
          <a class="button button-dense conversation-deal" href={addressOf("talk", `deals/new:${partners.join("+")}`)}>
            <Icon name="deal" />
            {say("deal.new.short")}
          </a>
        )}
      </header>
      <PinsOf thread={thread} />
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
        {length === 0 && <p class="hint">{say("talk.team.empty")}</p>}
        {thread.messages.map((message) => (
          <Said
            key={message.number}
            thread={thread.id}
            message={message}
            me={message.seat !== "" && message.seat === seat?.id}
            own={seat?.organisation ?? ""}
            pinned={pins.some((pin) => pin.thread === thread.id && pin.number === message.number)}
          />
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
      <Composer to={to} draft={thread.id} visibleTo={[...thread.parties]} />
    </section>
  );
}

interface SaidProps {
  thread: string;
  message: Message;
  me: boolean;
  own: string;
  pinned: boolean;
}

function Said({ thread, message, me, own, pinned }: SaidProps) {
  return (
    <article class={`message ${message.own ? "message-own" : ""}`} data-number={message.number} tabIndex={-1}>
      <Avatar name={message.by} small me={me} />
      <div>
        <p class="message-by">
          <b>{me ? say("talk.you") : message.by}</b>
          <span class="quiet">, {message.from}</span> <time dateTime={message.at}>{timeOfDay(message.at)}</time>
        </p>
        <p class="message-text">
          <Words text={message.text} mentions={message.mentions} own={own} />
        </p>
      </div>
      <span class="message-tools">
        <GiveLink thread={thread} message={message} />
        <PinButton thread={thread} message={message} pinned={pinned} />
      </span>
    </article>
  );
}

const textOf = (one: Pending): string => ("text" in one.body ? one.body.text : "");

function isTo(one: Pending, to: readonly string[]): boolean {
  if (one.command !== "SendMessage" || !("to" in one.body)) return false;
  return [...one.body.to].sort().join("+") === [...to].sort().join("+");
}
