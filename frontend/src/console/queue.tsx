import { useState } from "preact/hooks";
import { figure, number, signed, timeLeft, timeOfDay } from "../formats";
import { Icon } from "../parts/icons";
import type {
  Deals,
  Game,
  Initiatives,
  InjectCard,
  Queue as QueueView,
  RestructuringChoice,
  Story,
  Talk,
} from "../protocol";
import { Seesaw } from "../seesaw/seesaw";
import { now } from "../server-time";
import { useLive, useSection } from "../store";
import { say } from "../words";
import { ConsentCards } from "./consents";
import { DealCards, disputes } from "./deal-cards";
import { InitiativeCards, toRule } from "./initiatives";
import { Letters, unanswered } from "./letters";
import { PressCards } from "./press";

/** How many things wait for control now. */
export function waiting(
  queue: QueueView | null,
  story: Story | null,
  talk: Talk | null,
  deals: Deals | null,
  initiatives: Initiatives | null,
  game: Game,
): number {
  if (!queue) return 0;
  const due = queue.injects.filter((card) => card.state === "due").length;
  const results = game.where.phase === "results" && story && story.shown < story.parts.length ? 1 : 0;
  return (
    unanswered(talk) +
    disputes(deals) +
    toRule(initiatives) +
    due +
    results +
    (queue.restructuring && !queue.restructuring.chosen ? 1 : 0)
  );
}

/** What waits for control: results to tell, a structure to settle, injects to send. */
export function Queue({ game, due }: { game: Game; due: number }) {
  const queue = useSection("queue");
  const story = useSection("story-preview");
  const letters = useSection("talk")?.threads.length ?? 0;
  return (
    <section class="console-pane console-queue" aria-labelledby="queue-title">
      <h2 id="queue-title">
        {say("console.queue")} {due > 0 && <span class="badge">{due}</span>}
      </h2>
      {story && game.where.phase === "results" && queue && <Results story={story} queue={queue} game={game} />}
      <DealCards />
      <InitiativeCards />
      <Letters />
      <ConsentCards />
      {queue?.restructuring && <Restructuring key={queue.restructuring.chosen} choice={queue.restructuring} />}
      <PressCards />
      {inOrder(queue?.injects ?? []).map((card) => (
        <Inject key={card.id} card={card} />
      ))}
      {!queue?.injects.length && !queue?.restructuring && !story && letters === 0 && (
        <p class="quiet console-empty">{say("console.queue.empty")}</p>
      )}
    </section>
  );
}

/** What is due first, what is planned next, then what its round went by without; what is done last. */
const ORDER = ["due", "planned", "missed", "sent", "skipped"];
const inOrder = (cards: readonly InjectCard[]): InjectCard[] =>
  [...cards].sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state));

/** The results as control sees them first, and the remote for the big screen. */
function Results({ story, queue, game }: { story: Story; queue: QueueView; game: Game }) {
  const { send } = useLive();
  const told = story.shown >= story.parts.length;
  const next = story.parts[story.shown] ?? "";
  return (
    <article class="console-card is-open">
      <p class="console-kind">
        <Icon name="chart" /> {say("console.results", story.round)}
      </p>
      <h3>{story.headline}</h3>
      <p>{story.standfirst}</p>
      {story.balance && (
        <>
          <Seesaw balance={story.balance} size="small" />
          <p class="figures">
            {say(
              "console.results.balance",
              number(story.balance.now.share, 1),
              story.balance.before ? signed(story.balance.now.share - story.balance.before.share, "", 1) : "",
              story.balance.leftAlone === null ? "" : number(story.balance.leftAlone, 1),
            )}
          </p>
        </>
      )}
      <dl class="console-numbers">
        {story.numbers.slice(0, 6).map((one) => (
          <div key={one.id}>
            <dt>{one.title}</dt>
            <dd class="figures">
              {figure(one.after, one.unit, one.decimals)} ({signed(one.after - one.before, one.unit, one.decimals)})
            </dd>
          </div>
        ))}
      </dl>
      <p class="console-buttons">
        {queue.resultsToPublish ? (
          <button
            type="button"
            class="button button-primary"
            onClick={() => void send("PublishResults", { step: game.step })}
          >
            {say("console.publish")}
          </button>
        ) : (
          !told && (
            <button
              type="button"
              class="button button-primary"
              onClick={() => void send("RevealNext", { reveal: story.shown })}
            >
              {say("console.reveal", say(`stage.part.${next}`))}
            </button>
          )
        )}
        {queue.desksToOpen && (
          <button type="button" class="button" onClick={() => void send("OpenDesks", {})}>
            {say("console.open-desks")}
          </button>
        )}
      </p>
      <p class="hint">
        {told || game.desksOpen
          ? say("console.results.told")
          : say("console.results.shown", story.shown, story.parts.length)}
      </p>
    </article>
  );
}

