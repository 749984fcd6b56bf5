import { Icon } from "../../../parts/icons";
import type { VerdictTold } from "../../../protocol";
import { phrase, say } from "../../../words";

/** What judges made of a case, and what follows. */
export function Verdict({ verdict }: { verdict: VerdictTold }) {
  return (
    <p class={`case-verdict case-verdict-${verdict.tone}`}>
      <Icon name={verdict.tone === "good" ? "check" : verdict.tone === "bad" ? "x" : "clock"} />
      <span>
        <b>{verdict.title}</b>
        {verdict.score && ` ${say("case.score", verdict.score, verdict.judges)}`}
        {verdict.early && ` ${say("case.early")}`} {phrase(verdict.follows)} <span class="quiet">{verdict.round}</span>
      </span>
    </p>
  );
}
