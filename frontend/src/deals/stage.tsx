import { Icon } from "../parts/icons";
import type { Deal, DealStage } from "../protocol";
import { say } from "../words";
import { stageIcons, stageKey } from "./stages";

/** Where a deal stands, in one sign and one word. */
export function StageSign({ deal }: { deal: Pick<Deal, "stage" | "version"> }) {
  const tone = deal.stage === "BROKEN" ? "alert" : deal.stage === "IN_FORCE" ? "force" : "plain";
  return (
    <span class={`deal-stage deal-stage-${tone}`}>
      <Icon name={stageIcons[deal.stage]} />
      {say(`deal.stage.${stageKey(deal)}`)}
    </span>
  );
}

const WAY: readonly DealStage[] = ["DRAFT", "OFFERED", "AGREED", "IN_FORCE"];
const OVER: readonly DealStage[] = ["ENDED", "BROKEN", "DECLINED", "WITHDRAWN", "EXPIRED", "REFUSED", "VOID"];

/** The way of a deal from draft to force, and where this one is on it, or how it ended. */
export function StagePath({ deal }: { deal: Deal }) {
  const over = OVER.includes(deal.stage);
  const wasInForce = deal.terms.some((term) => term.mark !== "");
  const wasAgreed = wasInForce || deal.stage === "REFUSED";
  const reached = over ? (wasInForce ? 3 : wasAgreed ? 2 : 1) : WAY.indexOf(deal.stage);
  const shown = over ? [...WAY.slice(0, reached + 1), deal.stage] : WAY;
  return (
    <ol class="deal-path" aria-label={say("deal.path")}>
      {shown.map((stage, index) => {
        const current = over ? index === shown.length - 1 : index === reached;
        return (
          <li
            key={stage}
            class={current ? "is-current" : index > reached && !over ? "is-later" : ""}
            aria-current={current ? "step" : undefined}
          >
            {!current && index <= reached && <Icon name="check" />}
            {current && over && <Icon name={stageIcons[stage]} />}
            {say(`deal.stage.${current ? stageKey(deal) : stage}`)}
          </li>
        );
      })}
    </ol>
  );
}
