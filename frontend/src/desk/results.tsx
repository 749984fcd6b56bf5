import { figure, number, signed } from "../formats";
import { Glyph, Icon } from "../parts/icons";
import { Chip } from "../parts/marks";
import { Empty, Notice } from "../parts/notice";
import type { Decided, Moved, OwnRound } from "../protocol";
import { Seesaw } from "../seesaw/seesaw";
import { useSection } from "../store";
import { phrase, say } from "../words";
import { District } from "./brief";
import { addressOf } from "./places";
import { OnlyUs } from "./private";
import { Questions } from "./questions";
import { YearsPass } from "./years-pass";

/** What came of your decisions, why, and where the district stands; then the questions. */
export function Results({ detail }: { detail: string }) {
  const game = useSection("game");
  const rounds = useSection("own-results")?.rounds ?? [];
  const reflection = useSection("reflection");
  const questions = reflection?.questions ?? [];
  const latest = rounds[rounds.length - 1];
  if (detail === "questions" && questions.length > 0) return <Questions />;
  const first = game?.where.phase === "reflect" && reflection?.open && questions.length > 0;
  return (
    <div class="results">
      {first && <QuestionsLink count={questions.length} />}
      {game?.where.phase === "results" && !game.desksOpen && (
        <Notice tone="attention" title={say("results.on-screen")}>
          <p>{say("results.on-screen.what")}</p>
        </Notice>
      )}
      {game?.where.phase === "epilogue" && <YearsPass />}
      {latest ? (
        <OwnResult round={latest} />
      ) : (
        <>
          <h1 data-heading tabIndex={-1}>
            {say("desk.tab.results")}
          </h1>
          <Empty title={say("results.empty")}>
            <p>{say("results.empty.what")}</p>
          </Empty>
        </>
      )}
      {latest && <Everyone />}
      {rounds
        .slice(0, -1)
        .reverse()
        .map((round) => (
          <details key={round.round} class="card earlier-round">
            <summary>
              <h2>{round.round}</h2>
              <Icon name="chevron" class="partner-open" />
            </summary>
            <Decisions decisions={round.decisions} />
            <MovedList moved={round.indicators} />
          </details>
        ))}
      <District picture={!latest} />
      {!first && questions.length > 0 && <QuestionsLink count={questions.length} quiet={!reflection?.open} />}
    </div>
  );
}

function OwnResult({ round }: { round: OwnRound }) {
  const applied = round.decisions.filter((one) => one.applied).length;
  return (
    <>
      <header>
        <OnlyUs />
        <h1 data-heading tabIndex={-1}>
          {round.decisions.length > 0
            ? say("results.title", applied, round.decisions.length)
            : say("results.title.none")}
        </h1>
        <p class="quiet small">{round.round}</p>
      </header>
      {round.decisions.length > 0 && (
        <section class="card card-private">
          <h2>{say("results.decisions")}</h2>
          <Decisions decisions={round.decisions} />
        </section>
      )}
      {round.indicators.length > 0 && (
        <section class="card card-private">
          <h2>{say("results.numbers")}</h2>
          <MovedList moved={round.indicators} />
        </section>
      )}
    </>
  );
}

function Decisions({ decisions }: { decisions: readonly Decided[] }) {
  return (
    <ul class="decided">
      {decisions.map((one) => (
        <li
          key={one.lever}
          class={`${one.applied ? "" : "decided-not"} ${one.value.length > 26 ? "decided-long" : ""}`}
        >
          <span class="decided-sign">
            <Icon name={one.applied ? "check" : "x"} class="icon-bold" />
          </span>
          <span class="decided-title">{one.title}</span>
          <span class="decided-value">{one.value}</span>
          <small>
            <span>{say("results.taken-by", one.takenBy)}</span>
            {!one.applied && <Chip tone="alert">{say("results.not-applied")}</Chip>}
          </small>
          {one.why && <p class="decided-why">{phrase(one.why)}</p>}
        </li>
      ))}
    </ul>
  );
}

/** Before and after, with the direction that is better said in words, not only in colour. */
export function MovedList({ moved }: { moved: readonly Moved[] }) {
  return (
    <ul class="moved">
      {moved.map((one) => {
        const change = one.after - one.before;
        const still = Math.abs(change) < 0.5 * 10 ** -one.decimals;
        const worse = !still && ((one.better === "up" && change < 0) || (one.better === "down" && change > 0));
        const better = !still && !worse && one.better !== "neither";
        return (
          <li key={one.id}>
            <span class="moved-title">{one.title}</span>
            <span class="moved-after">{figure(one.after, one.unit, one.decimals)}</span>
            <small>
              <span>{say("results.from", figure(one.before, one.unit, one.decimals))}</span>
              <span class="moved-change">
                {!still && <Glyph name={change > 0 ? "up" : "down"} />}{" "}
                {still ? say("results.same") : signed(change, one.unit, one.decimals)}
                {(worse || better) && `, ${say(worse ? "results.worse" : "results.better")}`}
              </span>
            </small>
          </li>
        );
      })}
    </ul>
  );
}

function Everyone() {
  const balance = useSection("balance");
  const game = useSection("game");
  if (!balance) return null;
  const change = balance.before ? balance.now.share - balance.before.share : null;
  return (
    <section class="card">
      <div class="balance-card">
        <Seesaw balance={balance} size="small" />
        <p>
          <b class="key-figure">{number(balance.now.share, 1)}%</b>
          {say("brief.balance", game?.place ?? "")}
          {change !== null && `. ${say("results.points", signed(change, "", 1))}`}
        </p>
        {balance.leftAlone !== null && (
          <p class="balance-alone">{say("results.alone", number(balance.leftAlone, 1))}</p>
        )}
      </div>
    </section>
  );
}

function QuestionsLink({ count, quiet = false }: { count: number; quiet?: boolean }) {
  return (
    <a class={`button button-wide ${quiet ? "" : "button-primary"}`} href={addressOf("results", "questions")}>
      {quiet ? say("reflect.see") : say("reflect.go", count)}
      <Icon name="arrow" />
    </a>
  );
}

/** What the debrief is for; the now line has the way to it. */
export function DebriefNotice() {
  return (
    <div class="desk-line-notice">
      <Notice title={say("debrief.open")}>
        <p>{say("debrief.what")}</p>
      </Notice>
    </div>
  );
}
