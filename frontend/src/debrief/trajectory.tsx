import { useState } from "preact/hooks";
import { LineChart } from "../charts/line-chart";
import { number, withUnit } from "../formats";
import type { Line, Report } from "../report.gen";
import { count, say } from "../words";

interface Props {
  report: Report;
  year: number | null;
}

/** The balance as played beside the same years left alone, and its three weights. */
export function TwoFutures({ report, year }: Props) {
  const share = report.indicators.find((line) => line.id === report.outcome.indicator);
  if (!share) return null;
  const others = report.indicators.filter((line) => line.headline && line.id !== share.id);
  const { lastPlayed, lastPlayedLeftAlone } = report.outcome;
  const yours = lastPlayed.share - lastPlayedLeftAlone.share;
  return (
    <section class="debrief-part" id="balance" aria-labelledby="balance-title">
      <h2 id="balance-title">{say("debrief.balance.title", number(yours, 1))}</h2>
      <p class="hint">{say("debrief.balance.measure")}</p>
      <div class="debrief-wide">
        <Played line={share} year={year} height={300} level={3} />
        <StretchList report={report} />
      </div>
      <div class="debrief-three">
        {others.slice(0, 6).map((line) => (
          <Played key={line.id} line={line} year={year} height={150} level={3} />
        ))}
      </div>
    </section>
  );
}

/** What was played, what was told as news, what is assumed. */
function StretchList({ report }: { report: Report }) {
  return (
    <ul class="debrief-stretches">
      {report.stretches.map((stretch) => (
        <li key={stretch.id} class={`debrief-stretch-${stretch.kind}`}>
          <b>{stretch.chapter === stretch.title ? stretch.title : `${stretch.chapter}: ${stretch.title}`}</b>{" "}
          {say(`debrief.stretch.${stretch.kind}`)} {stretch.note}
        </li>
      ))}
    </ul>
  );
}

function Played({ line, year, height, level }: { line: Line; year: number | null; height: number; level: 3 | 4 }) {
  const last = line.played[line.played.length - 1];
  const alone = line.leftAlone[line.leftAlone.length - 1];
  return (
    <LineChart
      title={line.title}
      subtitle={say("debrief.chart.subtitle", line.unit || say("chart.value"))}
      points={[...line.played]}
      unit={line.unit}
      decimals={line.decimals}
      limit={line.limit}
      limitLabel={line.limitLabel}
      compared={{ points: [...line.leftAlone], label: say("debrief.alone") }}
      firstYear={year}
      height={height}
      level={level}
    >
      {last && alone && last !== alone && (
        <p class="debrief-ends">
          <span class="debrief-key debrief-key-played" /> {say("debrief.played")}{" "}
          <b class="figures">{withUnit(last.value, line.unit, line.decimals)}</b>
          <span class="debrief-key debrief-key-alone" /> {say("debrief.alone")}{" "}
          <b class="figures">{withUnit(alone.value, line.unit, line.decimals)}</b>
        </p>
      )}
    </LineChart>
  );
}

/** Every other indicator, also those that only some could see during play: in the debrief they are open. */
export function Indicators({ report, year }: Props) {
  const others = report.indicators.filter((line) => !line.headline && line.id !== report.outcome.indicator);
  const common = others.filter((line) => line.audience === "everyone");
  const some = others.filter((line) => line.audience !== "everyone");
  return (
    <section class="debrief-part" id="indicators" aria-labelledby="indicators-title">
      <h2 id="indicators-title">{say("debrief.part.indicators")}</h2>
      <p class="hint">{say("debrief.indicators.note")}</p>
      <Fold title={count("debrief.indicators.everyone", common.length)} lines={common} year={year} />
      <Fold title={count("debrief.indicators.some", some.length)} lines={some} year={year} />
    </section>
  );
}

/** Drawn only when it is opened: sixty charts are too much to scroll past. */
function Fold({ title, lines, year }: { title: string; lines: readonly Line[]; year: number | null }) {
  const [open, setOpen] = useState(false);
  if (lines.length === 0) return null;
  return (
    <details class="debrief-fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && (
        <div class="debrief-three">
          {lines.map((line) => (
            <div key={line.id}>
              <Played line={line} year={year} height={150} level={3} />
              <p class="hint">
                {line.explanation} {say("debrief.confidence", line.confidence)}
              </p>
            </div>
          ))}
        </div>
      )}
    </details>
  );
}
