import type { Game } from "../protocol";
import { Mark } from "../seesaw/mark";
import { useLive, useSection } from "../store";
import { say } from "../words";
import { Arrivals } from "./arrivals";
import { OpenDeals } from "./open-deals";
import { Play } from "./play";
import { Story } from "./story";
import type { WayIn } from "./way-in";
import { Years } from "./years";

/** The big screen: what the room needs to see now, and nothing that has to be read from afar twice. */
export function Stage({ wayIn }: { wayIn: WayIn }) {
  const game = useSection("game");
  const story = useSection("story");
  if (!game) return <p class="stage-waiting">{say("stage.waiting")}</p>;
  const lobby = game.status === "LOBBY";
  return (
    <div class="stage">
      <StageBar game={game} wayIn={wayIn} lobby={lobby} />
      {lobby ? (
        <Arrivals wayIn={wayIn} />
      ) : game.where.phase === "results" && story && story.shown > 0 ? (
        <Story story={story} />
      ) : game.where.phase === "reel" || game.where.phase === "epilogue" || game.status === "DEBRIEF" ? (
        <Years game={game} />
      ) : (
        <>
          <Play game={game} />
          <OpenDeals />
        </>
      )}
    </div>
  );
}

function StageBar({ game, wayIn, lobby }: { game: Game; wayIn: WayIn; lobby: boolean }) {
  const { store } = useLive();
  const balance = useSection("balance");
  const { chapter, roundNumber, rounds } = game.where;
  return (
    <header class="stage-bar">
      <span class="stage-mark">
        <Mark balance={balance} /> {say("product.name")}
      </span>
      <span>
        <b>{lobby ? game.title : game.place}</b>
        {!lobby && chapter && `, ${chapter}`}
        {!lobby && roundNumber > 0 && `, ${say("stage.round", roundNumber, rounds)}`}
      </span>
      <span class="stage-bar-end">
        {store.line.value === "connected" || store.line.value === "connecting" ? (
          !lobby &&
          wayIn.code && (
            <>
              {say("stage.late")} <b>{wayIn.address}</b> <b class="stage-code-small">{wayIn.code}</b>
            </>
          )
        ) : (
          <b role="status">{say(`line.${store.line.value}`)}</b>
        )}
      </span>
    </header>
  );
}
