import { useEffect, useState } from "preact/hooks";
import { timeOfDay } from "../formats";
import { Countdown } from "../parts/countdown";
import { Icon } from "../parts/icons";
import type { FlowStep, Game, Where } from "../protocol";
import { useLive, useSection } from "../store";
import { phrase, say } from "../words";
import type { Links } from "./links";
import { Preflight, useLeftOpen } from "./preflight";

/** Where the game is, its clock, and the way on. */
export function Flow({ game, links }: { game: Game; links: Links }) {
  return (
    <section class="console-flow" aria-label={say("console.flow")}>
      <Track flow={game.flow} />
      <ClockBox />
      <Onward game={game} links={links} />
      <Back game={game} />
    </section>
  );
}

/** The steps of the round that is running; what came before and what is later, in one mark each. */
function Track({ flow }: { flow: readonly FlowStep[] }) {
  const groups = grouped(flow);
  const current = groups.findIndex((group) => group.steps.some((step) => step.progress === "NOW"));
  const later = groups.slice(current + 1);
  return (
    <div class="console-track">
      {current > 0 && (
        <div class="console-group">
          <p>{say("console.done")}</p>
          <ol>
            <li class="is-done" title={groups[current - 1]?.title}>
              <Icon name="check" />
              <span class="visually-hidden">{groups[current - 1]?.title}</span>
            </li>
          </ol>
        </div>
      )}
      {groups.slice(Math.max(0, current), current + 1).map((group) => (
        <div key={group.title} class="console-group is-current">
          <p>{group.title}</p>
          <ol>
            {group.steps.map((step) => (
              <li
                key={step.step}
                class={step.progress === "NOW" ? "is-now" : step.progress === "DONE" ? "is-done" : ""}
                aria-current={step.progress === "NOW" ? "step" : undefined}
              >
                {step.progress === "DONE" && <Icon name="check" />}
                {say(`phase.${step.where.phase}`)}
              </li>
            ))}
          </ol>
        </div>
      ))}
      {later.length > 0 && (
        <div class="console-group is-later">
          <p>{say("console.later")}</p>
          <ol>
            {later.slice(0, 2).map((group) => (
              <li key={group.steps[0]?.step}>{group.title}</li>
            ))}
            {later.length > 2 && <li>+{later.length - 2}</li>}
          </ol>
        </div>
      )}
    </div>
  );
}

interface Group {
  title: string;
  steps: FlowStep[];
}

/** Steps of the same round stand together. */
function grouped(flow: readonly FlowStep[]): Group[] {
  const groups: Group[] = [];
  let last = "";
  for (const step of flow) {
    const { where } = step;
    const title =
      where.roundNumber > 0
        ? say("console.round", where.chapter, where.roundNumber, where.rounds)
        : where.chapter || say(`phase.${where.phase}`);
    const key = `${where.chapterId} ${where.round} ${where.roundNumber > 0 ? "" : where.phase}`;
    if (key === last) groups[groups.length - 1]?.steps.push(step);
    else groups.push({ title, steps: [step] });
    last = key;
  }
  return groups;
}

function ClockBox() {
  const { send } = useLive();
  const clock = useSection("clock");
  const game = useSection("game");
  if (!clock || game?.status !== "PLAYING") return <div class="console-clock" />;
  const timed = clock.endsAt !== null || clock.remainingMillis !== null || clock.timeIsUp;
  return (
    <div class="console-clock">
      {timed && <Countdown clock={clock} class="console-countdown" />}
      <div>
        <button type="button" class="button button-dense" onClick={() => void send(clock.held ? "Resume" : "Hold", {})}>
          <Icon name={clock.held ? "play" : "pause"} />
          {say(clock.held ? "console.resume" : "console.hold")}
        </button>
        {timed && (
          <button type="button" class="button button-dense" onClick={() => void send("AddTime", { minutes: 2 })}>
            {say("console.more")}
          </button>
        )}
        <p class="console-clock-note">
          {clock.held
            ? clock.why
              ? phrase(clock.why)
              : say("line.held")
            : clock.timeIsUp
              ? say("clock.call.up")
              : clock.endsAt && say("stage.until", timeOfDay(clock.endsAt))}
        </p>
      </div>
    </div>
  );
}

/** Next. If somebody is not ready it asks once more, in another place, and says what those who are not ready will get. */
function Onward({ game, links }: { game: Game; links: Links }) {
  const { send } = useLive();
  const board = useSection("board");
  const left = useLeftOpen(game);
  const [asking, setAsking] = useState(false);
  useEffect(() => setAsking(false), [game.step]);
  const next = game.flow.find((step) => step.step === game.step + 1);
  if (!next) {
    return (
      <div class="console-next">
        <a class="button button-primary" href={links.debrief}>
          {say("console.debrief")} <Icon name="arrow" />
        </a>
      </div>
    );
  }
  const ready = board?.ready ?? 0;
  const of = board?.of ?? 0;
  const late = (board?.rows ?? []).filter((row) => !["ready", "confirmed", "bot"].includes(row.state));
  const asksBefore = ["brief", "negotiate", "decide", "reflect"].includes(game.where.phase);
  const matters = asksBefore && (late.length > 0 || left.length > 0);
  const go = () => {
    setAsking(false);
    void send("Next", { step: game.step });
  };
  return (
    <div class="console-next">
      {of > 0 && game.status === "PLAYING" && (
        <p class="console-ready">
          <b>{say("console.ready", ready, of)}</b>
        </p>
      )}
      <button type="button" class="button button-primary" onClick={() => (matters ? setAsking(true) : go())}>
        {say("console.next", nextWords(next))} <Icon name="arrow" />
      </button>
      {asking && (
        <Preflight
          to={nextWords(next)}
          deciding={game.where.phase === "decide"}
          late={late}
          left={left}
          wait={() => setAsking(false)}
          go={go}
        />
      )}
    </div>
  );
}

/** Undoes the last advance: asks once, and says what comes back and what stays. */
function Back({ game }: { game: Game }) {
  const { send } = useLive();
  const back = useSection("queue")?.back ?? null;
  const [asking, setAsking] = useState(false);
  useEffect(() => setAsking(false), [game.step]);
  if (!back) return null;
  const where = stepWords(back);
  return (
    <div class="console-back">
      <button type="button" class="button button-dense" onClick={() => setAsking(true)} aria-expanded={asking}>
        <Icon name="undo" /> {say("console.undo")}
      </button>
      {asking && (
        <div class="console-preflight" role="alertdialog" aria-labelledby="undo-title">
          <h2 id="undo-title">{say("console.undo.title", where)}</h2>
          <ul>
            <li>{say("console.undo.comes-back")}</li>
            <li>{say("console.undo.stays")}</li>
            <li>{say("console.undo.gone")}</li>
          </ul>
          <p class="console-buttons">
            <button
              type="button"
              class="button button-primary"
              onClick={() => {
                setAsking(false);
                void send("UndoAdvance", { step: game.step });
              }}
            >
              {say("console.undo.go", where)}
            </button>
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {say("console.undo.stay")}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}

const stepWords = (where: Where): string =>
  [say(`phase.${where.phase}`), where.round].filter((part) => part !== "").join(", ");

const nextWords = ({ where }: FlowStep): string =>
  where.phase === "brief" && where.roundNumber > 0
    ? say("console.round", where.chapter, where.roundNumber, where.rounds)
    : where.phase === "reel" || where.phase === "epilogue"
      ? where.chapter
      : say(`phase.${where.phase}`);
