import { useState } from "preact/hooks";
import { useWidth } from "../charts/use-width";
import { number, signed, unitAfterFigure, withUnit } from "../formats";
import type { Attribution, Report, Result, Share } from "../report.gen";
import { say } from "../words";
import type { Place } from "./page";
import { WhatIf } from "./what-if";

/** The difference that people made, shared out among them; and what would have happened otherwise. */
export function WhoMoved({ report, place }: { report: Report; place: Place }) {
  const { attribution } = report;
  if (!attribution || attribution.results.length === 0) return null;
  return (
    <section class="debrief-part" id="who" aria-labelledby="who-title">
      <Shares report={report} attribution={attribution} />
      <WhatIf report={report} switches={attribution.switches} url={place.whatIf} csrf={place.csrf} />
    </section>
  );
}

function Shares({ report, attribution }: { report: Report; attribution: Attribution }) {
  const [indicator, setIndicator] = useState(attribution.results[0]?.indicator ?? "");
  const [stretch, setStretch] = useState(attribution.results[0]?.stretch ?? "");
  const result = attribution.results.find((one) => one.indicator === indicator && one.stretch === stretch);
  if (!result) return null;
  const stretches = [...new Set(attribution.results.map((one) => one.stretch))];
  const indicators = [...new Map(attribution.results.map((one) => [one.indicator, one.title]))];
  return (
    <>
      <h2 id="who-title">{headline(result, report)}</h2>
      <p class="hint">
        {say(
          "debrief.who.measure",
          result.title,
          withUnit(result.together, result.unit, finer(result)),
          withUnit(result.leftAlone, result.unit, finer(result)),
          signed(result.together - result.leftAlone, "", finer(result)),
        )}
      </p>
      <div class="debrief-filters">
        <label>
          <span class="label">{say("debrief.who.of")}</span>
          <select class="input" value={indicator} onChange={(event) => setIndicator(event.currentTarget.value)}>
            {indicators.map(([id, title]) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        {stretches.length > 1 && (
          <label>
            <span class="label">{say("debrief.who.when")}</span>
            <select class="input" value={stretch} onChange={(event) => setStretch(event.currentTarget.value)}>
              {stretches.map((id) => (
                <option key={id} value={id}>
                  {stretchTitle(report, id)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <Bars result={result} report={report} />
      <Table result={result} />
      <p class="hint">
        {say("debrief.who.note")}{" "}
        {attribution.exact
          ? say("debrief.who.exact", number(attribution.runs))
          : say("debrief.who.sampled", attribution.orders, number(attribution.runs), number(widest(result), 3))}
      </p>
    </>
  );
}

const widest = (result: Result): number => Math.max(...result.shares.map((one) => one.margin));

/** Two figures more than the indicator shows would be dust; one more tells small shares apart. */
const finer = (result: Result): number => result.decimals + 1;

const ranked = (result: Result): readonly Share[] =>
  [...result.shares].sort((one, other) => Math.abs(other.share) - Math.abs(one.share));

export function shareName(share: Share): string {
  return share.kind === "organisation" ? share.name : say(`debrief.who.${share.kind}`);
}

export function stretchTitle(report: Report, id: string): string {
  const stretch = report.stretches.find((one) => one.id === id);
  if (!stretch) return id;
  return stretch.chapter === stretch.title ? stretch.title : `${stretch.chapter}: ${stretch.title}`;
}

/** The title says the finding, whichever way it went. */
function headline(result: Result, report: Report): string {
  const [first, second] = ranked(result);
  if (!first || Math.abs(first.share) < 0.5 * 10 ** -finer(result)) return say("debrief.who.nobody");
  const balance = result.indicator === report.outcome.indicator;
  const back = result.shares
    .filter((one) => one.share * first.share < 0)
    .sort((a, b) => Math.abs(b.share) - Math.abs(a.share))[0];
  if (balance && back && Math.abs(back.share) >= 0.1 * Math.abs(first.share))
    return say("debrief.who.back", shareName(first), shareName(back));
  return second
    ? say(balance ? "debrief.who.most" : "debrief.who.most-of", shareName(first), shareName(second), result.title)
    : say("debrief.who.only", shareName(first));
}

const BAR = 18;
const ROOM = 8;

function Bars({ result, report }: { result: Result; report: Report }) {
  const rows = ranked(result);
  const reach = rows.flatMap((one) => [one.share, one.alone, one.last, 0]);
  const [low, high] = [Math.min(...reach), Math.max(...reach)];
  const one = (key: string, value: number) => (
    <p class={`debrief-who-end debrief-who-${key}`}>
      <span>{say(`debrief.who.${key}`)}</span>
      <b class="figures">{withUnit(value, result.unit, finer(result))}</b>
    </p>
  );
  return (
    <div class="debrief-who">
      {one("left-alone", result.leftAlone)}
      <p class="debrief-who-key" aria-hidden="true">
        <span class="debrief-key debrief-key-share" /> {say("debrief.who.key.share")}
        <span class="debrief-key-ring" /> {say("debrief.who.key.alone")}
        <span class="debrief-key-line" /> {say("debrief.who.key.last")}
      </p>
      <ul>
        {rows.map((share) => (
          <li key={share.id}>
            <details>
              <summary>
                <span class="debrief-who-name">
                  <b>{shareName(share)}</b>
                  <span class="hint">
                    {say(
                      "debrief.who.interaction",
                      signed(share.alone, "", finer(result)),
                      signed(share.last, "", finer(result)),
                    )}
                  </span>
                </span>
                <Bar share={share} low={low} high={high} />
                <b class="figures debrief-who-figure">{signed(share.share, "", finer(result))}</b>
              </summary>
              <Parts share={share} result={result} report={report} />
            </details>
          </li>
        ))}
      </ul>
      {one("together", result.together)}
    </div>
  );
}

/** The bar is the share; the ring what it does alone, the stroke what is missing without it. */
function Bar({ share, low, high }: { share: Share; low: number; high: number }) {
  const [frame, width] = useWidth<HTMLSpanElement>(240);
  const x = (value: number) => ROOM + ((value - low) / Math.max(high - low, 1e-12)) * (width - 2 * ROOM);
  const [from, to] = [Math.min(x(0), x(share.share)), Math.max(x(0), x(share.share))];
  return (
    <span class="debrief-who-bar" ref={frame}>
      <svg width={width} height={BAR + 8} aria-hidden="true" focusable="false">
        <rect
          class={share.share < 0 ? "debrief-bar-hollow debrief-bar-back" : "debrief-bar"}
          x={from}
          y={4}
          width={Math.max(1, to - from)}
          height={BAR}
        />
        <line class="debrief-who-zero" x1={x(0)} x2={x(0)} y1={0} y2={BAR + 8} />
        <line class="debrief-who-last" x1={x(share.last)} x2={x(share.last)} y1={1} y2={BAR + 7} />
        <circle class="debrief-who-alone" cx={x(share.alone)} cy={4 + BAR / 2} r={5} />
      </svg>
    </span>
  );
}

/** Its levers or deals, the largest first. */
function Parts({ share, result, report }: { share: Share; result: Result; report: Report }) {
  const parts = [...share.parts].sort((one, other) => Math.abs(other.share) - Math.abs(one.share));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard.
    <section class="table-scroll" tabIndex={0} aria-label={shareName(share)}>
      <table class="table debrief-who-table">
        <thead>
          <tr>
            <th scope="col">{say("debrief.who.part")}</th>
            <th scope="col">{say("debrief.who.share")}</th>
            <th scope="col">{say("debrief.who.last")}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={`${part.kind} ${part.id}`}>
              <th scope="row">{part.kind === "deal" ? dealTitle(report, part.id) : part.title}</th>
              <td class="figures">{signed(part.share, "", finer(result))}</td>
              <td class="figures">{signed(part.last, "", finer(result))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A deal by its title, which names who struck it. */
export const dealTitle = (report: Report, id: string): string =>
  report.promises.find((one) => one.deal === id)?.dealTitle ?? id;

function Table({ result }: { result: Result }) {
  return (
    <details class="chart-table">
      <summary>{say("debrief.who.table")}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard. */}
      <section class="table-scroll" tabIndex={0} aria-label={say("debrief.who.table")}>
        <table class="table">
          <caption class="visually-hidden">{`${result.title}, ${unitAfterFigure(result.unit)}`}</caption>
          <thead>
            <tr>
              <th scope="col">{say("debrief.who.who")}</th>
              <th scope="col">{say("debrief.who.share")}</th>
              <th scope="col">{say("debrief.who.margin")}</th>
              <th scope="col">{say("debrief.who.alone")}</th>
              <th scope="col">{say("debrief.who.last")}</th>
            </tr>
          </thead>
          <tbody>
            {ranked(result).map((share) => (
              <tr key={share.id}>
                <th scope="row">{shareName(share)}</th>
                <td class="figures">{signed(share.share, "", finer(result))}</td>
                <td class="figures">{share.margin === 0 ? "0" : `± ${number(share.margin, 3)}`}</td>
                <td class="figures">{signed(share.alone, "", finer(result))}</td>
                <td class="figures">{signed(share.last, "", finer(result))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
