import type { ComponentChildren } from "preact";
import { list, timeOfDay } from "../../formats";
import type { Message, Thread } from "../../protocol";
import { useSection } from "../../store";
import { say } from "../../words";
import { addressOf } from "../places";
import { useThreadNames } from "./names";
import { sought } from "./sought";

/** Fewer letters would find everything. */
const SHORTEST = 2;
const MOST = 50;

export const isSearch = (query: string): boolean => query.trim().length >= SHORTEST;

interface Found {
  thread: Thread;
  message: Message;
}

/** Messages that have every word of the query in their text or in who wrote them, the latest first. */
export function find(threads: readonly Thread[], query: string): Found[] {
  const wanted = query.toLocaleLowerCase("en-GB").split(/\s+/).filter(Boolean);
  return threads
    .flatMap((thread) => thread.messages.map((message) => ({ thread, message })))
    .filter(({ message }) => {
      const words = `${message.text} ${message.by} ${message.from}`.toLocaleLowerCase("en-GB");
      return wanted.every((one) => words.includes(one));
    })
    .sort((one, other) => Date.parse(other.message.at) - Date.parse(one.message.at));
}

/** What was said in the conversations that this organisation may read: all of them are on this page. */
export function SearchResults({ query }: { query: string }) {
  const found = find(useSection("talk")?.threads ?? [], query);
  const said =
    found.length === 0
      ? say("talk.search.none")
      : found.length === 1
        ? say("talk.search.found.one")
        : say("talk.search.found", found.length);
  return (
    <>
      <p class="thread-list-note" role="status">
        {said}
      </p>
      <ul>
        {found.slice(0, MOST).map(({ thread, message }) => (
          <li key={`${thread.id} ${message.number}`}>
            <FoundRow thread={thread} message={message} />
          </li>
        ))}
      </ul>
    </>
  );
}

function FoundRow({ thread, message }: Found) {
  return (
    <MessageLink thread={thread} message={message}>
      <span class="thread-who">{message.by}</span>
      <time dateTime={message.at}>{timeOfDay(message.at)}</time>
      <span class="thread-last">{message.text}</span>
    </MessageLink>
  );
}

/** Leads to one message of a conversation. */
export function MessageLink({
  thread,
  message,
  children,
}: {
  thread: Thread;
  message: Message;
  children: ComponentChildren;
}) {
  const names = useThreadNames(thread);
  return (
    <a
      class="found"
      href={addressOf("talk", thread.id)}
      onClick={() => {
        sought.value = { thread: thread.id, number: message.number };
      }}
    >
      {children}
      <span class="found-where">{list(names, say("words.and"))}</span>
    </a>
  );
}
