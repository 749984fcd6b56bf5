import { Icon } from "../../parts/icons";
import type { LeverRow, Sheet, SheetWarning } from "../../protocol";
import { useLive } from "../../store";
import { phrase, say } from "../../words";
import { addressOf } from "../places";
import { valueWords } from "./values";

const dealAddress = (deal: string): string => addressOf("talk", `deals/${deal}`);

/** Promises that the sheet would break as it stands, each with what sets it right in one tap. */
export function Warnings({ sheet, editable }: { sheet: Sheet; editable: boolean }) {
  if (sheet.warnings.length === 0) return null;
  return (
    <section class="promise-warnings" aria-labelledby="promise-warnings">
      <h3 id="promise-warnings">
        {say(sheet.warnings.length === 1 ? "decide.breaks.one" : "decide.breaks", sheet.warnings.length)}
      </h3>
      <ul>
        {sheet.warnings.map((warning) => (
          <li key={`${warning.deal} ${warning.term}`} class="promise-warning">
            <Icon name="alert" />
            <div>
              <p>
                <b>{phrase(warning.why)}</b>
              </p>
              <p class="hint">
                <a href={dealAddress(warning.deal)}>{warning.sentence}</a>
              </p>
              {editable && <Fix warning={warning} lever={sheet.levers.find((row) => row.id === warning.lever)} />}
            </div>
          </li>
        ))}
      </ul>
      <p class="hint">{say("decide.breaks.what")}</p>
    </section>
  );
}

function Fix({ warning, lever }: { warning: SheetWarning; lever: LeverRow | undefined }) {
  const { send } = useLive();
  const { fix, value, deal, term } = warning;
  if (fix === "set" && lever && value) {
    return (
      <button
        type="button"
        class="button button-dense"
        onClick={() => void send("SetLever", { lever: lever.id, value }, { key: `lever:${lever.id}` })}
      >
        {say("decide.breaks.set", valueWords(lever.control, value))}
        <span class="visually-hidden">: {lever.title}</span>
      </button>
    );
  }
  if (fix === "honour") {
    return (
      <button
        type="button"
        class="button button-dense"
        onClick={() => void send("WithholdTerm", { deal, term, withheld: false, reason: "" })}
      >
        {say("deal.withhold.undo")}
        <span class="visually-hidden">: {warning.sentence}</span>
      </button>
    );
  }
  return null;
}

/** What deals in force ask of a lever, on its card. */
export function PromisedOf({ row }: { row: LeverRow }) {
  return row.promised.map((promised) => (
    <p key={`${promised.deal} ${promised.term}`} class={`lever-note ${promised.kept ? "" : "lever-note-broken"}`}>
      <Icon name={promised.kept ? "deal" : "alert"} />
      <span>
        {say(
          promised.kept ? "decide.promised" : "decide.promised.broken",
          say(`decide.bound.${promised.bound}`, valueWords(row.control, promised.value)),
        )}{" "}
        <a href={dealAddress(promised.deal)}>{say("decide.promised.deal")}</a>
      </span>
    </p>
  ));
}
