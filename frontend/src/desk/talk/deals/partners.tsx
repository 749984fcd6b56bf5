import { useState } from "preact/hooks";
import { Icon } from "../../../parts/icons";
import type { DealForm } from "../../../protocol";
import { useSection } from "../../../store";
import { say } from "../../../words";
import { useNames } from "./use-deals";

interface PartnersProps {
  form: DealForm;
  change: (part: Partial<DealForm>) => void;
  /** A counter-offer has the parties of the offer. */
  locked: boolean;
}

/** With whom. One tap chooses a partner; more can be added. */
export function Partners({ form, change, locked }: PartnersProps) {
  const own = useSection("seat")?.organisation ?? "";
  const organisations = (useSection("organisations")?.organisations ?? []).filter((one) => one.id !== own);
  const name = useNames();
  const [adding, setAdding] = useState(false);
  const others = form.parties.filter((id) => id !== own);
  const leave = (id: string) =>
    change({
      parties: form.parties.filter((one) => one !== id),
      terms: form.terms
        .filter((term) => term.from !== id)
        .map((term) => ({ ...term, to: term.to.filter((one) => one !== id) }))
        .filter((term) => term.to.length > 0),
    });
  const join = (id: string) => {
    change({ parties: [...form.parties, id], conditions: form.conditions.filter((one) => one !== id) });
    setAdding(false);
  };
  const groups = [...new Set(organisations.map((one) => one.group))];
  const picking = adding || others.length === 0;
  return (
    <section class="deal-with" aria-labelledby="deal-with">
      <h3 id="deal-with">{say("deal.partners")}</h3>
      {others.length > 0 && (
        <ul class="deal-chosen">
          {others.map((id) => (
            <li key={id}>
              <b>{name(id)}</b>
              {!locked && (
                <button
                  type="button"
                  class="deal-chosen-x"
                  aria-label={say("deal.partner.remove", name(id))}
                  onClick={() => leave(id)}
                >
                  <Icon name="x" />
                </button>
              )}
            </li>
          ))}
          {!locked && !adding && (
            <li class="deal-chosen-more">
              <button type="button" class="button-link small" onClick={() => setAdding(true)}>
                {say("deal.partner.more")}
              </button>
            </li>
          )}
        </ul>
      )}
      {picking &&
        groups.map((group) => (
          <fieldset key={group} class="deal-pick">
            <legend>{group || say("deal.partners")}</legend>
            {organisations
              .filter((one) => one.group === group && !form.parties.includes(one.id))
              .map((one) => (
                <button key={one.id} type="button" class="reason-chip" onClick={() => join(one.id)}>
                  {one.shortName || one.name}
                </button>
              ))}
          </fieldset>
        ))}
    </section>
  );
}
