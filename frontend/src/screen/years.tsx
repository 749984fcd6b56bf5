import { number } from "../formats";
import type { Game } from "../protocol";
import { Seesaw } from "../seesaw/seesaw";
import { useSection } from "../store";
import { say } from "../words";
import { Headlines } from "./play";

/** Years that nobody plays, and the end: the seesaw as it came to stand, and what the papers said. */
export function Years({ game }: { game: Game }) {
  const balance = useSection("balance");
  const news = useSection("news")?.items ?? [];
  const ended = game.status === "DEBRIEF";
  return (
    <main class="stage-play">
      <section>
        <div class="stage-clock">
          <h1>{ended ? say("stage.debrief") : game.where.chapter}</h1>
          <p>{say(ended ? "stage.debrief.where" : `stage.doing.${game.where.phase}`)}</p>
        </div>
        {balance && (
          <div class="stage-now">
            <Seesaw balance={balance} size="large" arc={false} />
            <p>
              {say("stage.share", number(balance.now.share, 1))}
              {balance.leftAlone !== null && ` ${say("stage.alone", number(balance.leftAlone, 1))}`}
            </p>
          </div>
        )}
      </section>
      <Headlines items={news.filter((item) => ended || item.kind === "reel" || item.kind === "restructuring")} />
    </main>
  );
}
