import { useState } from "preact/hooks";
import { Clauses } from "../../../deals/clauses";
import { Consents, Facts, Lapses, Signatures, Steps } from "../../../deals/facts";
import { ReasonForm } from "../../../deals/reason-form";
import { StagePath } from "../../../deals/stage";
import { may, stageKey } from "../../../deals/stages";
import { list } from "../../../formats";
import type { Deal, DealTerm } from "../../../protocol";
import { useLive, useSection } from "../../../store";
import { hasWords, phrase, say } from "../../../words";
import { DealActions } from "./deal-actions";
import { PageHead } from "./page-head";
import { useOthersIn } from "./use-deals";
import { useVisibleTo } from "./visible-to";

/** A deal as it stands: who signed, what each promises, what changed, what came of it, and what one can do. */
export function DealCard({ deal, back }: { deal: Deal; back: boolean }) {
  const visibleTo = useVisibleTo(deal.form, deal.stage === "DRAFT");
  const others = useOthersIn(deal);
  return (
    <section class="deal-page" aria-labelledby="deal-title">
      <PageHead
        id="deal-title"
        title={others.length > 0 ? say("deal.with", list(others, say("words.and"))) : deal.title}
        back={back}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <div class="deal-body" tabIndex={0}>
        <StagePath deal={deal} />
        {deal.stage !== "DRAFT" && (
          <p class="deal-waits">
            {deal.waitsFor && <b>{phrase(deal.waitsFor)}.</b>}{" "}
            {deal.stage === "OFFERED" && <span class="quiet">{say(`deal.by.${stageKey(deal)}`, deal.by)}</span>}{" "}
            {deal.stage === "OFFERED" && <Lapses at={deal.expiresAt} words="deal.lapses.in" />}
          </p>
        )}
        <Clauses deal={deal} actions={(term) => <ClauseActions deal={deal} term={term} />} />
        <section>
          <h3>{say("deal.parties")}</h3>
          <Signatures deal={deal} />
        </section>
        <Consents deal={deal} />
        <Facts deal={deal} visibleTo={visibleTo} />
        <Steps deal={deal} />
      </div>
      <DealActions deal={deal} />
    </section>
  );
}

/** A clause of ours that we will not honour, or a promise to us that was not kept: said so, with a reason. */
function ClauseActions({ deal, term }: { deal: Deal; term: DealTerm }) {
  const { send } = useLive();
  const [asking, setAsking] = useState(false);
  const choice = (useSection("deal-choices")?.terms ?? []).find((one) => one.id === term.template);
  // What the game sees for itself nobody has to dispute; a clause in free words has no template.
  const isPledge = !choice || choice.kind === "pledge";
  const settled = term.mark !== "open";
  const doing = settled
    ? ""
    : term.ours && may(deal, "withhold")
      ? "withhold"
      : term.toUs && isPledge && may(deal, "dispute")
        ? "dispute"
        : "";
  if (!doing) return null;
  const undo = doing === "withhold" ? term.withheld : term.disputed;
  const key = `deal.${doing}${undo ? ".undo" : ""}`;
  const submit = (reason: string) =>
    doing === "withhold"
      ? send("WithholdTerm", { deal: deal.id, term: term.number, withheld: !undo, reason })
      : send("DisputeTerm", { deal: deal.id, term: term.number, broken: !undo, reason });
  if (asking) {
    return (
      <ReasonForm
        title={say(`${key}.why`)}
        readers={say(hasWords(`deal.${doing}.readers`) ? `deal.${doing}.readers` : "deal.reason.parties")}
        action={say(key)}
        submit={submit}
        close={() => setAsking(false)}
      />
    );
  }
  return (
    <button type="button" class="button-link small" onClick={() => setAsking(true)}>
      {say(key)}
      <span class="visually-hidden">: {term.sentence}</span>
    </button>
  );
}
