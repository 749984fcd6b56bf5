import { Empty } from "../../../parts/notice";
import { say } from "../../../words";
import { MIDDLE, useMedia } from "../../use-media";
import { DealCard } from "./deal-card";
import { DealList } from "./deal-list";
import { DealEditor } from "./editor";
import { Promises } from "./promises";
import { useDeals } from "./use-deals";

// Addresses within: deal-3, deal-3/edit, deal-3/counter, new, new:averdale-royal+monitor, promises.

/** The organisation's deals on the left, one of them beside it; on a phone one after the other. */
export function Deals({ detail }: { detail: string }) {
  const deals = useDeals();
  const middle = useMedia(MIDDLE);
  const [id = "", doing = ""] = detail.split("/");
  const deal = deals.find((one) => one.id === id);
  const back = !middle;
  return (
    <div class="talk">
      {(middle || detail === "") && <DealList deals={deals} current={id} />}
      {id === "new" || id.startsWith("new:") ? (
        <DealEditor key={id} deal={null} mode="draft" first={id.slice(4).split("+").filter(Boolean)} back={back} />
      ) : id === "promises" ? (
        <Promises deals={deals} back={back} />
      ) : deal && (doing === "edit" || doing === "counter") ? (
        <DealEditor key={detail} deal={deal} mode={doing === "edit" ? "draft" : "counter"} first={[]} back={back} />
      ) : deal ? (
        <DealCard key={deal.id} deal={deal} back={back} />
      ) : (
        (middle || id !== "") && (
          <div class="talk-none">
            <Empty title={say(id ? "deal.gone" : "deal.none-chosen")}>
              <p>{say(id ? "deal.gone.what" : "deal.none-chosen.what")}</p>
            </Empty>
          </div>
        )
      )}
    </div>
  );
}
