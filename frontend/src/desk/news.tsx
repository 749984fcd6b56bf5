import { useEffect } from "preact/hooks";
import { timeOfDay } from "../formats";
import { Markdown } from "../markdown";
import { Icon, type IconName } from "../parts/icons";
import { Chip } from "../parts/marks";
import { Empty } from "../parts/notice";
import { Quote } from "../parts/quote";
import type { NewsItem, Print } from "../protocol";
import { useLive, useSection } from "../store";
import { hasWords, phrase, say } from "../words";
import { YearsPass } from "./years-pass";

const icons: Record<string, IconName> = {
  announcement: "mega",
  deal: "deal",
  inject: "bolt",
  reel: "news",
  restructuring: "users",
  results: "chart",
  nudge: "flag",
  ruling: "bulb",
  refusal: "bulb",
  story: "news",
  correction: "pencil",
};

type Section = "news" | "own-news";

/** What has happened, newest first: to everybody, and to you alone. */
export function News() {
  const { send } = useLive();
  const common = useSection("news")?.items ?? [];
  const own = useSection("own-news")?.items ?? [];
  const seat = useSection("seat");
  const phase = useSection("game")?.where.phase;
  const unread = seat?.unread ?? [];
  const read = (section: Section, items: readonly NewsItem[]) => {
    const last = items[items.length - 1];
    if (last && unread.some((one) => one.thread === section && one.count > 0)) {
      void send("ReadThread", { thread: section, upTo: last.number }, { key: `read:${section}` });
    }
  };
  useEffect(() => {
    if (document.visibilityState === "hidden") return;
    read("news", common);
    read("own-news", own);
  });
  const all = [
    ...common.map((item) => ({ item, section: "news" as Section })),
    ...own.map((item) => ({ item, section: "own-news" as Section })),
  ].sort((a, b) => Date.parse(b.item.at) - Date.parse(a.item.at) || b.item.number - a.item.number);
  return (
    <div class="news">
      <h1 data-heading tabIndex={-1}>
        {say("desk.tab.news")}
      </h1>
      {phase === "reel" && <YearsPass />}
      {all.length === 0 && (
        <Empty title={say("news.empty")}>
          <p>{say("news.empty.what")}</p>
        </Empty>
      )}
      <ol class="news-items">
        {all.map(({ item, section }) => (
          <Item key={`${section}${item.number}`} item={item} own={section === "own-news"} />
        ))}
      </ol>
    </div>
  );
}

function Item({ item, own }: { item: NewsItem; own: boolean }) {
  const front = item.print?.front ?? false;
  const kind = `news.kind.${front ? "front" : item.kind}`;
  return (
    <li class={`card news-item news-item-${item.kind} ${front ? "news-front" : ""}`}>
      <p class="news-meta">
        <Icon name={icons[item.kind] ?? "news"} />
        <span>{[item.from, hasWords(kind) ? say(kind) : ""].filter(Boolean).join(", ")}</span>
        {own && <Chip icon="lock">{say("news.only-you")}</Chip>}
        <time dateTime={item.at}>{timeOfDay(item.at)}</time>
      </p>
      {item.headline && <h2 class={front ? "news-front-headline" : ""}>{item.headline}</h2>}
      {item.body && <Markdown source={item.body} top={3} />}
      {item.source && <p class="hint">{say("news.source", item.source)}</p>}
      {item.print && <Printed print={item.print} />}
    </li>
  );
}

/** What belongs to a story: what was leaked with it, and what was wrong. */
function Printed({ print }: { print: Print }) {
  return (
    <>
      {print.documents.map((one) => (
        <div key={one.number} class="news-leak">
          <p class="news-meta">
            <Icon name="brief" />
            <span>{phrase(one.title)}</span>
            {one.giver && <span>{say("news.leak.giver", one.giver)}</span>}
          </p>
          <Quote title={one.title} words={one.words} />
        </div>
      ))}
      {print.corrections.map((one) => (
        <p key={one.at} class="voice-correction">
          <b>{say("press.correction")}</b> {one.words} <time dateTime={one.at}>{timeOfDay(one.at)}</time>
        </p>
      ))}
    </>
  );
}
