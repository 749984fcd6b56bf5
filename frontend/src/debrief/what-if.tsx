import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { MIDDLE, useMedia } from "../desk/use-media";
import { number, signed, withUnit } from "../formats";
import type { Compared, Otherwise, Report, Switch } from "../report.gen";
import { count, say } from "../words";
import { dealTitle, stretchTitle } from "./who";

/** Long enough not to ask for every tick of three, short enough not to be felt. */
const PAUSE = 150;

interface Props {
  report: Report;
  switches: readonly Switch[];
  url: string;
  csrf: string;
}

type Asked = Otherwise | { message: string } | null;

/** Leave out what was played and see what would have come of it, beside what came. */
export function WhatIf({ report, switches, url, csrf }: Props) {
  const [without, setWithout] = useState<readonly string[]>([]);
  const answer = useAnswer(url, csrf, without);
  const toggle = (key: string) =>
    setWithout(without.includes(key) ? without.filter((one) => one !== key) : [...without, key]);
  const pick = { report, without, toggle };
  const organisations = switches.filter((one) => one.kind === "organisation");
  const of = (...kinds: string[]) => switches.filter((one) => one.organisation === "" && kinds.includes(one.kind));
  return (
    <div class="debrief-what-if">
      <h3 id="what-if-title">{say("debrief.what-if")}</h3>
      <p class="hint">{say("debrief.what-if.note")}</p>
      <div class="debrief-two">
        <div class="debrief-what-if-answer" aria-live="polite">
          {without.length === 0 ? (
            <p class="quiet">{say("debrief.what-if.nothing")}</p>
          ) : (
            <>
              <h4>{count("debrief.what-if.without", without.length)}</h4>
              <ul class="debrief-what-if-out">
                {without.map((key) => (
                  <li key={key}>
                    {name(
                      report,
                      switches.find((one) => one.key === key),
                    )}{" "}
                    <button type="button" class="button small" onClick={() => toggle(key)}>
                      {say("debrief.what-if.back")}
                    </button>
                  </li>
                ))}
              </ul>
              <Answer answer={answer} report={report} />
            </>
          )}
        </div>
        <div>
          <Group title={say("debrief.what-if.organisations")} switches={organisations} {...pick} />
          <Group title={say("debrief.who.deals")} switches={of("deal")} {...pick} />
          <Group title={say("debrief.who.rulings")} switches={of("ruling")} {...pick} />
          <Group title={say("debrief.who.stories")} switches={of("story")} {...pick} />
          <Group title={say("debrief.who.structure")} switches={of("structure")} {...pick} />
          <Group title={say("debrief.what-if.events")} switches={of("inject")} {...pick} />
          <Fold title={say("debrief.what-if.single")}>
            {organisations.map((one) => (
              <Group
                key={one.key}
                title={one.title}
                switches={switches.filter(
                  (each) => each.organisation === one.organisation && each.kind !== "organisation",
                )}
                {...pick}
              />
            ))}
          </Fold>
        </div>
      </div>
    </div>
  );
}

interface GroupProps {
  report: Report;
  title: string;
  switches: readonly Switch[];
  without: readonly string[];
  toggle: (key: string) => void;
}

