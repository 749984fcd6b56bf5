import { useState } from "preact/hooks";
import { Markdown } from "../markdown";
import { Chip } from "../parts/marks";
import type { Decision, Report } from "../report.gen";
import { count, say } from "../words";

/** Who decided what, and what held. First only what differs from doing nothing: the rest is one press away. */
export function Decisions({ report }: { report: Report }) {
  const [all, setAll] = useState(false);
  const [organisation, setOrganisation] = useState("");
  const organisations = [...new Map(report.decisions.map((one) => [one.organisation, one.organisationName]))];
  const shown = report.decisions.filter(
    (one) => (all || one.moved || one.held !== "as-decided") && (!organisation || one.organisation === organisation),
  );
  const rounds = [...new Map(report.decisions.map((one) => [one.round, one.roundTitle]))];
  return (
    <section class="debrief-part" id="decisions" aria-labelledby="decisions-title">
      <h2 id="decisions-title">{say("debrief.part.decisions")}</h2>
      {report.changes.map((change) => (
        <div key={change.id} class="debrief-change">
          <h3>{`${change.title}: ${change.optionTitle}`}</h3>
          <Markdown source={change.told} />
          <p class="hint">
            {say(change.byControl ? "debrief.change.control" : "debrief.change.scenario")} {change.reason}{" "}
            {change.assumed} {change.moves.length > 0 && say("debrief.change.moves", change.moves.join("; "))}
          </p>
        </div>
      ))}
      <div class="debrief-filters">
        <label>
          <span class="label">{say("debrief.decisions.whose")}</span>
          <select class="input" value={organisation} onChange={(event) => setOrganisation(event.currentTarget.value)}>
            <option value="">{say("debrief.decisions.everybody")}</option>
            {organisations.map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label class="debrief-check">
          <input type="checkbox" checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
          {say("debrief.decisions.all")}
        </label>
      </div>
      {shown.length === 0 && <p class="quiet">{say("debrief.decisions.none")}</p>}
      {rounds.map(([round, title], index) => {
        const decisions = shown.filter((one) => one.round === round);
        return decisions.length === 0 ? null : (
          <details key={round} class="debrief-fold" open={index === 0 || organisation !== ""}>
            <summary>{count("debrief.decisions.of", decisions.length, title)}</summary>
            <Round title={title} decisions={decisions} />
          </details>
        );
      })}
    </section>
  );
}

function Round({ title, decisions }: { title: string; decisions: Decision[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard.
    <section class="table-scroll" tabIndex={0} aria-label={title}>
      <table class="table">
        <caption class="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{say("debrief.organisation")}</th>
            <th scope="col">{say("debrief.lever")}</th>
            <th scope="col">{say("debrief.decided")}</th>
            <th scope="col">{say("debrief.standard")}</th>
            <th scope="col">{say("debrief.taken-by")}</th>
          </tr>
        </thead>
        <tbody>
          {decisions.map((one, index) => (
            <tr key={`${one.organisation} ${one.lever}`}>
              <th scope="row">
                <span class={decisions[index - 1]?.organisation === one.organisation ? "visually-hidden" : ""}>
                  {one.organisationName}
                </span>
              </th>
              <td>{one.title}</td>
              <td>
                <b>{one.applied}</b>
                {one.held !== "as-decided" && (
                  <p class="debrief-held">
                    <Chip tone="alert">{say(`debrief.held.${one.held}`)}</Chip>{" "}
                    {say("debrief.held.wanted", one.decided)} {one.missing.join("; ")}
                  </p>
                )}
              </td>
              <td>{one.standard}</td>
              <td>{takenBy(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function takenBy(one: Decision): string {
  if (one.takenBy !== "person") return say(`debrief.by.${one.takenBy}`);
  return [one.name, one.post].filter(Boolean).join(", ") || say("debrief.by.person");
}