/** Who exists in the next period: the pack's proposal, and control's choice with its reason. */
function Restructuring({ choice }: { choice: RestructuringChoice }) {
  const { send } = useLive();
  const [option, setOption] = useState(choice.chosen || choice.prefilled);
  const [reason, setReason] = useState("");
  const submit = (event: Event) => {
    event.preventDefault();
    void send("ChooseOption", { restructuring: choice.id, option, reason });
  };
  return (
    <article class="console-card is-open">
      <p class="console-kind">
        <Icon name="users" /> {choice.title}
      </p>
      <h3>{choice.question}</h3>
      <p class="hint">
        {choice.chosen
          ? say("console.structure.chosen", choice.options.find((one) => one.id === choice.chosen)?.title ?? "")
          : choice.because || say("console.structure.default")}
      </p>
      <form onSubmit={submit}>
        <fieldset>
          <legend class="visually-hidden">{choice.question}</legend>
          {choice.options.map((one) => (
            <label key={one.id} class="console-option">
              <input
                type="radio"
                name={choice.id}
                value={one.id}
                checked={option === one.id}
                onChange={() => setOption(one.id)}
              />
              <span>
                <b>{one.title}</b> {one.summary} <small>{one.assumed}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <label>
          <span class="label">{say("console.reason")}</span>
          <input
            class="input"
            value={reason}
            maxLength={400}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </label>
        <p class="console-buttons">
          <button type="submit" class="button button-primary button-dense">
            {say("console.structure.settle")}
          </button>
        </p>
      </form>
    </article>
  );
}

function Inject({ card }: { card: InjectCard }) {
  const { send } = useLive();
  const open = card.state === "planned" || card.state === "due" || card.state === "missed";
  const left = card.dueAt ? Date.parse(card.dueAt) - now.value : null;
  return (
    <article class={`console-card console-inject console-inject-${card.state}`}>
      <p class="console-kind">
        <Icon name={open ? "bolt" : card.state === "sent" ? "check" : "x"} />
        {say(`console.inject.${card.state}`)}
        {card.good && ` ${say("console.inject.good")}`}
        <span class="console-due figures">
          {open && left !== null && (left > 0 ? say("console.inject.in", timeLeft(left)) : say("console.inject.now"))}
          {card.dueAt && left !== null && left <= 0 && ` ${timeOfDay(card.dueAt)}`}
        </span>
      </p>
      <h3>{card.headline}</h3>
      {open && (
        <>
          <p>{card.body}</p>
          <p class="hint">
            {card.title}. {say("console.inject.to", card.audience)} {card.where}
          </p>
          <p class="console-buttons">
            <button
              type="button"
              class="button button-dense"
              onClick={() => void send("SendInject", { inject: card.id })}
            >
              {say("console.inject.send")}
              <span class="visually-hidden"> {card.title}</span>
            </button>
            <button
              type="button"
              class="button button-dense button-quiet"
              onClick={() => void send("SkipInject", { inject: card.id })}
            >
              {say("console.inject.skip")}
              <span class="visually-hidden"> {card.title}</span>
            </button>
          </p>
        </>
      )}
    </article>
  );
}
