import { useState } from "preact/hooks";
import { ReasonForm } from "../../../deals/reason-form";
import { may } from "../../../deals/stages";
import { timeOfDay } from "../../../formats";
import { Icon } from "../../../parts/icons";
import { Chip } from "../../../parts/marks";
import type { RequestLine } from "../../../protocol";
import { useLive, useSection } from "../../../store";
import { phrase, say } from "../../../words";
import { dealAddress, useDeals } from "../deals/use-deals";

/** How much leave waits for this organisation's answer; deals count where they stand. */
export const useWaitsForConsent = (): number =>
  useSection("requests")?.toUs.filter((one) => one.now && one.state === "open").length ?? 0;

/** Everything that waits for this organisation's leave, and what it asked of others itself. */
export function WaitsForConsent() {
  const view = useSection("requests");
  const deals = useDeals().filter((deal) => may(deal, "consent"));
  const toUs = view?.toUs.filter((one) => one.now) ?? [];
  const ours = view?.ours.filter((one) => one.now) ?? [];
  return (
    <>
      {(toUs.length > 0 || deals.length > 0) && (
        <section class="case-group">
          <h2>{say("consent.to-us")}</h2>
          {toUs.map((one) => (
            <Asked key={one.id} request={one} open={view?.open ?? false} />
          ))}
          {deals.map((deal) => (
            <article key={deal.id} class="case-row">
              <h3>
                <a href={dealAddress(deal)}>{deal.title}</a>
              </h3>
              <p class="case-signs">
                <Chip tone="now">{say("deal.your-consent")}</Chip>
              </p>
            </article>
          ))}
        </section>
      )}
      {ours.length > 0 && (
        <section class="case-group">
          <h2>{say("consent.ours")}</h2>
          {ours.map((one) => (
            <article key={one.id} class="case-row">
              <h3>{one.title}</h3>
              <p class="quiet">{say("consent.asked-of", one.ofName, one.leverTitle)}</p>
              <Answered request={one} />
            </article>
          ))}
        </section>
      )}
    </>
  );
}

function Asked({ request, open }: { request: RequestLine; open: boolean }) {
  const { send } = useLive();
  const [refusing, setRefusing] = useState(false);
  const answer = (given: boolean, reason: string) => send("AnswerRequest", { request: request.id, given, reason });
  return (
    <article class="case-row" aria-label={request.title}>
      <h3>{request.title}</h3>
      <p>
        {say("consent.asks", request.fromName, request.leverTitle)}
        {request.setting && <b> {request.setting}</b>}
      </p>
      {request.words && <blockquote class="case-words">{request.words}</blockquote>}
      {request.about && <p class="quiet">{request.about}</p>}
      <Answered request={request} />
      {refusing ? (
        <ReasonForm
          title={say("consent.refuse.why")}
          readers={say("consent.readers", request.fromName)}
          action={say("consent.refuse")}
          submit={(reason) => answer(false, reason)}
          close={() => setRefusing(false)}
        />
      ) : (
        open && (
          <p class="case-signs">
            {request.state !== "given" && (
              <button type="button" class="button button-primary" onClick={() => void answer(true, "")}>
                <Icon name="check" />
                {say("consent.give")}
                <span class="visually-hidden">: {request.title}</span>
              </button>
            )}
            {request.state !== "refused" && (
              <button type="button" class="button button-quiet" onClick={() => setRefusing(true)}>
                {say("consent.refuse")}
                <span class="visually-hidden">: {request.title}</span>
              </button>
            )}
          </p>
        )
      )}
    </article>
  );
}

/** Where a request stands; colour is not the only sign. */
export function Answered({ request }: { request: RequestLine }) {
  return (
    <p class="case-signs">
      <Chip tone={request.state === "open" ? "now" : "plain"}>{say(`consent.state.${request.state}`)}</Chip>
      {request.lapsed && <span class="quiet">{say("consent.lapsed")}</span>}
      {request.reason && <span>{request.reason}</span>}
      {request.state === "open" && (
        <span class="quiet">
          {request.by ? `${say("consent.by", timeOfDay(request.by))} ` : ""}
          {phrase(request.otherwise)}
        </span>
      )}
    </p>
  );
}
