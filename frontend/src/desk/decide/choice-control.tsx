import { money } from "../../formats";
import type { Choice, LeverRow } from "../../protocol";
import { say } from "../../words";
import type { LeverDraft } from "./use-lever";

interface Props {
  control: Choice;
  row: LeverRow;
  draft: LeverDraft;
  open: boolean;
  labelledBy: string;
}

/** One of several, each with what it means. */
export function ChoiceControl({ control, row, draft, open, labelledBy }: Props) {
  const chosen = draft.value.type === "Chosen" ? draft.value.option : "";
  const last = row.lastRound.type === "Chosen" ? row.lastRound.option : "";
  return (
    <div class="choices" role="radiogroup" aria-labelledby={labelledBy}>
      {control.options.map((option) => (
        <label key={option.id} class={`choice ${option.id === chosen ? "choice-chosen" : ""}`}>
          <input
            type="radio"
            name={row.id}
            value={option.id}
            checked={option.id === chosen}
            disabled={!open}
            onChange={() => draft.set({ type: "Chosen", option: option.id })}
          />
          <span class="choice-title">
            {option.title}
            {option.cost > 0 && <span class="choice-cost">{say("decide.costs.short", money(option.cost))}</span>}
          </span>
          <span class="choice-what">
            {option.explanation}
            {option.id === last && <span class="choice-last"> {say("decide.as-last-round")}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}
