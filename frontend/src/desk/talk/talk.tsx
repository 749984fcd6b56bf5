import { list, timeOfDay } from "../../formats";
import { Icon } from "../../parts/icons";
import { Badge } from "../../parts/marks";
import { Empty } from "../../parts/notice";
import type { Thread } from "../../protocol";
import { useSection } from "../../store";
import { say } from "../../words";
import { addressOf } from "../places";
import { unreadIn } from "../unread";
import { MIDDLE, useMedia } from "../use-media";
import { Conversation } from "./conversation";
import { NewMessage } from "./new-message";

/** Threads on the left, one of them beside it; on a phone one after the other. */
export function Talk({ detail }: { detail: string }) {
  const threads = useSection("talk")?.threads ?? [];
  const middle = useMedia(MIDDLE);
  const writing = detail === "new" || detail.startsWith("to:");
  const open = threads.find((one) => one.id === detail);
  const newest = middle && !writing ? threads[0] : undefined;
  const shown = open ?? (detail === "" ? newest : undefined);
  const listHidden = !middle && (writing || detail !== "");
  return (
    <div class="talk">
      {!listHidden && <ThreadList threads={threads} current={shown?.id ?? ""} />}
      {writing || (!shown && detail !== "") ? (
        <NewMessage
          first={detail.startsWith("to:") ? detail.slice(3) : detail === "new" ? "" : detail}
          back={!middle}
        />
      ) : shown ? (
        <Conversation key={shown.id} thread={shown} back={!middle} />
      ) : (
        middle && (
          <div class="talk-none">
            <Empty title={say("talk.none")}>
              <p>{say("talk.none.what")}</p>
            </Empty>
          </div>
        )
      )}
    </div>
  );
}

function ThreadList({ threads, current }: { threads: readonly Thread[]; current: string }) {
  const seat = useSection("seat");
  return (
    <section class="thread-list" aria-label={say("talk.threads")}>
      <header class="thread-list-head">
        <h1 class="thread-list-title" data-heading tabIndex={-1}>
          {say("desk.tab.talk")}
        </h1>
        <a class="button button-dense" href={addressOf("talk", "new")}>
          <Icon name="plus" />
          {say("talk.new")}
        </a>
      </header>
      {threads.length === 0 && (
        <div class="thread-list-empty">
          <Empty title={say("talk.empty")}>
            <p>{say("talk.empty.what")}</p>
          </Empty>
        </div>
      )}
      <ul>
        {threads.map((thread) => (
          <li key={thread.id}>
            <ThreadRow thread={thread} unread={unreadIn(seat, thread.id)} current={thread.id === current} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ThreadRow({ thread, unread, current }: { thread: Thread; unread: number; current: boolean }) {
  const last = thread.messages[thread.messages.length - 1];
  const names = useShortNames(thread);
  return (
    <a
      class={`thread ${unread > 0 ? "thread-unread" : ""}`}
      href={addressOf("talk", thread.id)}
      aria-current={current ? "true" : undefined}
    >
      <Icon name="chat" />
      <span class="thread-who">{list(names, say("words.and"))}</span>
      {last && <time dateTime={last.at}>{timeOfDay(last.at)}</time>}
      <span class="thread-last">{last ? (last.own ? say("talk.you-wrote", last.text) : last.text) : ""}</span>
      <Badge count={unread} />
    </a>
  );
}

/** One party has its full name; several have the names that everybody uses. */
function useShortNames(thread: Thread): readonly string[] {
  const seat = useSection("seat");
  const organisations = useSection("organisations")?.organisations ?? [];
  if (thread.parties.length < 2) return thread.parties;
  return thread.organisations
    .filter((id) => id !== seat?.organisation)
    .map(
      (id) => organisations.find((one) => one.id === id)?.shortName || (id === "control" ? say("talk.control") : id),
    );
}