function Group({ report, title, switches, without, toggle }: GroupProps) {
  if (switches.length === 0) return null;
  return (
    <Fold title={say("debrief.what-if.group", title, switches.length)}>
      <ul class="debrief-switches">
        {switches.map((one) => (
          <li key={one.key}>
            <label class="debrief-check">
              <input type="checkbox" checked={!without.includes(one.key)} onChange={() => toggle(one.key)} />
              <span>{name(report, one)}</span>
            </label>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** Drawn only when it is opened: a workshop decides hundreds of things. */
function Fold({ title, children }: { title: string; children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  return (
    <details
      class="debrief-fold"
      open={open}
      onToggle={(event) => event.target === event.currentTarget && setOpen(event.currentTarget.open)}
    >
      <summary>{title}</summary>
      {open && children}
    </details>
  );
}

/** "Transition fund: £4m a year (Summer 2008)". */
function name(report: Report, one: Switch | undefined): string {
  if (!one) return "";
  if (one.kind === "deal") return dealTitle(report, one.key.slice("deal/".length));
  if (one.kind === "organisation") return say("debrief.what-if.everything", one.title);
  if (one.kind === "decision") return say("debrief.what-if.decision", one.title, one.detail, one.round);
  return one.title;
}

function Answer({ answer, report }: { answer: Asked; report: Report }) {
  if (!answer) return <p class="quiet">{say("debrief.what-if.asking")}</p>;
  if ("message" in answer) return <p class="notice alert">{answer.message}</p>;
  const [balance] = answer.lines;
  if (!balance) return null;
  return (
    <>
      {balance.readings.map((reading) => {
        const by = reading.otherwise - reading.played;
        const key = Math.abs(by) < 0.05 ? "same" : by > 0 ? "higher" : "lower";
        return (
          <div key={reading.stretch}>
            <p>
              {say(
                `debrief.what-if.${key}`,
                stretchTitle(report, reading.stretch),
                withUnit(reading.otherwise, "%", balance.decimals),
                number(Math.abs(by), balance.decimals),
              )}
            </p>
            <Beside reading={reading} decimals={balance.decimals} />
          </div>
        );
      })}
      <Readings lines={answer.lines} report={report} />
    </>
  );
}

/** Three points on one line: left alone, as it would have been, as played. */
function Beside({ reading, decimals }: { reading: Compared["readings"][number]; decimals: number }) {
  const values = [reading.leftAlone, reading.otherwise, reading.played];
  const low = Math.min(...values);
  const span = Math.max(Math.max(...values) - low, 0.5);
  const x = (value: number) => 24 + ((value - low) / span) * 352;
  return (
    <svg class="debrief-beside" viewBox="0 0 400 76" aria-hidden="true" focusable="false">
      <line class="debrief-beside-alone" x1={x(reading.leftAlone)} x2={x(reading.leftAlone)} y1="22" y2="58" />
      <line class="debrief-beside-played" x1={x(reading.played)} x2={x(reading.played)} y1="22" y2="58" />
      <line class="debrief-beside-way" x1={x(reading.played)} x2={x(reading.otherwise)} y1="40" y2="40" />
      <circle class="debrief-beside-point" cx={x(reading.otherwise)} cy="40" r="6" />
      <Label
        x={x(reading.leftAlone)}
        y={72}
        words={say("debrief.what-if.alone", number(reading.leftAlone, decimals))}
      />
      <Label x={x(reading.played)} y={14} words={say("debrief.what-if.played", number(reading.played, decimals))} />
    </svg>
  );
}

function Label({ x, y, words }: { x: number; y: number; words: string }) {
  const anchor = x < 100 ? "start" : x > 300 ? "end" : "middle";
  return (
    <text
      x={anchor === "start" ? Math.max(0, x - 20) : anchor === "end" ? Math.min(400, x + 20) : x}
      y={y}
      text-anchor={anchor}
    >
      {words}
    </text>
  );
}

function Readings({ lines, report }: { lines: readonly Compared[]; report: Report }) {
  const wide = useMedia(MIDDLE);
  const last = lines[0]?.readings[0]?.stretch ?? "";
  return (
    <details class="debrief-fold" open={wide}>
      <summary>{say("debrief.what-if.at", stretchTitle(report, last))}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard. */}
      <section class="table-scroll" tabIndex={0} aria-label={say("debrief.what-if.table")}>
        <table class="table">
          <caption class="visually-hidden">{say("debrief.what-if.at", stretchTitle(report, last))}</caption>
          <thead>
            <tr>
              <th scope="col">{say("debrief.what-if.indicator")}</th>
              <th scope="col">{say("debrief.what-if.as-played")}</th>
              <th scope="col">{say("debrief.what-if.otherwise")}</th>
              <th scope="col">{say("debrief.what-if.difference")}</th>
              <th scope="col">{say("debrief.who.left-alone")}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => {
              const reading = line.readings[0];
              return reading ? (
                <tr key={line.id}>
                  <th scope="row">{line.title}</th>
                  <td class="figures">{withUnit(reading.played, line.unit, line.decimals)}</td>
                  <td class="figures">{withUnit(reading.otherwise, line.unit, line.decimals)}</td>
                  <td class="figures">{signed(reading.otherwise - reading.played, line.unit, line.decimals)}</td>
                  <td class="figures">{withUnit(reading.leftAlone, line.unit, line.decimals)}</td>
                </tr>
              ) : null;
            })}
          </tbody>
        </table>
      </section>
    </details>
  );
}

/** Asks the server, which runs the model; the last answer stays in view while the next is on its way. */
function useAnswer(url: string, csrf: string, without: readonly string[]): Asked {
  const [answer, setAnswer] = useState<Asked>(null);
  useEffect(() => {
    if (without.length === 0) {
      setAnswer(null);
      return;
    }
    const stop = new AbortController();
    const ask = async () => {
      try {
        const body = new URLSearchParams([["_csrf", csrf], ...without.map((key) => ["without", key])]);
        const response = await fetch(url, { method: "POST", body, signal: stop.signal });
        if (response.ok || response.status === 422) setAnswer((await response.json()) as Asked);
        else setAnswer({ message: say("debrief.what-if.failed") });
      } catch {
        if (!stop.signal.aborted) setAnswer({ message: say("debrief.what-if.failed") });
      }
    };
    const timer = setTimeout(() => void ask(), PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [url, csrf, without]);
  return answer;
}
