import { useId } from "preact/hooks";
import { list } from "../../../formats";
import type { DealForm } from "../../../protocol";
import { useSection } from "../../../store";
import { say } from "../../../words";
import { useNames } from "./use-deals";

interface MoreTermsProps {
  form: DealForm;
  change: (part: Partial<DealForm>) => void;
}

const MINUTES = [0, 3, 5, 10, 20];

/** Conditions, span, publicity, expiry, words: each with a default that most deals keep, so all under one fold. */
export function MoreTerms({ form, change }: MoreTermsProps) {
  const choices = useSection("deal-choices");
  const id = useId();
  const name = useNames();
  const rounds = (choices?.rounds ?? []).filter((round) => !round.past || round.id === form.from);
  const at = rounds.findIndex((round) => round.id === form.from);
  const consenters = (choices?.consenters ?? []).filter((one) => !form.parties.includes(one.organisation));
  const title = (id: string) => rounds.find((round) => round.id === id)?.title ?? id;
  const toggle = (id: string) =>
    change({
      conditions: form.conditions.includes(id) ? form.conditions.filter((one) => one !== id) : [...form.conditions, id],
    });
  const summary = [
    form.until === form.from
      ? title(form.from)
      : form.until
        ? say("deal.more.span", title(form.from), title(form.until))
        : say("deal.more.span.open", title(form.from)),
    form.conditions.length > 0 && say("deal.more.if", list(form.conditions.map(name), say("words.and"))),
    say(form.open ? "deal.open.short" : "deal.closed.short"),
    form.minutes > 0 && say("deal.more.minutes", form.minutes),
  ].filter(Boolean);
  return (
    <details class="deal-more">
      <summary>
        {say("deal.more")}
        <span class="hint">{summary.join("; ")}</span>
      </summary>
      <div class="deal-more-body">
        <div class="deal-span">
          <div class="deal-field">
            <label class="label" for={`${id}-from`}>
              {say("deal.from")}
            </label>
            <select
              id={`${id}-from`}
              class="input"
              value={form.from}
              onChange={({ currentTarget: { value } }) => {
                const from = rounds.findIndex((round) => round.id === value);
                const until = rounds.findIndex((round) => round.id === form.until);
                change({ from: value, until: form.until !== "" && until < from ? value : form.until });
              }}
            >
              {rounds.map((round) => (
                <option key={round.id} value={round.id}>
                  {round.title}
                </option>
              ))}
            </select>
          </div>
          <div class="deal-field">
            <label class="label" for={`${id}-until`}>
              {say("deal.until")}
            </label>
            <select
              id={`${id}-until`}
              class="input"
              value={form.until}
              onChange={({ currentTarget }) => change({ until: currentTarget.value })}
            >
              {rounds.slice(Math.max(0, at)).map((round) => (
                <option key={round.id} value={round.id}>
                  {round.title}
                </option>
              ))}
              <option value="">{say("deal.until.end")}</option>
            </select>
          </div>
        </div>
        {consenters.length > 0 && (
          <fieldset class="deal-pick">
            <legend>{say("deal.only-if")}</legend>
            {consenters.map((one) => (
              <button
                key={one.organisation}
                type="button"
                class="reason-chip"
                aria-pressed={form.conditions.includes(one.organisation)}
                onClick={() => toggle(one.organisation)}
              >
                {name(one.organisation)}
              </button>
            ))}
          </fieldset>
        )}
        <fieldset class="segments">
          <legend class="visually-hidden">{say("deal.publicity")}</legend>
          <label class="segment">
            <input type="radio" name="publicity" checked={!form.open} onChange={() => change({ open: false })} />
            <span>{say("deal.closed.short")}</span>
          </label>
          <label class="segment">
            <input type="radio" name="publicity" checked={form.open} onChange={() => change({ open: true })} />
            <span>{say("deal.open.short")}</span>
          </label>
        </fieldset>
        <p class="hint">{say(form.open ? "deal.open" : "deal.closed")}</p>
        <div class="deal-field">
          <label class="label" for={`${id}-expires`}>
            {say("deal.expires")}
          </label>
          <select
            id={`${id}-expires`}
            class="input"
            value={form.minutes}
            onChange={({ currentTarget }) => change({ minutes: Number(currentTarget.value) })}
          >
            {[...new Set([...MINUTES, form.minutes])].map((minutes) => (
              <option key={minutes} value={minutes}>
                {minutes === 0 ? say("deal.expires.round") : say("deal.expires.minutes", minutes)}
              </option>
            ))}
          </select>
        </div>
        <div class="deal-field">
          <label class="label" for={`${id}-words`}>
            {say("deal.words")}
          </label>
          <span class="hint">{say("deal.words.hint")}</span>
          <textarea
            id={`${id}-words`}
            class="input"
            rows={2}
            maxLength={1000}
            value={form.words}
            onInput={({ currentTarget }) => change({ words: currentTarget.value })}
          />
        </div>
      </div>
    </details>
  );
}
