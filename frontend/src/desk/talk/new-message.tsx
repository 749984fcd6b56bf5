import { useState } from "preact/hooks";
import { Icon } from "../../parts/icons";
import { useSection } from "../../store";
import { say } from "../../words";
import { addressOf, go } from "../places";
import { Composer } from "./composer";
import { CONTROL } from "./names";

/** A message to one or several organisations, or an announcement to all. */
export function NewMessage({ first, back }: { first: string; back: boolean }) {
  const seat = useSection("seat");
  const organisations = useSection("organisations")?.organisations ?? [];
  const others = organisations.filter((one) => one.id !== seat?.organisation);
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    first.split("+").filter((id) => id === CONTROL || others.some((one) => one.id === id)),
  );
  const [announce, setAnnounce] = useState(false);
  const names = others.filter((one) => chosen.includes(one.id)).map((one) => one.name);
  if (chosen.includes(CONTROL)) names.push(say("talk.control"));
  const groups = [...new Set(others.map((one) => one.group))];
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const sent = () => {
    if (announce) go("news");
    else go("talk", [...chosen, seat?.organisation ?? ""].sort().join("+"));
  };
  // On a phone the conversation is the whole page.
  const Heading = back ? "h1" : "h2";
  return (
    <section class="conversation new-message" aria-label={say("talk.new.title")}>
      <header class="conversation-head">
        {back && (
          <a class="back" href={addressOf("talk")} aria-label={say("talk.back")}>
            <Icon name="left" />
          </a>
        )}
        <Heading data-heading tabIndex={-1}>
          {say("talk.new.title")}
        </Heading>
      </header>
      <div class="new-message-body">
        <fieldset class="segments">
          <legend class="visually-hidden">{say("talk.new.kind")}</legend>
          <label class="segment">
            <input type="radio" name="kind" checked={!announce} onChange={() => setAnnounce(false)} />
            <span>{say("talk.new.some")}</span>
          </label>
          <label class="segment">
            <input type="radio" name="kind" checked={announce} onChange={() => setAnnounce(true)} />
            <span>{say("talk.new.all")}</span>
          </label>
        </fieldset>
        {announce ? (
          <p class="hint">{say("talk.new.all.what")}</p>
        ) : (
          groups.map((group) => (
            <fieldset key={group} class="recipients">
              <legend>{group || say("talk.new.to")}</legend>
              {others
                .filter((one) => one.group === group)
                .map((one) => (
                  <Recipient
                    key={one.id}
                    name={one.name}
                    checked={chosen.includes(one.id)}
                    toggle={() => toggle(one.id)}
                  />
                ))}
            </fieldset>
          ))
        )}
        {!announce && (
          <fieldset class="recipients">
            <legend>{say("talk.new.help")}</legend>
            <Recipient name={say("talk.control")} checked={chosen.includes(CONTROL)} toggle={() => toggle(CONTROL)} />
          </fieldset>
        )}
      </div>
      <Composer
        to={chosen}
        draft={announce ? "announcement" : "new"}
        visibleTo={names}
        announce={announce}
        sent={sent}
        rows={3}
      />
    </section>
  );
}

function Recipient({ name, checked, toggle }: { name: string; checked: boolean; toggle: () => void }) {
  return (
    <label class="tick">
      <input type="checkbox" checked={checked} onChange={toggle} />
      <span class="tick-box" aria-hidden="true">
        <Icon name="check" class="icon-bold" />
      </span>
      <span>{name}</span>
    </label>
  );
}
