import { Lapses } from "../deals/facts";
import { Icon } from "../parts/icons";
import { Chip } from "../parts/marks";
import type { Deal, Deals } from "../protocol";
import { useSection } from "../store";
import { say } from "../words";
import { isDisputed, Ruling } from "./deals";

/** How many deals wait for a ruling of control. */
export const disputes = (deals: Deals | null): number => deals?.deals.filter(isDisputed).length ?? 0;

/** In the queue: promises about which parties differ, and consents that others have still to give. */
export function DealCards() {
  const deals = useSection("control-deals")?.deals ?? [];
  return (
    <>
      {deals.filter(isDisputed).map((deal) => (
        <Disputed key={deal.id} deal={deal} />
      ))}
      {deals
        .filter((deal) => deal.stage === "AGREED")
        .map((deal) => (
          <ConsentsDue key={deal.id} deal={deal} />
        ))}
    </>
  );
}

function Disputed({ deal }: { deal: Deal }) {
  return (
    <article class="console-card is-open">
      <p class="console-kind">
        <Icon name="flag" /> {say("console.deals.disputed")}
      </p>
      <h3>{deal.title}</h3>
      {deal.terms
        .filter((term) => term.disputed && term.mark === "open")
        .map((term) => (
          <div key={term.number}>
            <p>{term.sentence}</p>
            <Ruling deal={deal} term={term} />
          </div>
        ))}
    </article>
  );
}

function ConsentsDue({ deal }: { deal: Deal }) {
  const asked = deal.consents.filter((consent) => consent.state === "asked");
  if (asked.length === 0) return null;
  return (
    <article class="console-card">
      <p class="console-kind">
        <Icon name="deal" /> {say("console.deals.consent")}
      </p>
      <h3>{deal.title}</h3>
      {asked.map((consent) => (
        <p key={consent.organisation}>
          <Chip>{consent.name}</Chip> <Lapses at={consent.by} words="deal.lapses.consent" />
        </p>
      ))}
    </article>
  );
}
