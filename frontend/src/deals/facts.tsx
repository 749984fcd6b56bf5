import type { ComponentChildren } from "preact";
import { timeLeft, timeOfDay } from "../formats";
import { Icon, type IconName } from "../parts/icons";
import type { Deal } from "../protocol";
import { now } from "../server-time";
import { useSection } from "../store";
import { phrase, say } from "../words";

/** Time until something lapses, by the server's clock; a held clock holds it too. */
export function Lapses({ at, words }: { at: string | null; words: string }) {
  const clock = useSection("clock");
  if (!at) return null;
  if (clock?.held) return <span class="deal-lapses">{say("deal.lapses.held")}</span>;
  const left = Date.parse(at) - now.value;
  return (
    <span class="deal-lapses figures">
      <Icon name="clock" />
      {left > 0 ? say(words, timeLeft(left)) : say("deal.lapses.now")}
    </span>
  );
}

const answerIcons: Record<string, IconName> = { accepted: "check", approving: "users", declined: "x", open: "clock" };

/** Who takes part, and whether each has signed. */
export function Signatures({ deal }: { deal: Deal }) {
  const settled = deal.stage !== "DRAFT" && deal.stage !== "OFFERED";
  return (
    <ul class="deal-parties" aria-label={say("deal.parties")}>
      {deal.parties.map((party) => (
        <li key={party.organisation} class={`deal-answer-${party.answer}`}>
          <Icon name={answerIcons[party.answer] ?? "clock"} />
          <span>
            <b>{party.own ? say("deal.you", party.name) : party.name}</b>{" "}
            <span class="quiet">
              {say(settled && party.answer === "open" ? "deal.answer.none" : `deal.answer.${party.answer}`)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

const consentIcons: Record<string, IconName> = {
  needed: "lock",
  asked: "clock",
  given: "check",
  refused: "x",
  "by-default": "check",
};

/** Whose consent it needs, whether it was given, and until when it can be. */
export function Consents({ deal }: { deal: Deal }) {
  if (deal.consents.length === 0) return null;
  return (
    <section>
      <h3>{say("deal.consents")}</h3>
      <ul class="deal-parties">
        {deal.consents.map((consent) => (
          <li key={consent.organisation} class={`deal-answer-${consent.state}`}>
            <Icon name={consentIcons[consent.state] ?? "clock"} />
            <span>
              <b>{consent.own ? say("deal.you", consent.name) : consent.name}</b>{" "}
              <span class="quiet">{say(`deal.consent.${consent.state}`)}</span>{" "}
              {consent.state === "asked" && <Lapses at={consent.by} words="deal.lapses.consent" />}
              {consent.reason && <q class="deal-reason">{consent.reason}</q>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Span, who may read it, the parties' own words. */
export function Facts({ deal, visibleTo }: { deal: Deal; visibleTo?: ComponentChildren }) {
  return (
    <dl class="deal-facts">
      <div>
        <dt>{say("deal.holds")}</dt>
        <dd>{phrase(deal.span)}</dd>
      </div>
      <div>
        <dt>{say("deal.publicity")}</dt>
        <dd>{visibleTo ?? say(deal.open ? "deal.open" : "deal.closed")}</dd>
      </div>
      {(deal.words || (deal.stage === "OFFERED" && deal.wordsBefore)) && (
        <div>
          <dt>{say("deal.words")}</dt>
          <dd>
            <p class="deal-words">{deal.words || say("deal.words.none")}</p>
            {deal.stage === "OFFERED" && deal.wordsBefore && deal.wordsBefore !== deal.words && (
              <p class="deal-before">
                {say("deal.before")} <del>{deal.wordsBefore}</del>
              </p>
            )}
          </dd>
        </div>
      )}
    </dl>
  );
}

/** Everything that happened to it, oldest first. */
export function Steps({ deal }: { deal: Deal }) {
  if (deal.steps.length === 0) return null;
  return (
    <details class="deal-steps">
      <summary>{say("deal.steps", deal.steps.length)}</summary>
      <ol>
        {deal.steps.map((step) => (
          <li key={`${step.at} ${step.words.key} ${step.words.args.join()}`}>
            <time dateTime={step.at}>{timeOfDay(step.at)}</time>
            <span>
              {phrase(step.words)}
              {step.by && <span class="quiet">, {step.by}</span>}
              {step.reason && <q class="deal-reason">{step.reason}</q>}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
