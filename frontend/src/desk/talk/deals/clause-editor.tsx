import { useId } from "preact/hooks";
import { decimalsOf, figure, list } from "../../../formats";
import { Icon } from "../../../parts/icons";
import type { ScaleChoice, Slider, TermChoice, TermForm } from "../../../protocol";
import { useSection } from "../../../store";
import { hasWords, say } from "../../../words";
import { SliderControl, SliderField } from "../../decide/slider-control";
import type { LeverDraft } from "../../decide/use-lever";
import { sliderDecimals } from "../../decide/values";
import { clauses, IN_WORDS, leverOf, scaleOf, sentence } from "./proposals";
import { useNames } from "./use-deals";

interface ClauseEditorProps {
  term: TermForm;
  number: number;
  parties: readonly string[];
  /** The same clause as the others offered it. */
  offered: TermForm | undefined;
  change: (part: Partial<TermForm>) => void;
  remove: () => void;
}

/** One clause: how it reads, and how much of it. */
export function ClauseEditor({ term, number, parties, offered, change, remove }: ClauseEditorProps) {
  const name = useNames();
  const choice = (useSection("deal-choices")?.terms ?? []).find((one) => one.id === term.template);
  const scale = scaleOf(choice, term.from);
  const lever = leverOf(choice, term.from);
  const id = useId();
  const title = choice?.title ?? say("deal.in-words");
  const consents = choice?.consents.filter((one) => !parties.includes(one)) ?? [];
  const confidence = `confidence.${choice?.confidence}`;
  return (
    <li class="deal-clause">
      <div class="deal-clause-head">
        <h3 id={id} tabIndex={-1}>
          {title}
        </h3>
        <button
          type="button"
          class="deal-chosen-x"
          aria-label={say("deal.clause.remove", number, title)}
          onClick={remove}
        >
          <Icon name="x" />
        </button>
      </div>
      {term.template === IN_WORDS ? (
        <label class="deal-field">
          <span class="label">{say("deal.in-words.what", name(term.from))}</span>
          <textarea
            class="input"
            rows={3}
            maxLength={1000}
            value={term.words}
            onInput={({ currentTarget }) => change({ words: currentTarget.value })}
          />
        </label>
      ) : (
        <p class="deal-clause-words" aria-live="polite">
          {sentence(choice, term, name)}
        </p>
      )}
      {parties.length > 2 && <ToWhom term={term} parties={parties} choice={choice} change={change} />}
      {scale && (
        <Amount
          scale={scale}
          amount={term.amount}
          labelledBy={id}
          offered={offered?.template === term.template && offered.from === term.from ? offered.amount : null}
          set={(amount) => change({ amount })}
        />
      )}
      {choice?.kind === "pool" && (
        <label class="deal-field">
          <span class="label">{say("deal.share", name(term.from))}</span>
          <input
            class="input deal-share"
            type="number"
            inputMode="numeric"
            min={0}
            max={100}
            step={5}
            value={term.share}
            onInput={({ currentTarget }) =>
              change({ share: Math.min(100, Math.max(0, Number(currentTarget.value) || 0)) })
            }
          />
        </label>
      )}
      {lever && <p class="hint">{say("deal.clause.lever", lever)}</p>}
      {choice?.explanation && (
        <p class="hint">
          {choice.explanation} {hasWords(confidence) && say(confidence)}
        </p>
      )}
      {consents.length > 0 && (
        <p class="lever-note">
          <Icon name="lock" />
          <span>{say("deal.clause.consent", list(consents.map(name), say("words.and")))}</span>
        </p>
      )}
    </li>
  );
}

interface AmountProps {
  scale: ScaleChoice;
  amount: number;
  labelledBy: string;
  offered: number | null;
  set: (amount: number) => void;
}

/** The number to type or to step, and the same on a scale: as with levers. */
function Amount({ scale, amount, labelledBy, offered, set }: AmountProps) {
  const control: Slider = {
    type: "Slider",
    style: "",
    unit: scale.unit,
    min: scale.min,
    max: scale.max,
    step: scale.step,
    costPerUnit: 0,
    costFrom: 0,
    costFixed: 0,
  };
  const draft: LeverDraft = {
    value: { type: "Amount", amount },
    set: (value) => value.type === "Amount" && set(value.amount),
    reset: () => set(scale.defaultValue),
  };
  const decimals = sliderDecimals(scale.step, scale.unit);
  const marks =
    offered === null ? [] : [{ at: offered, words: say("deal.mark.offered", figure(offered, scale.unit, decimals)) }];
  return (
    <div class="deal-amount">
      <SliderField control={control} draft={draft} open labelledBy={labelledBy} />
      {decimalsOf(scale.step) <= 4 && (
        <SliderControl control={control} marks={marks} draft={draft} open labelledBy={labelledBy} />
      )}
    </div>
  );
}

interface ToWhomProps {
  term: TermForm;
  parties: readonly string[];
  choice: TermChoice | undefined;
  change: (part: Partial<TermForm>) => void;
}

/** Among more than two: to whom it is promised. */
function ToWhom({ term, parties, choice, change }: ToWhomProps) {
  const name = useNames();
  const can = parties.filter((id) => id !== term.from && (!choice || choice.to.includes(id)));
  if (can.length < 2) return null;
  return (
    <fieldset class="deal-pick">
      <legend>{say("deal.clause.to")}</legend>
      {can.map((id) => {
        const chosen = term.to.includes(id);
        const last = chosen && term.to.length === 1;
        return (
          <button
            key={id}
            type="button"
            class="reason-chip"
            aria-pressed={chosen}
            aria-disabled={last}
            onClick={() => !last && change({ to: chosen ? term.to.filter((one) => one !== id) : [...term.to, id] })}
          >
            {name(id)}
          </button>
        );
      })}
    </fieldset>
  );
}

interface AddClauseProps {
  parties: readonly string[];
  folded: boolean;
  add: (terms: TermForm[]) => void;
}

/** What each party can promise the others, in both directions; one tap takes it with its usual amount. */
export function AddClause({ parties, folded, add }: AddClauseProps) {
  const own = useSection("seat")?.organisation ?? "";
  const choices = useSection("deal-choices")?.terms ?? [];
  const name = useNames();
  const groups = [own, ...parties.filter((id) => id !== own)].map((from) => ({
    from,
    offers: choices
      .map((choice) => ({ choice, terms: clauses(choice, from, parties, own) }))
      .filter(({ terms }) => terms[0]?.from === from),
  }));
  const inWords = (from: string): TermForm => ({
    template: IN_WORDS,
    from,
    to: parties.filter((id) => id !== from),
    amount: 0,
    share: 0,
    words: "",
  });
  const body = groups.map(({ from, offers }) => (
    <section key={from} class="deal-offers">
      <h3>{from === own ? say("deal.we-promise") : say("deal.they-promise", name(from))}</h3>
      <ul>
        {offers.map(({ choice, terms }) => (
          <li key={choice.id}>
            <button type="button" class="deal-offer" onClick={() => add(terms)}>
              <Icon name="plus" />
              <span>
                <b>{choice.title}</b>
                <span>{terms[0] && sentence(choice, terms[0], name)}</span>
              </span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" class="deal-offer" onClick={() => add([inWords(from)])}>
            <Icon name="plus" />
            <span>
              <b>{say("deal.in-words")}</b>
              <span>{say("deal.in-words.hint", name(from))}</span>
            </span>
          </button>
        </li>
      </ul>
    </section>
  ));
  if (!folded) return <>{body}</>;
  return (
    <details class="deal-more">
      <summary>{say("deal.clause.add")}</summary>
      {body}
    </details>
  );
}
