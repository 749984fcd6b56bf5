import { useState } from "preact/hooks";
import { list, timeOfDay } from "../../../formats";
import { Icon, type IconName } from "../../../parts/icons";
import { Chip } from "../../../parts/marks";
import type { InitiativeRow } from "../../../protocol";
import { useLive } from "../../../store";
import { phrase, say } from "../../../words";

const icons: Record<string, IconName> = {
  waiting: "clock",
  asked: "chat",
  allowed: "check",
  refused: "x",
  withdrawn: "undo",
};

/** One initiative as its organisation, or one that it names, reads it. */
export function InitiativeCard({ initiative }: { initiative: InitiativeRow }) {
  const { send } = useLive();
  const { id, own, stage, ruling } = initiative;
  const open = own && (stage === "waiting" || stage === "asked");
  return (
    <article class="card voice-card" aria-labelledby={id}>
      <p class="voice-meta">
        <Chip tone={stage === "asked" ? "now" : "line"} icon={icons[stage] ?? "clock"}>
          {say(`initiative.stage.${stage}`)}
        </Chip>
        <span>{own ? initiative.by : initiative.name}</span>
        <time dateTime={initiative.at}>{timeOfDay(initiative.at)}</time>
      </p>
      <h2 id={id}>{initiative.title}</h2>
      <InitiativeText initiative={initiative} />
      {initiative.asked.map((one, index) => (
        <div key={index} class="voice-asked">
          <p>
            <b>{say("initiative.control-asks")}</b> {one.question}
          </p>
          {one.answer && (
            <p>
              <b>{say("initiative.you-answer")}</b> {one.answer}
            </p>
          )}
        </div>
      ))}
      {own && stage === "asked" && <Answer initiative={initiative} />}
      {ruling && (
        <div class="voice-ruling">
          <p>
            <b>{say(`initiative.ruled.${stage}`)}</b> {ruling.reason}
          </p>
          {ruling.effects.length > 0 && (
            <ul>
              {ruling.effects.map((effect) => (
                <li key={effect.title}>
                  {effect.title}: <b class="figures">{effect.size}</b>. {phrase(effect.when)}
                </li>
              ))}
            </ul>
          )}
          <p class="hint">{say(ruling.open ? "initiative.read-by.all" : "initiative.read-by.named")}</p>
        </div>
      )}
      {open && (
        <p class="voice-buttons">
          <button
            type="button"
            class="button button-quiet"
            onClick={() => void send("WithdrawInitiative", { initiative: id })}
          >
            <Icon name="undo" />
            {say("initiative.withdraw")}
            <span class="visually-hidden"> {initiative.title}</span>
          </button>
        </p>
      )}
    </article>
  );
}

/** What is proposed, in full; the console shows it as well. */
export function InitiativeText({ initiative }: { initiative: InitiativeRow }) {
  const partners = list(
    initiative.with.map((one) => one.name),
    say("words.and"),
  );
  return (
    <dl class="voice-facts">
      <div>
        <dt>{say("initiative.field.what")}</dt>
        <dd>{initiative.what}</dd>
      </div>
      {partners && (
        <div>
          <dt>{say("initiative.field.with")}</dt>
          <dd>{partners}</dd>
        </div>
      )}
      <div>
        <dt>{say("initiative.field.aim")}</dt>
        <dd>{initiative.aim}</dd>
      </div>
      {initiative.cost && (
        <div>
          <dt>{say("initiative.field.cost")}</dt>
          <dd>{initiative.cost}</dd>
        </div>
      )}
    </dl>
  );
}

function Answer({ initiative }: { initiative: InitiativeRow }) {
  const { send } = useLive();
  const [text, setText] = useState("");
  const submit = async (event: Event) => {
    event.preventDefault();
    const words = text.trim();
    if (!words) return;
    const outcome = await send("AnswerAboutInitiative", { initiative: initiative.id, answer: words });
    if (outcome.accepted) setText("");
  };
  return (
    <form class="voice-form" onSubmit={submit}>
      <label class="voice-field">
        <span class="label">{say("initiative.answer")}</span>
        <textarea
          class="input"
          rows={2}
          maxLength={1000}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <p class="voice-buttons">
        <button type="submit" class="button button-primary" aria-disabled={!text.trim()}>
          <Icon name="send" />
          {say("initiative.answer.send")}
        </button>
        <span class="hint">{say("initiative.visible.control")}</span>
      </p>
    </form>
  );
}
