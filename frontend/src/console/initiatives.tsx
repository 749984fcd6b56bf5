import { useState } from "preact/hooks";
import { InitiativeText } from "../desk/talk/initiatives/initiative-card";
import { timeOfDay } from "../formats";
import { Icon } from "../parts/icons";
import type { InitiativeRow, Initiatives } from "../protocol";
import { useLive, useSection } from "../store";
import { phrase, say } from "../words";
import { RulingForm } from "./ruling-form";

const waits = (one: InitiativeRow): boolean => one.stage === "waiting" || one.stage === "asked";

/** How many initiatives wait for a ruling and not for an answer. */
export const toRule = (initiatives: Initiatives | null): number =>
  initiatives?.initiatives.filter((one) => one.stage === "waiting").length ?? 0;

/** Moves that no lever covers: those that wait first, then what was ruled. */
export function InitiativeCards() {
  const all = useSection("control-initiatives")?.initiatives ?? [];
  return (
    <>
      {all.filter(waits).map((one) => (
        <Waiting key={one.id} initiative={one} />
      ))}
      {all
        .filter((one) => one.ruling !== null)
        .map((one) => (
          <Ruled key={one.id} initiative={one} />
        ))}
    </>
  );
}

type Doing = "" | "ask" | "allow" | "refuse";

function Waiting({ initiative }: { initiative: InitiativeRow }) {
  const [doing, setDoing] = useState<Doing>("");
  const choices: { doing: Doing; shown: boolean }[] = [
    { doing: "allow", shown: true },
    { doing: "ask", shown: initiative.canAsk && initiative.stage !== "asked" },
    { doing: "refuse", shown: true },
  ];
  return (
    <article class="console-card is-open" aria-labelledby={initiative.id}>
      <p class="console-kind">
        <Icon name="bulb" /> {say(`console.initiative.${initiative.stage}`, initiative.name)}
        <span class="console-due figures">{timeOfDay(initiative.at)}</span>
      </p>
      <h3 id={initiative.id}>{initiative.title}</h3>
      <p class="hint">{say("console.initiative.by", initiative.by)}</p>
      <InitiativeText initiative={initiative} />
      {initiative.asked.map((one, index) => (
        <div key={index} class="voice-asked">
          <p>
            <b>{say("console.initiative.you-asked")}</b> {one.question}
          </p>
          <p>
            <b>{say("console.initiative.answered")}</b> {one.answer || say("console.initiative.awaited")}
          </p>
        </div>
      ))}
      <p class="console-buttons">
        {choices
          .filter((one) => one.shown)
          .map((one) => (
            <button
              key={one.doing}
              type="button"
              class="button button-dense"
              aria-expanded={doing === one.doing}
              onClick={() => setDoing(doing === one.doing ? "" : one.doing)}
            >
              {say(`console.initiative.${one.doing}`)}
              <span class="visually-hidden"> {initiative.title}</span>
            </button>
          ))}
      </p>
      {doing === "allow" && <RulingForm initiative={initiative} />}
      {doing === "ask" && <InWords initiative={initiative} command="AskAboutInitiative" done={() => setDoing("")} />}
      {doing === "refuse" && <InWords initiative={initiative} command="RefuseInitiative" done={() => setDoing("")} />}
    </article>
  );
}

interface InWordsProps {
  initiative: InitiativeRow;
  command: "AskAboutInitiative" | "RefuseInitiative";
  done: () => void;
}

/** A question or a refusal: words alone. */
function InWords({ initiative, command, done }: InWordsProps) {
  const { send } = useLive();
  const [words, setWords] = useState("");
  const asks = command === "AskAboutInitiative";
  const submit = async (event: Event) => {
    event.preventDefault();
    const text = words.trim();
    if (!text) return;
    const outcome = asks
      ? await send("AskAboutInitiative", { initiative: initiative.id, question: text })
      : await send("RefuseInitiative", { initiative: initiative.id, reason: text });
    if (outcome.accepted) done();
  };
  return (
    <form class="voice-form" onSubmit={submit}>
      <label class="voice-field">
        <span class="label">{say(asks ? "console.initiative.question" : "console.initiative.reason")}</span>
        <textarea
          class="input"
          rows={2}
          maxLength={1000}
          value={words}
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
        />
      </label>
      <p class="console-buttons">
        <button type="submit" class="button button-primary button-dense" aria-disabled={!words.trim()}>
          {say(asks ? "console.initiative.ask.send" : "console.initiative.refuse.send")}
        </button>
        <span class="hint">{say("console.initiative.read-by", initiative.name)}</span>
      </p>
    </form>
  );
}

function Ruled({ initiative }: { initiative: InitiativeRow }) {
  const { ruling } = initiative;
  return (
    <article class="console-card">
      <p class="console-kind">
        <Icon name={initiative.stage === "allowed" ? "check" : "x"} />{" "}
        {say(`console.initiative.${initiative.stage}`, initiative.name)}
      </p>
      <h3>{initiative.title}</h3>
      {ruling && <p>{ruling.reason}</p>}
      {ruling?.effects.map((effect) => (
        <p key={effect.title} class="hint">
          {effect.title}: <b class="figures">{effect.size}</b>. {phrase(effect.when)}
        </p>
      ))}
    </article>
  );
}
