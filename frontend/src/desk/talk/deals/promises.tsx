import { Mark } from "../../../deals/clauses";
import { Empty } from "../../../parts/notice";
import type { Deal, DealTerm } from "../../../protocol";
import { phrase, say } from "../../../words";
import { PageHead } from "./page-head";
import { dealAddress } from "./use-deals";

interface Promised {
  deal: Deal;
  term: DealTerm;
}

/** Every clause that binds or has bound this organisation, or that it was promised. */
export const promisesIn = (deals: readonly Deal[]): readonly Promised[] =>
  deals
    .filter((deal) => deal.role === "party")
    .flatMap((deal) =>
      deal.terms.filter((term) => term.mark !== "" && (term.ours || term.toUs)).map((term) => ({ deal, term })),
    );

/** What we promised, what was promised to us, and what came of it. */
export function Promises({ deals, back }: { deals: readonly Deal[]; back: boolean }) {
  const promises = promisesIn(deals);
  return (
    <section class="deal-page" aria-labelledby="promises-title">
      <PageHead id="promises-title" title={say("deal.promises")} back={back} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <div class="deal-body" tabIndex={0}>
        <PromiseList title={say("deal.promises.ours")} promises={promises.filter(({ term }) => term.ours)} />
        <PromiseList title={say("deal.promises.to-us")} promises={promises.filter(({ term }) => term.toUs)} />
        {promises.length === 0 && (
          <Empty title={say("deal.promises.none")}>
            <p>{say("deal.promises.none.what")}</p>
          </Empty>
        )}
      </div>
    </section>
  );
}

function PromiseList({ title, promises }: { title: string; promises: readonly Promised[] }) {
  if (promises.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul class="promises">
        {promises.map(({ deal, term }) => (
          <li key={`${deal.id} ${term.number}`}>
            <Mark mark={term.mark} />
            <div>
              <p>
                <a href={dealAddress(deal)}>{term.sentence}</a>
              </p>
              {term.evidence && <p class="deal-evidence">{phrase(term.evidence)}</p>}
              <p class="hint">{phrase(deal.span)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
