import { useEffect, useRef } from "preact/hooks";
import { TimeCalls } from "../parts/countdown";
import { Icon } from "../parts/icons";
import { Empty, Notice } from "../parts/notice";
import { useLive, useSection } from "../store";
import { phrase, say } from "../words";
import { Brief } from "./brief";
import { BudgetBar } from "./decide/budget";
import { Decide } from "./decide/decide";
import { links } from "./links";
import { Lobby } from "./lobby";
import { News } from "./news";
import { NowLine } from "./now-line";
import { type DeskPlace, firstPlace, place, type Tab } from "./places";
import { Rail } from "./rail";
import { DebriefNotice, Results } from "./results";
import { DeskTabs } from "./tabs";
import { Talk } from "./talk/talk";
import { TopBar } from "./top-bar";
import { unreadOf } from "./unread";
import { useMedia, WIDE } from "./use-media";
import { useScrollPlace } from "./use-scroll-place";

/** A participant's desk: always the same line that says what to do now, and the five places to do it. */
export function Desk() {
  const game = useSection("game");
  const seat = useSection("seat");
  const wide = useMedia(WIDE);
  const inLobby = game?.status === "LOBBY" && place.value === null;
  const here = place.value ?? firstPlace(seat?.now.where ?? "", game?.where.phase ?? "");
  // Where the desk opened it stays, until somebody goes elsewhere: nothing jumps when a phase ends.
  useEffect(() => {
    if (game && seat && !inLobby) place.value ??= here;
  });
  useTitle(inLobby ? say("phase.lobby") : say(`desk.tab.${here.tab}`));
  useFocusOnArrival(here);
  const work = useScrollPlace(game && seat ? `${here.tab}/${here.detail}` : "");
  if (!game || !seat) return <Waiting />;
  return (
    <div class={`desk desk-at-${inLobby ? "lobby" : here.tab}`}>
      <button type="button" class="skip-link" onClick={() => document.getElementById("work")?.focus()}>
        {say("desk.skip")}
      </button>
      <TopBar lobby={game.status === "LOBBY"} />
      {game.status !== "LOBBY" && <DeskTabs current={here.tab} />}
      <NowLine here={here} lobby={inLobby} />
      <div class="desk-body">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <main class="desk-work" id="work" tabIndex={0} ref={work}>
          <Refusal />
          <LineNotice />
          {game.status === "DEBRIEF" && <DebriefNotice />}
          {inLobby ? <Lobby /> : <Panel here={here} />}
        </main>
        {wide && !inLobby && <Rail tab={here.tab} />}
      </div>
      {here.tab === "decide" && !inLobby && !wide && <BudgetBar />}
      <TimeCalls clock={useLive().store.section("clock").value} />
    </div>
  );
}

function Panel({ here }: { here: DeskPlace }) {
  switch (here.tab) {
    case "brief":
      return <Brief />;
    case "talk":
      return <Talk detail={here.detail} />;
    case "decide":
      return <Decide />;
    case "results":
      return <Results detail={here.detail} />;
    case "news":
      return <News />;
  }
}

/** Before the first frame, and for somebody who has no seat. */
function Waiting() {
  const { store } = useLive();
  const known = store.section("game").value !== null;
  return (
    <main class="desk-waiting">
      {known ? (
        <Empty title={say("desk.no-seat")}>
          <p>{say("desk.no-seat.what")}</p>
          {links.changeSeat && (
            <a class="button button-primary" href={links.changeSeat}>
              {say("desk.no-seat.take")}
            </a>
          )}
        </Empty>
      ) : (
        <Empty title={say(store.line.value === "offline" ? "desk.loading.offline" : "desk.loading")}>
          <p>{say("desk.loading.what")}</p>
        </Empty>
      )}
    </main>
  );
}

/** What the server refused just now, where everybody sees and hears it. */
function Refusal() {
  const { store } = useLive();
  const refused = store.refused.value;
  if (!refused) return null;
  const close = () => {
    store.refused.value = null;
  };
  return (
    <div class="desk-refusal" key={refused.number}>
      <Notice
        tone="alert"
        urgent
        title={phrase(refused.words)}
        actions={
          <button type="button" class="button button-dense" onClick={close}>
            <Icon name="x" />
            {say("desk.refusal.close")}
          </button>
        }
      />
    </div>
  );
}

function LineNotice() {
  const { store } = useLive();
  const clock = store.section("clock").value;
  const waiting = store.pending.value.filter((one) => one.acceptedAt === null).length;
  if (store.line.value === "offline" || store.line.value === "reconnecting") {
    return (
      <div class="desk-line-notice">
        <Notice tone="attention" title={say(`desk.line.${store.line.value}`)}>
          <p>{waiting > 0 ? say("desk.line.kept", waiting) : say("desk.line.kept.nothing")}</p>
        </Notice>
      </div>
    );
  }
  if (clock?.held) {
    return (
      <div class="desk-line-notice">
        <Notice title={say("desk.held")}>
          <p>{clock.why ? phrase(clock.why) : say("desk.held.what")}</p>
        </Notice>
      </div>
    );
  }
  return null;
}

function useTitle(tab: string): void {
  const seat = useSection("seat");
  const unread = seat ? unreadOf(seat, "talk") + unreadOf(seat, "news") : 0;
  const organisation = seat?.organisationName ?? say("product.name");
  useEffect(() => {
    document.title = `${unread > 0 ? `(${unread}) ` : ""}${tab}: ${organisation}`;
  }, [tab, unread, organisation]);
}

/** Whoever goes to another place by keyboard or by ear starts at its heading; nothing moves when a page opens. */
function useFocusOnArrival({ tab, detail }: { tab: Tab; detail: string }): void {
  const opened = useRef(false);
  useEffect(() => {
    const work = document.getElementById("work");
    if (opened.current && tab) {
      work?.scrollTo?.({ top: 0 });
      const heading = work?.querySelector<HTMLElement>("[data-heading]");
      heading?.focus({ preventScroll: true });
    }
    opened.current = true;
  }, [tab, detail]);
}
