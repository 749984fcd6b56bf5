import { Icon } from "../parts/icons";
import type { DealStage } from "../protocol";
import { useSection } from "../store";
import { count, say } from "../words";

/** More do not fit under the headlines. */
const MOST = 2;
const BINDING: readonly DealStage[] = ["AGREED", "IN_FORCE"];

/** Deals that their parties made for everybody to read: how many hold, and the latest of them. */
export function OpenDeals() {
  const deals = (useSection("open-deals")?.deals ?? []).filter((deal) => BINDING.includes(deal.stage));
  if (deals.length === 0) return null;
  return (
    <section class="stage-deals" aria-label={say("talk.part.deals")}>
      <p class="stage-deals-count">
        <Icon name="deal" /> {count("stage.deals", deals.length)}
      </p>
      <ul>
        {deals.slice(0, MOST).map((deal) => (
          <li key={deal.id}>
            <Icon name={deal.stage === "IN_FORCE" ? "check" : "clock"} />
            <span>
              {deal.title}
              {deal.stage === "AGREED" && <small> {say("stage.deals.agreed")}</small>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
