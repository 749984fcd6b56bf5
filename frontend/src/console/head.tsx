import { useRef, useState } from "preact/hooks";
import { Icon } from "../parts/icons";
import { LineSign } from "../parts/line-state";
import { seatState } from "../parts/marks";
import type { Game } from "../protocol";
import { Mark } from "../seesaw/mark";
import { useLive, useSection } from "../store";
import { count, say } from "../words";
import type { Links } from "./links";
import { People } from "./people";

/** Which game this is, who is here, and what can be done at any time. */
export function Head({ game, links }: { game: Game; links: Links }) {
  const { store } = useLive();
  const balance = useSection("balance");
  const clock = useSection("clock");
  return (
    <header class="console-head">
      <a href={links.games} aria-label={say("console.games")}>
        <Mark balance={balance} />
      </a>
      <h1>{game.title}</h1>
      <p class="console-here">
        <Here />
        {links.code && (
          <>
            {" "}
            {say("console.code")} <b>{links.code}</b>
          </>
        )}
      </p>
      <nav class="console-tools" aria-label={say("console.tools")}>
        <Announce />
        <PeopleTool />
        {links.seats && (
          <a class="button button-dense button-quiet" href={links.seats}>
            <Icon name="brief" />
            {say("console.cards")}
          </a>
        )}
        {links.screen && (
          <a class="button button-dense" href={links.screen} target="_blank" rel="noreferrer">
            {say("console.screen")}
          </a>
        )}
        <LineSign line={store.line.value} clock={clock} />
      </nav>
    </header>
  );
}

/** "43 here, 2 away, 1 empty, 2 bots". */
function Here() {
  const { store } = useLive();
  const organisations = useSection("organisations")?.organisations ?? [];
  const states = organisations.flatMap((one) => one.seats).map((seat) => seatState(seat, store.presence.value));
  const words = (["here", "away", "empty", "bot"] as const)
    .map((state) => ({ state, number: states.filter((one) => one === state).length }))
    .filter(({ number, state }) => number > 0 || state === "here")
    .map(({ state, number }) => say(`console.here.${state}`, number));
  return <>{words.join(", ")}.</>;
}

/** To everybody, from control. What was typed stays until it was accepted. */
function Announce() {
  const { send } = useLive();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState("");
  const submit = async (event: Event) => {
    event.preventDefault();
    const outcome = await send("Announce", { text });
    dialog.current?.close();
    if (outcome.accepted) setText("");
  };
  return (
    <>
      <button type="button" class="button button-dense button-quiet" onClick={() => dialog.current?.showModal()}>
        <Icon name="mega" />
        {say("console.announce")}
      </button>
      <dialog ref={dialog} class="console-dialog" aria-labelledby="announce-title">
        <form onSubmit={submit}>
          <h2 id="announce-title">{say("console.announce")}</h2>
          <label>
            <span class="label">{say("console.announce.what")}</span>
            <span class="hint">{say("console.announce.who")}</span>
            <textarea
              class="input"
              rows={4}
              maxLength={2000}
              required
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </label>
          <p class="console-buttons">
            <button type="submit" class="button button-primary">
              {say("console.announce.send")}
            </button>
            <button type="button" class="button" onClick={() => dialog.current?.close()}>
              {say("console.close")}
            </button>
          </p>
        </form>
      </dialog>
    </>
  );
}

function PeopleTool() {
  const dialog = useRef<HTMLDialogElement>(null);
  const organisations = useSection("organisations")?.organisations ?? [];
  const people = organisations.flatMap((one) => one.seats).filter((seat) => seat.holder === "PERSON").length;
  return (
    <>
      <button type="button" class="button button-dense button-quiet" onClick={() => dialog.current?.showModal()}>
        <Icon name="users" />
        {count("console.people", people)}
      </button>
      <dialog ref={dialog} class="console-dialog console-dialog-wide" aria-labelledby="people-title">
        <People close={() => dialog.current?.close()} />
      </dialog>
    </>
  );
}
