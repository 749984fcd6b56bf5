import { Mark } from "../../../deals/clauses";
import { Lapses } from "../../../deals/facts";
import { StageSign } from "../../../deals/stage";
import { byUrgency, groups, hasBroken, isOurMove, may } from "../../../deals/stages";
import { list, timeOfDay } from "../../../formats";
import { Icon } from "../../../parts/icons";
import { Chip } from "../../../parts/marks";
import { Empty } from "../../../parts/notice";
import type { Deal } from "../../../protocol";
import { say } from "../../../words";
import { addressOf } from "../../places";
import { promisesIn } from "./promises";
import { dealAddress, inGroup, useCanDeal, useOthersIn } from "./use-deals";

/** All deals that the organisation may read: what waits for it first, what is over last. */
export function DealList({ deals, current }: { deals: readonly Deal[]; current: string }) {
  const canDeal = useCanDeal();
  const promises = promisesIn(deals);
  return (
    <section class="thread-list" aria-label={say("talk.part.deals")}>
      <header class="thread-list-head">
        <h1 class="thread-list-title" data-heading tabIndex={-1}>
          {say("talk.part.deals")}
        </h1>
        {canDeal && (
          <a class="button button-dense" href={addressOf("talk", "deals/new")}>
            <Icon name="plus" />
            {say("deal.new")}
          </a>
        )}
      </header>
      {promises.length > 0 && (
        <a
          class="promise-link"
          href={addressOf("talk", "deals/promises")}
          aria-current={current === "promises" ? "true" : undefined}
        >
          <Icon name="brief" />
          <span>{say("deal.promises")}</span>
          <span class="quiet figures">{say("deal.promises.count", promises.length)}</span>
        </a>
      )}
      {groups.map((group) => {
        const shown = [...inGroup(deals, group)].sort(byUrgency);
        if (shown.length === 0) return null;
        const rows = (
          <ul>
            {shown.map((deal) => (
              <li key={deal.id}>
                <DealRow deal={deal} current={deal.id === current} />
              </li>
            ))}
          </ul>
        );
        return group === "past" ? (
          <details key={group} class="deal-group" open={shown.some((deal) => deal.id === current)}>
            <summary>
              {say("deal.group.past")} <span class="quiet">{shown.length}</span>
            </summary>
            {rows}
          </details>
        ) : (
          <section key={group} class="deal-group">
            <h2>{say(`deal.group.${group}`)}</h2>
            {rows}
          </section>
        );
      })}
      {deals.length === 0 && (
        <div class="thread-list-empty">
          <Empty title={say("deal.empty")}>
            <p>{say("deal.empty.what")}</p>
          </Empty>
        </div>
      )}
    </section>
  );
}

/** One deal: with whom, what it is about, whose move it is. */
export function DealRow({ deal, current }: { deal: Deal; current: boolean }) {
  const others = useOthersIn(deal);
  return (
    <a
      class={`thread ${isOurMove(deal) ? "thread-unread" : ""}`}
      href={dealAddress(deal)}
      aria-current={current ? "true" : undefined}
    >
      <Icon name="deal" />
      <span class="thread-who">{others.length > 0 ? list(others, say("words.and")) : say("deal.nobody-yet")}</span>
      <time dateTime={deal.at}>{timeOfDay(deal.at)}</time>
      <span class="thread-last">{deal.terms.map((term) => term.title).join(", ") || deal.title}</span>
      <span class="deal-row-signs">
        {isOurMove(deal) && (
          <Chip tone="now">{say(may(deal, "consent") ? "deal.your-consent" : "deal.your-move")}</Chip>
        )}
        <StageSign deal={deal} />
        {deal.stage === "IN_FORCE" && hasBroken(deal) && <Mark mark="broken" />}
        {deal.stage === "OFFERED" && <Lapses at={deal.expiresAt} words="deal.lapses.in" />}
      </span>
    </a>
  );
}
