import { Icon, type IconName } from "../parts/icons";
import { Badge } from "../parts/marks";
import { useSection } from "../store";
import { say } from "../words";
import { addressOf, type Tab, tabs } from "./places";
import { useOurMoves } from "./talk/deals/use-deals";
import { unreadOf } from "./unread";

const icons: Record<Tab, IconName> = {
  brief: "brief",
  talk: "chat",
  decide: "sliders",
  results: "chart",
  news: "news",
};

/** At the bottom of a phone, above everything on a wider screen. */
export function DeskTabs({ current }: { current: Tab }) {
  const seat = useSection("seat");
  const moves = useOurMoves().length;
  return (
    <nav class="desk-tabs" aria-label={say("desk.tabs")}>
      {tabs.map((tab) => {
        const unread = seat && (tab === "talk" || tab === "news") ? unreadOf(seat, tab) : 0;
        const waiting = tab === "talk" ? unread + moves : unread;
        return (
          <a key={tab} class="desk-tab" href={addressOf(tab)} aria-current={tab === current ? "page" : undefined}>
            <Icon name={icons[tab]} />
            <span>{say(`desk.tab.${tab}`)}</span>
            <Badge count={waiting} />
          </a>
        );
      })}
    </nav>
  );
}
