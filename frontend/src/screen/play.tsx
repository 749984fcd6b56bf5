import { number, timeOfDay } from "../formats";
import { Countdown, millisLeft } from "../parts/countdown";
import { Icon } from "../parts/icons";
import type { Game, NewsItem } from "../protocol";
import { Seesaw } from "../seesaw/seesaw";
import { useSection } from "../store";
import { phrase, say } from "../words";

/** While people read, talk and decide: the phase, the time left, the seesaw as it stands, the headlines. */
export function Play({ game }: { game: Game }) {
  const balance = useSection("balance");
  const news = useSection("news")?.items ?? [];
  return (
    <main class="stage-play">
      <section>
        <PhaseClock game={game} />
        {balance && (
          <div class="stage-now">
            <Seesaw balance={{ ...balance, before: null }} size="large" arc={false} />
            <p>{say("stage.share", number(balance.now.share, 1))}</p>
          </div>
        )}
      </section>
      <Headlines items={news} />
    </main>
  );
}

function PhaseClock({ game }: { game: Game }) {
  const clock = useSection("clock");
  const left = millisLeft(clock);
  return (
    <div class="stage-clock">
      <h1>{say(`phase.${game.where.phase}`)}</h1>
      {left !== null && <Countdown clock={clock} class="stage-countdown" />}
      <p>
        {clock?.held
          ? clock.why
            ? phrase(clock.why)
            : say("line.held")
          : clock?.timeIsUp
            ? say("stage.time-is-up")
            : clock?.endsAt
              ? say("stage.until", timeOfDay(clock.endsAt))
              : say(`stage.doing.${game.where.phase}`)}
      </p>
    </div>
  );
}

const MOST = 5;

/** The latest first and largest. */
export function Headlines({ items }: { items: readonly NewsItem[] }) {
  const latest = [...items]
    .filter((item) => item.headline)
    .reverse()
    .slice(0, MOST);
  // The front page of this phase stands above what came later.
  const front = latest.find((item) => item.print?.front);
  const first = front ?? latest[0];
  // What is corrected stands with the story.
  const rest = latest.filter(
    (item) => item !== first && !(item.kind === "correction" && item.headline === first?.headline),
  );
  return (
    <section class="stage-news" aria-label={say("stage.news")}>
      <h2>
        <Icon name="news" /> {first?.from || say("stage.news")}
      </h2>
      {!first && <p class="stage-quiet">{say("stage.news.none")}</p>}
      {first && (
        <article class="stage-front">
          <time dateTime={first.at}>{timeOfDay(first.at)}</time>
          <div>
            <h3>{first.headline}</h3>
            <p>{first.body}</p>
            {first.print?.corrections.map((one) => (
              <p key={one.at} class="stage-correction">
                <b>{say("press.correction")}</b> {one.words}
              </p>
            ))}
          </div>
        </article>
      )}
      {rest.map((item) => (
        <article key={item.number} class="stage-item">
          <time dateTime={item.at}>{timeOfDay(item.at)}</time>
          <h3>
            {item.kind === "correction" ? `${say("press.correction")} ` : ""}
            {item.headline}
          </h3>
        </article>
      ))}
    </section>
  );
}
