import { Icon } from "../../parts/icons";
import { say } from "../../words";
import type { LeverDraft } from "./use-lever";

export function SwitchControl({ draft, open, labelledBy }: { draft: LeverDraft; open: boolean; labelledBy: string }) {
  const on = draft.value.type === "Switched" && draft.value.on;
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      aria-labelledby={labelledBy}
      disabled={!open}
      onClick={() => draft.set({ type: "Switched", on: !on })}
    >
      <span aria-hidden="true">{say(on ? "decide.on" : "decide.off")}</span>
      <span class="switch-track">
        <Icon name={on ? "check" : "x"} class="icon-bold" />
      </span>
    </button>
  );
}
