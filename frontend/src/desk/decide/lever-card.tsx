import { figure, money, timeOfDay } from "../../formats";
import { Glyph, Icon } from "../../parts/icons";
import { Avatar } from "../../parts/marks";
import type { ConsentNeeded, LeverRow, Slider } from "../../protocol";
import { useLive, useSection } from "../../store";
import { hasWords, phrase, say } from "../../words";
import { addressOf } from "../places";
import { AllocationControl } from "./allocation-control";
import { ChoiceControl } from "./choice-control";
import { type ScaleMark, SliderControl, SliderField } from "./slider-control";
import { SwitchControl } from "./switch-control";
import { type LeverDraft, useLever } from "./use-lever";
import { costOf, sameValue, sliderDecimals, valueWords } from "./values";
import { PromisedOf } from "./warnings";

export const leverId = (id: string): string => `lever-${id}`;

/** One lever: what it does, its control, what it costs, what it needs, and who changed it. */
export function LeverCard({ row, open }: { row: LeverRow; open: boolean }) {
  const draft = useLever(row);
  const titleId = `${leverId(row.id)}-title`;
  const { control } = row;
  const cost = costOf(row, draft.value);
  return (
    <section
      class={`card lever ${row.touched ? "lever-touched" : ""}`}
      id={leverId(row.id)}
      tabIndex={-1}
      aria-labelledby={titleId}
    >
      <header class="lever-head">
        <div>
          <h2 id={titleId}>{row.title}</h2>
          <p class="lever-why">{row.explanation}</p>
        </div>
        {control.type === "Slider" && <SliderField control={control} draft={draft} open={open} labelledBy={titleId} />}
        {control.type === "Switch" && <SwitchControl draft={draft} open={open} labelledBy={titleId} />}
      </header>
      {control.type === "Slider" && (
        <SliderControl control={control} marks={marksOf(control, row)} draft={draft} open={open} labelledBy={titleId} />
      )}
      {control.type === "Choice" && (
        <ChoiceControl control={control} row={row} draft={draft} open={open} labelledBy={titleId} />
      )}
      {control.type === "Allocation" && <AllocationControl control={control} row={row} draft={draft} open={open} />}
      {control.type === "Switch" && control.consent && (
        <p class="lever-note">
          <Icon name="users" />
          {say("decide.consent.yours")}
        </p>
      )}
      <PromisedOf row={row} />
      {row.consents.map((consent) => (
        <Consent key={consent.lever} lever={row.id} consent={consent} open={open} />
      ))}
      <PublicCase lever={row.id} />
      <Foot row={row} draft={draft} open={open} cost={cost} />
    </section>
  );
}

/** Where it stood last round, and what was promised. */
function marksOf(control: Slider, row: LeverRow): ScaleMark[] {
  const words = (amount: number) => figure(amount, control.unit, sliderDecimals(control.step, control.unit));
  const promised = row.promised.flatMap(({ value }) =>
    value.type === "Amount"
      ? [{ at: value.amount, words: say("decide.mark.promised", words(value.amount)), tone: "promised" as const }]
      : [],
  );
  if (row.lastRound.type !== "Amount") return promised;
  const { amount } = row.lastRound;
  return [{ at: amount, words: say("decide.mark.last", words(amount)) }, ...promised];
}

/** What touches the public needs a case: said beforehand, and one tap away. */
function PublicCase({ lever }: { lever: string }) {
  const changes = useSection("own-consultations")?.changes.filter((one) => one.lever === lever) ?? [];
  return (
    <>
      {changes.map((change) => (
        <p key={change.change} class={`lever-note ${change.needed ? "lever-note-now" : ""}`}>
          <Icon name="mega" />
          <span>
            {change.needed
              ? say("decide.case.needed", phrase(change.without))
              : change.consultation
                ? say("decide.case.open")
                : say("decide.case.from", phrase(change.reach))}{" "}
            {(change.needed || change.consultation) && (
              <a
                href={addressOf(
                  "talk",
                  `consultations/${change.consultation ? change.consultation : `case:${change.change}`}`,
                )}
              >
                {say(change.consultation ? "decide.case.read" : "decide.case.publish")}
              </a>
            )}
          </span>
        </p>
      ))}
    </>
  );
}

interface ConsentProps {
  lever: string;
  consent: ConsentNeeded;
  open: boolean;
}

function Consent({ lever, consent, open }: ConsentProps) {
  const { send } = useLive();
  const organisations = useSection("organisations")?.organisations ?? [];
  const known = organisations.find((one) => one.id === consent.organisation);
  return (
    <p class="lever-note">
      <Icon name="users" />
      <span>
        {say("decide.consent.needed", known?.name ?? consent.organisation, consent.title)}{" "}
        {(consent.needed || consent.state !== "not-asked") && <b>{say(`decide.consent.state.${consent.state}`)}</b>}
        {open && (consent.state === "not-asked" || consent.state === "refused") && (
          <>
            {" "}
            <button
              type="button"
              class="button-link"
              onClick={() => void send("AskForConsent", { lever, consent: consent.lever, words: "" })}
            >
              {say("decide.consent.ask", known?.name ?? consent.organisation)}
            </button>
          </>
        )}
      </span>
    </p>
  );
}

function Foot({ row, draft, open, cost }: { row: LeverRow; draft: LeverDraft; open: boolean; cost: number }) {
  const confidence = `confidence.${row.confidence}`;
  const isDefault = sameValue(draft.value, row.defaultValue);
  return (
    <footer class="lever-foot">
      <p class="lever-facts">
        {Math.abs(cost) >= 0.0005 && <span class="lever-cost">{say("decide.costs", money(cost))}</span>}
        <span>
          {isDefault ? say("decide.is-default") : say("decide.default", valueWords(row.control, row.defaultValue))}
        </span>
        {row.control.type !== "Slider" &&
          row.control.type !== "Allocation" &&
          !sameValue(row.lastRound, row.defaultValue) && (
            <span>{say("decide.last-round", valueWords(row.control, row.lastRound))}</span>
          )}
        {hasWords(confidence) && <span>{say(confidence)}</span>}
      </p>
      {row.touched && row.changedBy && (
        <p class="lever-by">
          <Avatar name={row.changedBy} small />
          <span>{say("decide.changed", row.changedBy, row.changedAt ? timeOfDay(row.changedAt) : "")}</span>
          {open && (
            <button type="button" class="button-link small" onClick={draft.reset}>
              {say("decide.put-back")}
            </button>
          )}
        </p>
      )}
    </footer>
  );
}

export function CareKey({ care }: { care: string }) {
  return care === "hospital" || care === "community" || care === "home" ? (
    <Glyph name={care} class="care-key" />
  ) : (
    <i class="care-key care-key-other" />
  );
}
