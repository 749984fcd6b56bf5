import { useState } from "preact/hooks";
import { Clauses, Mark } from "../deals/clauses";
import { Consents, Facts, Lapses, Signatures, Steps } from "../deals/facts";
import { ReasonForm } from "../deals/reason-form";
import { StageSign } from "../deals/stage";
import { hasBroken, may } from "../deals/stages";
import { Icon } from "../parts/icons";
import { Chip } from "../parts/marks";
import { Empty } from "../parts/notice";
import type { Deal, DealStage, DealTerm } from "../protocol";
import { now } from "../server-time";
import { useLive, useSection } from "../store";
import { phrase, say } from "../words";

/** An offer that nobody has moved for so long needs a hand. */
const STUCK_AFTER = 6 * 60_000;
const WAITING: readonly DealStage[] = ["OFFERED", "AGREED"];

const ORDER: readonly DealStage[] = [
  "OFFERED",
  "AGREED",
  "IN_FORCE",
  "BROKEN",
  "ENDED",
  "REFUSED",
  "DECLINED",
  "EXPIRED",
  "WITHDRAWN",
  "VOID",
  "DRAFT",
];

const ageOf = (deal: Deal): number => Math.max(0, now.value - Date.parse(deal.at));
const isStuck = (deal: Deal): boolean => WAITING.includes(deal.stage) && ageOf(deal) > STUCK_AFTER;
export const isDisputed = (deal: Deal): boolean =>
  may(deal, "rule") && deal.terms.some((term) => term.disputed && term.mark === "open");

/** What needs control first, then by stage; within a stage what has waited longest. */
const inOrder = (deals: readonly Deal[]): readonly Deal[] =>
  [...deals].sort(
    (one, other) =>
      Number(isDisputed(other)) - Number(isDisputed(one)) ||
      ORDER.indexOf(one.stage) - ORDER.indexOf(other.stage) ||
      Date.parse(one.at) - Date.parse(other.at),
  );

/** All deals but drafts: where each stands, whom it waits for, since when. */
export function DealOversight() {
  const deals = inOrder(useSection("control-deals")?.deals ?? []);
  if (deals.length === 0) {
    return (
      <div class="console-empty">
        <Empty title={say("console.deals.none")}>
          <p>{say("console.deals.none.what")}</p>
        </Empty>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div class="console-scroll" tabIndex={0}>
      <table class="console-deals">
        <colgroup>
          <col class="console-col-stage" />
          <col />
          <col class="console-col-waits" />
          <col class="console-col-age" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{say("console.deals.stage")}</th>
            <th scope="col">{say("console.deals.deal")}</th>
            <th scope="col">{say("console.deals.waits")}</th>
            <th scope="col" class="right">
              {say("console.deals.age")}
            </th>
          </tr>
        </thead>
        <tbody>
          {deals.map((deal) => (
            <Row key={deal.id} deal={deal} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ deal }: { deal: Deal }) {
  const [open, setOpen] = useState(false);
  const minutes = Math.floor(ageOf(deal) / 60_000);
  const stuck = isStuck(deal);
  return (
    <>
      <tr class={stuck || isDisputed(deal) ? "console-deal-flagged" : ""}>
        <td>
          <StageSign deal={deal} />
          {deal.stage === "IN_FORCE" && hasBroken(deal) && <Mark mark="broken" />}
        </td>
        <th scope="row">
          <button type="button" class="console-deal-title" aria-expanded={open} onClick={() => setOpen(!open)}>
            <Icon name="chevron" class={open ? "" : "console-deal-folded"} />
            {deal.title}
          </button>
          {isDisputed(deal) && (
            <Chip tone="now" icon="flag">
              {say("console.deals.disputed")}
            </Chip>
          )}
        </th>
        <td>
          {deal.waitsFor && phrase(deal.waitsFor)} <Lapses at={deal.expiresAt} words="deal.lapses.in" />
        </td>
        <td class="right figures">
          {stuck && <Icon name="warn" />} {say(stuck ? "console.deals.stuck" : "console.deals.minutes", minutes)}
        </td>
      </tr>
      {open && (
        <tr class="console-deal-body">
          <td colSpan={4}>
            <DealInFull deal={deal} />
          </td>
        </tr>
      )}
    </>
  );
}

/** Everything that its parties read, and what control can do about it. */
export function DealInFull({ deal }: { deal: Deal }) {
  return (
    <div class="console-deal">
      <Clauses deal={deal} actions={(term) => <Ruling deal={deal} term={term} />} />
      <Signatures deal={deal} />
      <Consents deal={deal} />
      <Facts deal={deal} />
      <Steps deal={deal} />
      <MakeVoid deal={deal} />
    </div>
  );
}

/** Settles a promise about which the parties differ. */
export function Ruling({ deal, term }: { deal: Deal; term: DealTerm }) {
  const { send } = useLive();
  const [kept, setKept] = useState<boolean | null>(null);
  if (!may(deal, "rule") || !term.disputed || term.mark !== "open") return null;
  if (kept !== null) {
    return (
      <ReasonForm
        title={say(kept ? "console.deals.kept.why" : "console.deals.broken.why")}
        readers={say("deal.reason.parties")}
        required
        action={say(kept ? "console.deals.kept" : "console.deals.broken")}
        submit={(reason) => send("RuleOnTerm", { deal: deal.id, term: term.number, kept, reason })}
        close={() => setKept(null)}
      />
    );
  }
  return (
    <p class="console-buttons">
      <button type="button" class="button button-dense" onClick={() => setKept(true)}>
        {say("console.deals.kept")}
        <span class="visually-hidden">: {term.sentence}</span>
      </button>
      <button type="button" class="button button-dense" onClick={() => setKept(false)}>
        {say("console.deals.broken")}
        <span class="visually-hidden">: {term.sentence}</span>
      </button>
    </p>
  );
}

function MakeVoid({ deal }: { deal: Deal }) {
  const { send } = useLive();
  const [asking, setAsking] = useState(false);
  if (!may(deal, "void")) return null;
  if (!asking) {
    return (
      <p class="console-buttons">
        <button type="button" class="button button-dense button-danger" onClick={() => setAsking(true)}>
          {say("console.deals.void")}
        </button>
      </p>
    );
  }
  return (
    <ReasonForm
      title={say("console.deals.void.why")}
      readers={say("deal.reason.parties")}
      required
      danger
      action={say("console.deals.void")}
      submit={(reason) => send("VoidDeal", { deal: deal.id, reason })}
      close={() => setAsking(false)}
    />
  );
}
