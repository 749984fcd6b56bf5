import { useEffect, useState } from "preact/hooks";
import { decimalsOf, number, withUnit } from "../../formats";
import { Icon } from "../../parts/icons";
import type { Allocation, AllocationPart, LeverRow } from "../../protocol";
import { say } from "../../words";
import { CareKey } from "./lever-card";
import type { LeverDraft } from "./use-lever";

interface Props {
  control: Allocation;
  row: LeverRow;
  draft: LeverDraft;
  open: boolean;
}

/** Parts of a whole: one bar and a stepper for each part. What does not add up yet is kept, and stands against confirming. */
export function AllocationControl({ control, row, draft, open }: Props) {
  const { total, step, unit, parts } = control;
  const amounts = draft.value.type === "Allocated" ? draft.value.parts : {};
  const decimals = decimalsOf(step);
  const left = Number((total - parts.reduce((sum, part) => sum + (amounts[part.id] ?? 0), 0)).toFixed(6));
  const exact = Math.abs(left) < 1e-6;
  const words = (value: number) => withUnit(value, unit, decimals);
  const rest = parts[parts.length - 1];

  const set = (id: string, wanted: number) => {
    const amount = Number(Math.min(total, Math.max(0, Math.round(wanted / step) * step)).toFixed(6));
    const changed = Object.fromEntries(
      parts.map((part) => [part.id, part.id === id ? amount : (amounts[part.id] ?? 0)]),
    );
    draft.set({ type: "Allocated", parts: changed });
  };
  const last = row.lastRound.type === "Allocated" ? row.lastRound.parts : {};
  const sentence = parts.map((part) => `${part.title} ${words(amounts[part.id] ?? 0)}`).join(", ");

  return (
    <div class="allocation">
      <div class="allocation-bar" role="img" aria-label={exact ? sentence : `${sentence}. ${placeWords(left, words)}`}>
        {parts.map((part, index) => (
          <i
            key={part.id}
            class={`allocation-part ${colour(part, index)}`}
            style={{ flexGrow: amounts[part.id] ?? 0 }}
          />
        ))}
        {left > 1e-6 && <i class="allocation-gap" style={{ flexGrow: left }} />}
      </div>
      <ul>
        {parts.map((part, index) => (
          <PartRow
            key={part.id}
            part={part}
            colour={colour(part, index)}
            amount={amounts[part.id] ?? 0}
            last={last[part.id] ?? null}
            {...{ step, total, open, words, decimals }}
            set={(amount) => set(part.id, amount)}
          />
        ))}
      </ul>
      {!exact && (
        <div class={`allocation-left ${left < 0 ? "allocation-over" : ""}`} role="status">
          <span>
            {left < 0 && <Icon name="alert" />} {placeWords(left, words)}
          </span>
          {left > 0 && rest && open && (
            <button
              type="button"
              class="button button-dense"
              onClick={() => set(rest.id, (amounts[rest.id] ?? 0) + left)}
            >
              {say("decide.allocation.rest", rest.title)}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

const placeWords = (left: number, words: (value: number) => string): string =>
  left > 0 ? say("decide.allocation.left", words(left)) : say("decide.allocation.over", words(-left));

function colour(part: AllocationPart, index: number): string {
  if (part.care) return `allocation-${part.care}`;
  return `allocation-other-${index % 4}`;
}

interface RowProps {
  part: AllocationPart;
  colour: string;
  amount: number;
  last: number | null;
  step: number;
  total: number;
  open: boolean;
  decimals: number;
  words: (value: number) => string;
  set: (amount: number) => void;
}

function PartRow({ part, colour, amount, last, step, total, open, decimals, words, set }: RowProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = number(amount, decimals);
  useEffect(() => setTyped(null), [shown]);
  const finish = () => {
    const value = Number((typed ?? "").replace(",", "."));
    if (typed?.trim() && !Number.isNaN(value)) set(value);
    setTyped(null);
  };
  return (
    <li class="allocation-row">
      {part.care ? <CareKey care={part.care} /> : <i class={`care-key allocation-part ${colour}`} />}
      <span>
        <span class="allocation-title">{part.title}</span>
        {last !== null && <small>{say("decide.mark.last", words(last))}</small>}
      </span>
      <span class="stepper">
        <button
          type="button"
          aria-label={say("decide.less-for", part.title)}
          disabled={!open || amount <= 0}
          onClick={() => set(amount - step)}
        >
          <Icon name="minus" />
        </button>
        <input
          class="stepper-input"
          inputMode="decimal"
          autocomplete="off"
          aria-label={part.title}
          value={typed ?? shown}
          disabled={!open}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onBlur={finish}
          onKeyDown={(event) => {
            if (event.key === "Enter") finish();
          }}
        />
        <button
          type="button"
          aria-label={say("decide.more-for", part.title)}
          disabled={!open || amount >= total}
          onClick={() => set(amount + step)}
        >
          <Icon name="plus" />
        </button>
      </span>
    </li>
  );
}
