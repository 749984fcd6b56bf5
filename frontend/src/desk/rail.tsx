import { limitWords, missed } from "../charts/small-multiples";
import { Spark } from "../charts/spark";
import { figure, number, timeOfDay, unitAfterFigure } from "../formats";
import { Countdown } from "../parts/countdown";
import { Icon } from "../parts/icons";
import type { IndicatorReading } from "../protocol";
import { Seesaw } from "../seesaw/seesaw";
import { useSection } from "../store";
import { say } from "../words";
import { Review } from "./decide/review";
import { Team } from "./people";
import type { Tab } from "./places";
import { phaseWords } from "./top-bar";

/** On a laptop: the clock, what the sheet comes to, your numbers, your people, the seesaw. */
export function Rail({ tab }: { tab: Tab }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <aside class="rail" aria-label={say("rail.label")} tabIndex={0}>
      <RailClock />
      {tab === "decide" && <Review inRail />}
      <Numbers />
      <MiniSeesaw />
      <Team />
    </aside>
  );
}

function RailClock() {
  const clock = useSection("clock");
  const game = useSection("game");
  const at = game?.flow.findIndex((step) => step.progress === "NOW") ?? -1;
  const next = at >= 0 ? game?.flow[at + 1] : undefined;
  if (!clock || (clock.endsAt === null && clock.remainingMillis === null)) return null;
  return (
    <div class="rail-clock">
      <Countdown clock={clock} class="rail-countdown" />
      <span class="small quiet">
        {clock.held
          ? say("line.held")
          : next && clock.endsAt
            ? say("rail.next", phaseWords(next.where.phase), timeOfDay(clock.endsAt))
            : ""}
      </span>
    </div>
  );
}

function Numbers() {
  const own = useSection("own-indicators")?.indicators ?? [];
  const common = useSection("indicators")?.indicators.filter((one) => one.headline) ?? [];
  const balance = useSection("balance");
  const shown = [...own, ...common.filter((one) => !balance || Math.abs(one.latest - balance.now.share) > 1e-6)].slice(
    0,
    8,
  );
  if (shown.length === 0) return null;
  return (
    <section>
      <h2 class="rail-title">{say("brief.numbers")}</h2>
      <table class="rail-numbers">
        <tbody>
          {shown.map((indicator) => (
            <NumberRow key={indicator.id} indicator={indicator} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function NumberRow({ indicator }: { indicator: IndicatorReading }) {
  const { title, unit, decimals, points, latest, limit } = indicator;
  const bad = missed(indicator);
  const more = limitWords(indicator) || unitAfterFigure(unit);
  return (
    <tr>
      <th scope="row">
        {title}
        {more && <small>{more}</small>}
      </th>
      <td class="rail-spark">
        <Spark points={points} limit={limit} />
      </td>
      <td class={`rail-figure ${bad ? "is-bad" : ""}`}>
        {bad && <Icon name="alert" />}
        {figure(latest, unit, decimals)}
      </td>
    </tr>
  );
}

function MiniSeesaw() {
  const balance = useSection("balance");
  const game = useSection("game");
  if (!balance) return null;
  return (
    <div class="rail-seesaw">
      <Seesaw balance={balance} size="small" />
      <p>
        <b>{number(balance.now.share, 1)}%</b>
        {say("brief.balance", game?.place ?? "")}
      </p>
    </div>
  );
}
