import { Fragment } from "preact";
import { useState } from "preact/hooks";
import { money, timeOfDay } from "../formats";
import { Icon } from "../parts/icons";
import { SeatDots } from "../parts/marks";
import type { BoardRow } from "../protocol";
import { useLive, useSection } from "../store";
import { phrase, say } from "../words";
import { AttentionTable } from "./attention";
import { DealOversight } from "./deals";

const LOOKS = ["board", "deals", "attention"] as const;
type Look = (typeof LOOKS)[number];

/** The largest part of the console: the organisations, or their deals. */
export function Board() {
  const [look, setLook] = useState<Look>("board");
  const deals = useSection("control-deals");
  return (
    <section class="console-pane console-board" aria-labelledby="board-title">
      <h2 id="board-title" class="visually-hidden">
        {say(`console.${look}`)}
      </h2>
      <div class="console-looks">
        {LOOKS.map((one) => (
          <button key={one} type="button" class="console-look" aria-pressed={one === look} onClick={() => setLook(one)}>
            {say(`console.${one}`)}
            {one === "deals" && (deals?.deals.length ?? 0) > 0 && <span class="quiet">{deals?.deals.length}</span>}
          </button>
        ))}
        {look === "board" && <Legend />}
      </div>
      {look === "board" && <Organisations />}
      {look === "deals" && <DealOversight />}
      {look === "attention" && <AttentionTable />}
    </section>
  );
}

function Legend() {
  return (
    <span class="console-legend">
      {(["here", "away", "empty", "bot"] as const).map((state) => (
        <span key={state} class="console-legend-item">
          <i class={`seat-dot seat-dot-${state}`} /> {say(`console.legend.${state}`)}
        </span>
      ))}
    </span>
  );
}

/** Everybody on one page: who is here, who is ready, who needs a hand. */
function Organisations() {
  const board = useSection("board");
  const rows = board?.rows ?? [];
  const groups = [...new Set(rows.map((row) => row.group))];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div class="console-scroll" tabIndex={0}>
      <table>
        <colgroup>
          <col class="console-col-name" />
          <col class="console-col-seats" />
          <col class="console-col-state" />
          <col class="console-col-left" />
          <col class="console-col-unread" />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{say("console.name")}</th>
            <th scope="col">{say("console.seats")}</th>
            <th scope="col">{say("console.state")}</th>
            <th scope="col" class="right">
              {say("console.left")}
            </th>
            <th scope="col" class="right">
              {say("console.unread")}
            </th>
            <th scope="col">{say("console.last")}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <Fragment key={group}>
              <tr class="console-group-row">
                <th colSpan={6} scope="colgroup">
                  {group}
                </th>
              </tr>
              {rows
                .filter((row) => row.group === group)
                .map((row) => (
                  <Row key={row.organisation} row={row} />
                ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row }: { row: BoardRow }) {
  const { store } = useLive();
  const over = row.left !== null && row.left < -1e-9;
  const nobody = row.state === "not-yet" && row.seats.every((seat) => seat.holder === "NOBODY");
  return (
    <tr>
      <th scope="row">{row.name}</th>
      <td>
        <SeatDots seats={row.seats} presence={store.presence.value} />
      </td>
      <td class={`console-state console-state-${row.state}`}>
        {(row.state === "ready" || row.state === "confirmed") && <Icon name="check" />}
        {say(nobody ? "console.state.nobody" : `console.state.${row.state}`)}
        {row.muted && <span class="console-muted">{say("console.state.muted")}</span>}
      </td>
      <td class={`right figures ${over ? "is-bad" : ""}`}>
        {over && <Icon name="alert" />} {row.left === null ? "" : money(row.left)}
      </td>
      <td class="right figures">{row.unread > 0 ? row.unread : ""}</td>
      <td class="console-last">
        <span class="console-last-words" title={row.last ? phrase(row.last) : ""}>
          {row.lastAt && <time dateTime={row.lastAt}>{timeOfDay(row.lastAt)}</time>} {row.last && phrase(row.last)}
        </span>
        {row.problems.length > 0 && <span class="console-problem">{row.problems.map(phrase).join(" ")}</span>}
        <RowActions row={row} nobody={nobody} />
      </td>
    </tr>
  );
}

/** Stops what an organisation says to others, or allows it again. */
function MuteButton({ row }: { row: BoardRow }) {
  const { send } = useLive();
  return (
    <button
      type="button"
      class="button button-dense"
      onClick={() => void send("MuteOrganisation", { organisation: row.organisation, muted: !row.muted })}
    >
      {say(row.muted ? "console.unmute" : "console.mute")}
      <span class="visually-hidden"> {row.name}</span>
    </button>
  );
}

function RowActions({ row, nobody }: { row: BoardRow; nobody: boolean }) {
  const { send } = useLive();
  const game = useSection("game");
  const phase = game?.where.phase;
  const mute = game?.status === "PLAYING" && <MuteButton row={row} />;
  if (nobody || ["ready", "confirmed", "bot"].includes(row.state)) {
    return mute && <span class="console-row-actions">{mute}</span>;
  }
  const deciding = phase === "decide" || phase === "negotiate";
  return (
    <span class="console-row-actions">
      <button
        type="button"
        class="button button-dense"
        onClick={() => void send("Nudge", { organisation: row.organisation })}
      >
        {say("console.nudge")}
        <span class="visually-hidden"> {row.name}</span>
      </button>
      {deciding && (
        <button
          type="button"
          class="button button-dense"
          onClick={() => void send("ConfirmSheet", {}, { actingFor: row.organisation })}
        >
          {say("console.confirm-for")}
          <span class="visually-hidden"> {row.name}</span>
        </button>
      )}
      {mute}
    </span>
  );
}
