import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "../parts/icons";
import { Chip } from "../parts/marks";
import type { Deal, DealTerm } from "../protocol";
import { hasWords, phrase, say } from "../words";

const markIcons: Record<string, IconName> = { kept: "check", broken: "alert", moot: "minus", open: "clock" };

/** Whether a promise was kept: sign and word. */
export function Mark({ mark }: { mark: string }) {
  if (!mark) return null;
  return (
    <span class={`deal-mark deal-mark-${mark}`}>
      <Icon name={markIcons[mark] ?? "clock"} />
      {say(`deal.mark.${mark}`)}
    </span>
  );
}

interface ClausesProps {
  deal: Deal;
  /** What can be done about a clause. */
  actions?: (term: DealTerm) => ComponentChildren;
}

/** What each promises, what is new in it against the proposal before, and what came of it. */
export function Clauses({ deal, actions }: ClausesProps) {
  // What was different before matters to those who have to answer, and to nobody afterwards.
  const offered = deal.stage === "OFFERED";
  return (
    <>
      <ol class="deal-clauses" aria-label={say("deal.clauses")}>
        {deal.terms.map((term) => (
          <li key={term.number} class={`deal-clause ${offered ? `deal-clause-${term.change}` : ""}`}>
            <Clause term={term} offered={offered} />
            {actions?.(term)}
          </li>
        ))}
      </ol>
      {offered && deal.dropped.length > 0 && (
        <div class="deal-dropped">
          <h3>{say("deal.dropped")}</h3>
          <ul>
            {deal.dropped.map((sentence) => (
              <li key={sentence}>
                <Icon name="minus" />
                <del>{sentence}</del>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Clause({ term, offered }: { term: DealTerm; offered: boolean }) {
  const whose = term.ours ? "deal.clause.ours" : term.toUs ? "deal.clause.to-us" : "";
  return (
    <>
      <p class="deal-clause-kind">
        {/* What is in free words has no kind of its own. */}
        <span>{term.title}</span>
        {offered && hasWords(`deal.change.${term.change}`) && (
          <Chip tone="now" icon={term.change === "new" ? "plus" : "pencil"}>
            {say(`deal.change.${term.change}`)}
          </Chip>
        )}
        {whose && <Chip>{say(whose)}</Chip>}
        <Mark mark={term.mark} />
      </p>
      <p class="deal-clause-words">{term.sentence}</p>
      {offered && term.before && (
        <p class="deal-before">
          {say("deal.before")} <del>{term.before}</del>
        </p>
      )}
      {term.evidence && <p class="deal-evidence">{phrase(term.evidence)}</p>}
      {term.withheld && (
        <p class="deal-flag">
          <Icon name="warn" /> {say(term.ours ? "deal.withheld.ours" : "deal.withheld")}
        </p>
      )}
      {term.disputed && (
        <p class="deal-flag">
          <Icon name="flag" /> {say(term.toUs ? "deal.disputed.ours" : "deal.disputed")}
        </p>
      )}
    </>
  );
}
