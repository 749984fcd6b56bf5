import { useState } from "preact/hooks";
import { money, signed, timeOfDay } from "../../formats";
import { Icon } from "../../parts/icons";
import type { Sheet } from "../../protocol";
import { useLive, useSection } from "../../store";
import { phrase, say } from "../../words";
import { useOwnName } from "../names";
import { addressOf } from "../places";
import { leverId } from "./lever-card";
import { SavedState } from "./saved-state";
import { costOf, isOverspent, leftWords, shownValue, sums, valueWords } from "./values";
import { Warnings } from "./warnings";

/** What the sheet comes to, what stands against it, and the button that confirms it. */
export function Review({ inRail = false }: { inRail?: boolean }) {
  const sheet = useSection("sheet");
  if (!sheet || sheet.levers.length === 0) return null;
  return (
    <section class={`card review ${sheet.confirmed ? "review-confirmed" : ""}`} id="review" tabIndex={-1}>
      {sheet.confirmed ? <Confirmed sheet={sheet} /> : <h2>{say("decide.review")}</h2>}
      {inRail && <Left sheet={sheet} />}
      <Warnings sheet={sheet} editable={sheet.open && !sheet.confirmed} />
      <Summary sheet={sheet} />
      {sheet.confirmed ? <Reopen /> : <Confirm sheet={sheet} />}
    </section>
  );
}

function Left({ sheet }: { sheet: Sheet }) {
  const { store } = useLive();
  const { left, budget } = sums(sheet, store.pending.value);
  if (left === null) return null;
  return (
    <p class={`budget-left ${isOverspent(left) ? "is-bad" : ""}`}>
      {isOverspent(left) && <Icon name="alert" />} {leftWords(left)} <span>{say("decide.of", money(budget ?? 0))}</span>
    </p>
  );
}

function Summary({ sheet }: { sheet: Sheet }) {
  const { store } = useLive();
  const { spent, budget, left } = sums(sheet, store.pending.value);
  const hasMoney = budget !== null;
  return (
    <table class="summary">
      <caption class="visually-hidden">{say("decide.review")}</caption>
      <tbody>
        {sheet.levers.map((row) => {
          const value = shownValue(row, store.pending.value);
          const cost = costOf(row, value);
          return (
            <tr key={row.id}>
              <th scope="row">
                <a href={`#${leverId(row.id)}`} onClick={(event) => goToLever(event, row.id)}>
                  {row.title}
                </a>
                {!row.touched && <small>{say("decide.untouched")}</small>}
              </th>
              <td>
                {row.control.type === "Allocation"
                  ? say(row.touched ? "decide.allocation.set" : "decide.allocation.unset")
                  : valueWords(row.control, value)}
                {hasMoney && cost >= 0.0005 && row.control.type !== "Slider" && <small>{money(cost)}</small>}
              </td>
            </tr>
          );
        })}
        {sheet.paid > 0 && <ThroughDeals words={say("decide.paid")} amount={-sheet.paid} />}
        {sheet.received > 0 && <ThroughDeals words={say("decide.received")} amount={sheet.received} />}
        {hasMoney && (
          <tr class={`summary-total ${isOverspent(left) ? "is-bad" : ""}`}>
            <th scope="row">{say("decide.spent-of", money(budget))}</th>
            <td>{money(spent)}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** Money that comes or goes by deals: it has changed the budget already. */
function ThroughDeals({ words, amount }: { words: string; amount: number }) {
  return (
    <tr class="summary-deals">
      <th scope="row">
        <a href={addressOf("talk", "deals/promises")}>{words}</a>
      </th>
      <td>{signed(amount, "£m", 1)}</td>
    </tr>
  );
}

function goToLever(event: Event, id: string): void {
  event.preventDefault();
  const card = document.getElementById(leverId(id));
  card?.scrollIntoView({ block: "start" });
  card?.focus({ preventScroll: true });
}

function Confirm({ sheet }: { sheet: Sheet }) {
  const { send, store } = useLive();
  const name = useOwnName();
  const [busy, setBusy] = useState(false);
  const { left } = sums(sheet, store.pending.value);
  const blocked = sheet.problems.length > 0 || !sheet.open || isOverspent(left);
  const confirm = async () => {
    if (blocked || busy) return;
    setBusy(true);
    await send("ConfirmSheet", {}, { key: "confirm" });
    setBusy(false);
  };
  return (
    <div class="confirm">
      {(sheet.problems.length > 0 || isOverspent(left)) && (
        <ul class="problems" aria-label={say("decide.before")}>
          {sheet.problems.map((problem) => (
            <li key={problem.key + problem.args.join()}>
              <Icon name="alert" />
              <span>{phrase(problem)}</span>
            </li>
          ))}
          {sheet.problems.length === 0 && left !== null && (
            <li>
              <Icon name="alert" />
              <span>{leftWords(left)}</span>
            </li>
          )}
        </ul>
      )}
      <p class="hint">{say(sheet.open ? "decide.confirm.what" : "decide.closed.what")}</p>
      <div class="confirm-action">
        <button
          type="button"
          class="button button-primary button-wide"
          aria-disabled={blocked || busy}
          onClick={() => void confirm()}
        >
          {say("decide.confirm", name)}
        </button>
        <p class="review-saved">
          <SavedState />
        </p>
      </div>
    </div>
  );
}

function Confirmed({ sheet }: { sheet: Sheet }) {
  const name = useOwnName();
  const clock = useSection("clock");
  const phase = useSection("game")?.where.phase;
  if (!sheet.confirmed) return null;
  return (
    <div class="confirmed-head" role="status">
      <span class="confirmed-sign">
        <Icon name="check" class="icon-bold" />
      </span>
      <h2>{say("decide.confirmed", name)}</h2>
      <p class="hint">
        {say("decide.confirmed.by", sheet.confirmed.by, timeOfDay(sheet.confirmed.at))}
        {clock?.endsAt && phase === "decide" ? ` ${say("decide.confirmed.clock", timeOfDay(clock.endsAt))}` : ""}
      </p>
    </div>
  );
}

function Reopen() {
  const { send } = useLive();
  const phase = useSection("game")?.where.phase;
  if (phase !== "negotiate" && phase !== "decide") return null;
  return (
    <button type="button" class="button button-wide" onClick={() => void send("ReopenSheet", {}, { key: "confirm" })}>
      <Icon name="undo" />
      {say("decide.reopen")}
    </button>
  );
}
