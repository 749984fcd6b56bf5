import { Empty } from "../../parts/notice";
import { say } from "../../words";

/** The organisation's deals, and those that are open to all. */
export function Deals(_: { detail: string }) {
  return (
    <section class="talk-none" aria-labelledby="deals-title">
      <h1 id="deals-title" class="thread-list-title" data-heading tabIndex={-1}>
        {say("talk.part.deals")}
      </h1>
      <Empty title={say("talk.deals.none")} />
    </section>
  );
}
