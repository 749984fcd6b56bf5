import { useState } from "preact/hooks";
import { list, timeOfDay } from "../../formats";
import { Icon } from "../../parts/icons";
import { Badge, Chip } from "../../parts/marks";
import { Empty } from "../../parts/notice";
import type { Thread } from "../../protocol";
import { useSection } from "../../store";
import { say } from "../../words";
import { addressOf } from "../places";
import { mentionsIn, unreadIn } from "../unread";
import { MIDDLE, useMedia } from "../use-media";
import { Conversation } from "./conversation";
import { DealRow } from "./deals/deal-list";
import { useCanDeal, useOurMoves } from "./deals/use-deals";
import { isTeam, useThreadNames } from "./names";
import { NewMessage } from "./new-message";
import { Pins } from "./pins";
import { isSearch, SearchResults } from "./search";

/** Threads on the left, one of them beside it; on a phone one after the other. */
export function Messages({ detail }: { detail: string }) {
  const threads = useThreads();
  const middle = useMedia(MIDDLE);
  const writing = detail === "new" || detail.startsWith("to:");
  const open = threads.find((one) => one.id === detail);
  const newest = middle && !writing ? threads.find((one) => one.messages.length > 0) : undefined;
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

/** The team's own conversation stands first, also before anything is said in it; then the latest. */
function useThreads(): readonly Thread[] {
  const threads = useSection("talk")?.threads ?? [];
  const own = useSection("seat")?.organisation ?? "";
  const team = threads.find(isTeam) ?? { id: own, organisations: [own], parties: [], messages: [] };
  return [team, ...threads.filter((one) => one !== team)];
}

function ThreadList({ threads, current }: { threads: readonly Thread[]; current: string }) {
  const seat = useSection("seat");
  const canDeal = useCanDeal();
  const moves = useOurMoves();
  const [query, setQuery] = useState("");
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
        {canDeal && (
          <a class="button button-dense" href={addressOf("talk", "deals/new")} aria-label={say("deal.new.title")}>
            <Icon name="plus" />
            {say("deal.new.short")}
          </a>
        )}
      </header>
      <search class="thread-search">
        <input
          class="input"
          type="search"
          value={query}
          placeholder={say("talk.search")}
          aria-label={say("talk.search.label")}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
      </search>
      {isSearch(query) ? (
        <SearchResults query={query} />
      ) : (
        <>
          {moves.length > 0 && (
            <ul aria-label={say("deal.group.yours")}>
              {moves.map((deal) => (
                <li key={deal.id}>
                  <DealRow deal={deal} current={false} />
                </li>
              ))}
            </ul>
          )}
          <Pins />
          <ul>
            {threads.map((thread) => (
              <li key={thread.id}>
                <ThreadRow
                  thread={thread}
                  unread={unreadIn(seat, thread.id)}
                  mentions={mentionsIn(seat, thread.id)}
                  current={thread.id === current}
                />
              </li>
            ))}
          </ul>
          {threads.length < 2 && (
            <div class="thread-list-empty">
              <Empty title={say("talk.empty")}>
                <p>{say("talk.empty.what")}</p>
              </Empty>
            </div>
          )}
        </>
      )}
    </section>
  );
}

interface ThreadRowProps {
  thread: Thread;
  unread: number;
  mentions: number;
  current: boolean;
}

function ThreadRow({ thread, unread, mentions, current }: ThreadRowProps) {
  const last = thread.messages[thread.messages.length - 1];
  const names = useThreadNames(thread);
  return (
    <a
      class={`thread ${unread > 0 ? "thread-unread" : ""} ${isTeam(thread) ? "thread-team" : ""}`}
      href={addressOf("talk", thread.id)}
      aria-current={current ? "true" : undefined}
    >
      <Icon name={isTeam(thread) ? "users" : "chat"} />
      <span class="thread-who">{list(names, say("words.and"))}</span>
      {last && <time dateTime={last.at}>{timeOfDay(last.at)}</time>}
      <span class="thread-last">
        {last ? (last.own && !isTeam(thread) ? say("talk.you-wrote", last.text) : last.text) : ""}
      </span>
      {mentions > 0 && (
        <span class="thread-mention">
          <Chip tone="now">{say("talk.mentioned")}</Chip>
        </span>
      )}
      <Badge count={unread} />
    </a>
  );
}
