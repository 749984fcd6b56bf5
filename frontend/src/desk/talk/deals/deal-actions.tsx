import { useState } from "preact/hooks";
import { ReasonForm } from "../../../deals/reason-form";
import { may } from "../../../deals/stages";
import { Icon } from "../../../parts/icons";
import type { Deal } from "../../../protocol";
import { useLive } from "../../../store";
import { say } from "../../../words";
import { addressOf, go } from "../../places";
import { useDealCommand } from "./use-deal-command";

const REASONS = ["too-little", "too-much", "not-ours", "consult", "not-now"] as const;

/** What can be done with a deal now, always at the bottom; what was refused stands beside it. */
export function DealActions({ deal }: { deal: Deal }) {
  const { send } = useLive();
  const { run, busy, refused } = useDealCommand();
  const [asking, setAsking] = useState<"decline" | "withhold-consent" | "">("");
  const { id, version } = deal;
  const approving = deal.parties.find((party) => party.own)?.answer === "approving";
  const close = () => setAsking("");

  if (asking === "decline") {
    return (
      <footer class="deal-actions">
        <ReasonForm
          title={say("deal.decline.why")}
          readers={say("deal.reason.parties")}
          suggestions={REASONS.map((one) => say(`deal.reason.${one}`))}
          action={say("deal.decline")}
          submit={(reason) => send("DeclineDeal", { deal: id, version, reason })}
          close={close}
        />
      </footer>
    );
  }
  if (asking === "withhold-consent") {
    return (
      <footer class="deal-actions">
        <ReasonForm
          title={say("deal.refuse.why")}
          readers={say("deal.reason.parties")}
          action={say("deal.refuse")}
          submit={(reason) => send("ConsentToDeal", { deal: id, given: false, reason })}
          close={close}
        />
      </footer>
    );
  }
  const any = ["edit", "discard", "offer", "accept", "counter", "decline", "withdraw", "consent"].some((action) =>
    may(deal, action),
  );
  if (!any && !refused) return null;
  return (
    <footer class="deal-actions">
      {refused && (
        <p class="deal-refused" role="alert">
          <Icon name="alert" /> {refused}
        </p>
      )}
      <div class="deal-buttons">
        {may(deal, "consent") && (
          <>
            <Action
              words="deal.consent"
              primary
              busy={busy}
              press={() => run("ConsentToDeal", { deal: id, given: true, reason: "" })}
            />
            <Action words="deal.refuse" quiet busy={busy} press={() => setAsking("withhold-consent")} />
          </>
        )}
        {may(deal, "accept") && (
          <Action
            words={approving ? "deal.approve" : "deal.accept"}
            primary
            busy={busy}
            press={() => run("AcceptDeal", { deal: id, version })}
          />
        )}
        {may(deal, "offer") && (
          <Action
            words={approving ? "deal.approve-offer" : "deal.offer"}
            primary
            busy={busy}
            press={() => run("OfferDeal", { deal: id, proposal: deal.form })}
          />
        )}
        {may(deal, "edit") && (
          <a class="button" href={addressOf("talk", `deals/${id}/edit`)}>
            <Icon name="pencil" />
            {say("deal.edit")}
          </a>
        )}
        {may(deal, "counter") && (
          <a class="button" href={addressOf("talk", `deals/${id}/counter`)}>
            {say("deal.counter")}
          </a>
        )}
        {may(deal, "decline") && <Action words="deal.decline" quiet busy={busy} press={() => setAsking("decline")} />}
        {may(deal, "withdraw") && (
          <Action words="deal.withdraw" quiet busy={busy} press={() => run("WithdrawDeal", { deal: id })} />
        )}
        {may(deal, "discard") && (
          <Action
            words="deal.discard"
            quiet
            busy={busy}
            press={async () => {
              const outcome = await run("DiscardDraft", { deal: id });
              if (outcome.accepted) go("talk", "deals");
            }}
          />
        )}
      </div>
    </footer>
  );
}

interface ActionProps {
  words: string;
  primary?: boolean;
  quiet?: boolean;
  busy: boolean;
  press: () => unknown;
}

function Action({ words, primary = false, quiet = false, busy, press }: ActionProps) {
  return (
    <button
      type="button"
      class={`button ${primary ? "button-primary" : quiet ? "button-quiet" : ""}`}
      aria-disabled={busy}
      onClick={() => !busy && press()}
    >
      {primary && <Icon name="check" />}
      {say(words)}
    </button>
  );
}
