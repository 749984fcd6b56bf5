import { LineChart } from "../charts/line-chart";
import { firstYear } from "../charts/years";
import { number, signed } from "../formats";
import { Seesaw } from "../seesaw/seesaw";
import { useSection } from "../store";
import { say } from "../words";

/** Model time that nobody plays: the balance moves while the years are told. */
export function YearsPass() {
  const balance = useSection("balance");
  const game = useSection("game");
  if (!balance || !game) return null;
  const change = balance.before ? balance.now.share - balance.before.share : null;
  return (
    <section class="card">
      <h2>{game.where.chapter}</h2>
      <p class="quiet small">{say(`news.${game.where.phase === "epilogue" ? "epilogue" : "reel"}`)}</p>
      <div class="balance-card">
        <Seesaw balance={balance} size="small" />
        <p>
          <b class="key-figure">{number(balance.now.share, 1)}%</b>
          {say("brief.balance", game.place)}
          {change !== null && <>. {say("results.points", signed(change, "", 1))}</>}
        </p>
      </div>
      {balance.history.length > 1 && (
        <LineChart
          title={say("brief.history")}
          subtitle={say("brief.history.sub")}
          points={balance.history}
          unit="%"
          decimals={1}
          firstYear={firstYear(game)}
        />
      )}
    </section>
  );
}
