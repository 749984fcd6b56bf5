import { useEffect, useState } from "preact/hooks";
import { LineChart } from "../charts/line-chart";
import { firstYear } from "../charts/years";
import { decimalsOf, figure, number, signed } from "../formats";
import { Icon } from "../parts/icons";
import type { InitiativeRow, LikelyEffect, Line, Push, RulingInput } from "../protocol";
import { useLive, useSection } from "../store";
import { say } from "../words";

const DELAYS = [0, 0.25, 0.5, 1, 2];
const DURATIONS = [0.25, 0.5, 1, 2, 4];

/** What control rules: which inputs of the model, how far, when and for how long, why, and who is told. */
export function RulingForm({ initiative }: { initiative: InitiativeRow }) {
  const { send } = useLive();
  const inputs = useSection("ruling-inputs")?.inputs ?? [];
  const [pushes, setPushes] = useState<readonly Push[]>([]);
  const [reason, setReason] = useState("");
  const [open, setOpen] = useState(false);
  const left = inputs.filter((one) => !pushes.some((push) => push.input === one.id));
  const change = (index: number, changed: Partial<Push>) =>
    setPushes(pushes.map((push, at) => (at === index ? { ...push, ...changed } : push)));
  const submit = (event: Event) => {
    event.preventDefault();
    if (!reason.trim()) return;
    void send("AllowInitiative", { initiative: initiative.id, pushes: [...pushes], open, reason: reason.trim() });
  };
  return (
    <form class="voice-form" onSubmit={submit}>
      {pushes.map((push, index) => {
        const input = inputs.find((one) => one.id === push.input);
        return (
          input && (
            <PushFields
              key={push.input}
              input={input}
              push={push}
              change={(changed) => change(index, changed)}
              remove={() => setPushes(pushes.filter((_, at) => at !== index))}
            />
          )
        );
      })}
      {left.length > 0 && (
        <label class="voice-field">
          <span class="label">{say(pushes.length > 0 ? "ruling.add.more" : "ruling.add")}</span>
          <select
            class="input"
            value=""
            onChange={({ currentTarget }) => {
              const input = left.find((one) => one.id === currentTarget.value);
              currentTarget.value = "";
              if (input) setPushes([...pushes, firstPush(input)]);
            }}
          >
            <option value="">{say("ruling.add.choose")}</option>
            {left.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
          </select>
        </label>
      )}
      {pushes.length > 0 ? <Likely pushes={pushes} /> : <p class="hint">{say("ruling.words-only")}</p>}
      <label class="voice-field">
        <span class="label">{say("console.initiative.reason")}</span>
        <textarea
          class="input"
          rows={2}
          maxLength={1000}
          value={reason}
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </label>
      <label class="tick">
        <input type="checkbox" checked={open} onChange={() => setOpen(!open)} />
        <span class="tick-box" aria-hidden="true">
          <Icon name="check" class="icon-bold" />
        </span>
        <span>{say("ruling.open")}</span>
      </label>
      <p class="console-buttons">
        <button type="submit" class="button button-primary button-dense" aria-disabled={!reason.trim()}>
          {say("ruling.send")}
        </button>
        <span class="hint">{say(open ? "initiative.read-by.all" : "initiative.read-by.named")}</span>
      </p>
    </form>
  );
}

const firstPush = (input: RulingInput): Push => ({
  input: input.id,
  size: input.size,
  delayYears: input.delayYears,
  lastsYears: input.lastsYears,
});

interface PushFieldsProps {
  input: RulingInput;
  push: Push;
  change: (changed: Partial<Push>) => void;
  remove: () => void;
}

function PushFields({ input, push, change, remove }: PushFieldsProps) {
  const decimals = decimalsOf(input.step);
  return (
    <fieldset class="ruling-push">
      <legend>{input.title}</legend>
      <p class="hint">{input.explanation}</p>
      <label class="voice-field">
        <span class="label">
          {say(`ruling.size.${input.operation}`)}{" "}
          <output class="figures">
            {input.operation === "add" ? signed(push.size, "", decimals) : number(push.size, decimals)}
            {input.unit.startsWith("%") ? input.unit : ` ${input.unit}`}
          </output>
        </span>
        <input
          type="range"
          min={input.min}
          max={input.max}
          step={input.step}
          value={push.size}
          onInput={({ currentTarget }) => change({ size: Number(currentTarget.value) })}
        />
      </label>
      <div class="ruling-times">
        <Years
          label={say("ruling.delay")}
          value={push.delayYears}
          offered={DELAYS}
          change={(delayYears) => change({ delayYears })}
        />
        <Years
          label={say("ruling.lasts")}
          value={push.lastsYears}
          offered={DURATIONS}
          change={(lastsYears) => change({ lastsYears })}
        />
        <button type="button" class="button button-dense button-quiet" onClick={remove}>
          <Icon name="x" />
          {say("ruling.remove")}
          <span class="visually-hidden"> {input.title}</span>
        </button>
      </div>
    </fieldset>
  );
}

interface YearsProps {
  label: string;
  value: number;
  offered: readonly number[];
  change: (years: number) => void;
}

function Years({ label, value, offered, change }: YearsProps) {
  const all = offered.includes(value) ? offered : [...offered, value].sort((a, b) => a - b);
  return (
    <label class="voice-field">
      <span class="label">{label}</span>
      <select class="input" value={value} onChange={({ currentTarget }) => change(Number(currentTarget.value))}>
        {all.map((years) => (
          <option key={years} value={years}>
            {years === 0 ? say("ruling.now") : say("ruling.years", number(years, decimalsOf(years)))}
          </option>
        ))}
      </select>
    </label>
  );
}

/** So long nothing may change before the model is asked. */
const PAUSE = 250;
/** Less than this share of a unit of the last decimal is no change to speak of. */
const VISIBLE = 0.5;
/** The next results and those after them: later a ruling has faded. */
const COLUMNS = 2;
const MOST_LINES = 8;

/** What the model says about the ruling over the rest of the game, before anybody hears of it. */
function Likely({ pushes }: { pushes: readonly Push[] }) {
  const game = useSection("game");
  const likely = useLikely(game?.id ?? "", pushes);
  if (likely === null) return <p class="hint">{say("ruling.likely.asking")}</p>;
  if (likely === "failed") return <p class="is-bad">{say("ruling.likely.failed")}</p>;
  const [balance, ...others] = likely.lines;
  const columns = likely.stretches.slice(0, COLUMNS).map((title, at) => ({ title, at }));
  const moved = others
    .map((line) => ({ line, size: Math.max(...columns.map(({ at }) => moveOf(line, at))) }))
    .filter(({ size }) => size > 0)
    .sort((one, other) => other.size - one.size)
    .slice(0, MOST_LINES)
    .map(({ line }) => line);
  const shown = balance ? [balance, ...moved] : moved;
  return (
    <section class="ruling-likely" aria-label={say("ruling.likely")}>
      <LineChart
        title={say("ruling.likely")}
        subtitle={say("ruling.likely.balance")}
        points={likely.balanceWith}
        compared={{ points: likely.balanceWithout, label: say("ruling.without") }}
        unit="%"
        decimals={1}
        firstYear={firstYear(game)}
        height={120}
        level={4}
      />
      <div class="table-scroll">
        <table class="table">
          <caption class="visually-hidden">{say("ruling.likely")}</caption>
          <thead>
            <tr>
              <th scope="col">{say("ruling.reading")}</th>
              {columns.map(({ title, at }) => (
                <th key={at} scope="col" class="right">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <tr key={line.indicator}>
                <th scope="row">{line.title}</th>
                {columns.map(({ at }) => (
                  <td key={at} class="right figures">
                    {change(line, at, line === balance ? line.decimals + 1 : line.decimals)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="hint">{say("ruling.likely.what")}</p>
    </section>
  );
}

/** "54 → 52 (−2)". */
function change({ without, with: ruled, unit }: Line, at: number, decimals: number): string {
  const before = without[at] ?? 0;
  const after = ruled[at] ?? 0;
  return `${figure(before, unit, decimals)} → ${figure(after, unit, decimals)} (${signed(after - before, unit, decimals)})`;
}

/** How far a line moves, in shares of where it stood; 0 if nobody would see it in the figures. */
function moveOf({ without, with: ruled, decimals }: Line, at: number): number {
  const before = without[at] ?? 0;
  const difference = Math.abs((ruled[at] ?? 0) - before);
  return difference < VISIBLE * 10 ** -decimals ? 0 : difference / Math.max(Math.abs(before), 1e-9);
}

/** Asks the server to run the model; null while it is asked. */
function useLikely(game: string, pushes: readonly Push[]): LikelyEffect | "failed" | null {
  const asked = new URLSearchParams(
    pushes.map((push) => ["push", [push.input, push.size, push.delayYears, push.lastsYears].join(":")]),
  ).toString();
  const version = useSection("game")?.step ?? 0;
  const [answer, setAnswer] = useState<{ asked: string; likely: LikelyEffect | "failed" } | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const ask = async () => {
      try {
        const response = await fetch(`/console/${game}/likely?${asked}`, { signal: stop.signal });
        setAnswer({ asked, likely: response.ok ? ((await response.json()) as LikelyEffect) : "failed" });
      } catch {
        if (!stop.signal.aborted) setAnswer({ asked, likely: "failed" });
      }
    };
    const timer = setTimeout(() => void ask(), PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [game, asked, version]);
  // The last answer stays in view while the next is on its way.
  return answer?.likely ?? null;
}
