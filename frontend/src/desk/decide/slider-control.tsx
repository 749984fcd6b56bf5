import { useEffect, useState } from "preact/hooks";
import { decimalsOf, number } from "../../formats";
import { Icon } from "../../parts/icons";
import type { Slider } from "../../protocol";
import { say } from "../../words";
import type { LeverDraft } from "./use-lever";
import { sliderDecimals, snap, valueWords } from "./values";

interface FieldProps {
  control: Slider;
  draft: LeverDraft;
  open: boolean;
  labelledBy: string;
}

const amountOf = (draft: LeverDraft): number => (draft.value.type === "Amount" ? draft.value.amount : 0);

/** The number itself, to type or to step: no slider needs a steady hand. */
export function SliderField({ control, draft, open, labelledBy }: FieldProps) {
  const { min, max, step, unit } = control;
  const amount = amountOf(draft);
  const decimals = sliderDecimals(step, unit);
  const shown = amount.toFixed(decimals);
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => setTyped(null), [shown]);
  const parsed = typed === null ? amount : Number(typed.replace(",", ".").replace("−", "-"));
  const outside = typed !== null && (Number.isNaN(parsed) || parsed < min - 1e-9 || parsed > max + 1e-9);
  const isMoney = unit.startsWith("£m");
  const set = (to: number) => draft.set({ type: "Amount", amount: snap(to, control) });
  const finish = () => {
    if (typed === null) return;
    if (!Number.isNaN(parsed) && typed.trim() !== "") set(parsed);
    setTyped(null);
  };
  return (
    <div class="stepper-field">
      <div class="stepper">
        <button
          type="button"
          aria-label={say("decide.less")}
          aria-describedby={labelledBy}
          disabled={!open || amount <= min + 1e-9}
          onClick={() => set(amount - step)}
        >
          <Icon name="minus" />
        </button>
        <span class="stepper-amount">
          {isMoney && <span aria-hidden="true">£</span>}
          <input
            inputMode="decimal"
            autocomplete="off"
            value={typed ?? shown}
            style={{ inlineSize: `${Math.max(2, (typed ?? shown).length)}ch` }}
            aria-labelledby={labelledBy}
            aria-invalid={outside}
            disabled={!open}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            onBlur={finish}
            onKeyDown={(event) => {
              if (event.key === "Enter") finish();
              if (event.key === "ArrowUp" || event.key === "ArrowDown") {
                event.preventDefault();
                set(parsed + (event.key === "ArrowUp" ? step : -step));
              }
            }}
          />
          <span aria-hidden="true">{isMoney ? "m" : unit === "%" ? "%" : ""}</span>
        </span>
        <button
          type="button"
          aria-label={say("decide.more")}
          aria-describedby={labelledBy}
          disabled={!open || amount >= max - 1e-9}
          onClick={() => set(amount + step)}
        >
          <Icon name="plus" />
        </button>
      </div>
      <p class={`stepper-unit ${outside ? "is-bad" : ""}`}>
        {outside ? say("decide.range", number(min, decimalsOf(step)), number(max, decimalsOf(step))) : unitWords(unit)}
      </p>
    </div>
  );
}

const unitWords = (unit: string): string => (unit === "%" ? "" : unit.replace(/^£m\b\s*/, ""));

/** A place on the scale that has a meaning: where it stood last round, what was promised. */
export interface ScaleMark {
  at: number;
  words: string;
  tone?: "promised";
}

/** The same on a scale, with its ends and its marks. */
export function SliderControl({
  control,
  marks,
  draft,
  open,
  labelledBy,
}: FieldProps & { marks: readonly ScaleMark[] }) {
  const { min, max, step } = control;
  const amount = amountOf(draft);
  const part = (value: number) => (max > min ? (value - min) / (max - min) : 0);
  const decimals = decimalsOf(step);
  const places = marks.map((mark) => part(mark.at));
  return (
    <div class={`range ${marks.length > 1 ? "range-two" : ""}`} style={{ "--part": part(amount) }}>
      <input
        type="range"
        min={min}
        max={max}
        step={step}
        value={amount}
        disabled={!open}
        aria-labelledby={labelledBy}
        aria-valuetext={valueWords(control, draft.value)}
        onInput={({ currentTarget }) =>
          draft.set({ type: "Amount", amount: snap(Number(currentTarget.value), control) }, true)
        }
        onChange={({ currentTarget }) =>
          draft.set({ type: "Amount", amount: snap(Number(currentTarget.value), control) })
        }
      />
      {places.every((at) => at > 0.1) && <span class="range-end range-first">{number(min, decimals)}</span>}
      {places.every((at) => at < 0.9) && <span class="range-end range-last">{number(max, decimals)}</span>}
      {marks.map((mark) => (
        <span
          key={mark.words}
          class={`range-mark ${edge(part(mark.at))} ${mark.tone ? `range-mark-${mark.tone}` : ""}`}
          style={{ "--at": part(mark.at) }}
        >
          {mark.words}
        </span>
      ))}
    </div>
  );
}

/** Words at an end of the scale stay within it. */
const edge = (at: number): string => (at < 0.15 ? "range-mark-start" : at > 0.85 ? "range-mark-end" : "");
