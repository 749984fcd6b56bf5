import { useState } from "preact/hooks";
import { Icon } from "../../../parts/icons";
import { useLive, useSection } from "../../../store";
import { say } from "../../../words";
import { useDraft } from "../../drafts";
import { go } from "../../places";
import { TalkPage, TextField } from "../page";

const LONGEST_TITLE = 120;
const LONGEST = 1_000;

/** Proposes a move that no lever covers. What is typed stays on this device until it is sent. */
export function InitiativeForm() {
  const { send } = useLive();
  const seat = useSection("seat");
  const game = useSection("game");
  const place = `${game?.id}.${seat?.id}.initiative`;
  const [title, setTitle] = useDraft(`${place}.title`);
  const [what, setWhat] = useDraft(`${place}.what`);
  const [aim, setAim] = useDraft(`${place}.aim`);
  const [cost, setCost] = useDraft(`${place}.cost`);
  const [partners, setPartners] = useDraft(`${place}.with`);
  const [busy, setBusy] = useState(false);
  const others = (useSection("organisations")?.organisations ?? []).filter((one) => one.id !== seat?.organisation);
  const chosen = partners.split(" ").filter((id) => others.some((one) => one.id === id));
  const toggle = (id: string) =>
    setPartners((chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]).join(" "));
  const missing = !title.trim() || !what.trim() || !aim.trim();
  const submit = async () => {
    if (missing || busy) return;
    setBusy(true);
    const outcome = await send("ProposeInitiative", {
      title: title.trim(),
      what: what.trim(),
      with: chosen,
      aim: aim.trim(),
      cost: cost.trim(),
    });
    setBusy(false);
    if (!outcome.accepted) return;
    for (const clear of [setTitle, setWhat, setAim, setCost, setPartners]) clear("");
    go("talk", "initiatives");
  };
  return (
    <TalkPage
      title={say("initiative.new.title")}
      back="initiatives"
      backWords={say("initiative.back")}
      foot={
        <>
          <p class="composer-label">
            <Icon name="eye" />
            <span>{say("initiative.visible")}</span>
          </p>
          <p class="voice-buttons">
            <button
              type="button"
              class="button button-primary"
              aria-disabled={missing || busy}
              onClick={() => void submit()}
            >
              <Icon name="send" />
              {say("initiative.send")}
            </button>
            <span class="composer-state" aria-live="polite">
              {missing ? say("initiative.missing") : say("talk.draft-kept")}
            </span>
          </p>
        </>
      }
    >
      <TextField label={say("initiative.field.title")} value={title} change={setTitle} most={LONGEST_TITLE} />
      <TextField
        label={say("initiative.field.what")}
        help={say("initiative.field.what.help")}
        value={what}
        change={setWhat}
        most={LONGEST}
        rows={4}
      />
      <fieldset class="recipients">
        <legend>{say("initiative.field.with.legend")}</legend>
        {others.map((one) => (
          <label key={one.id} class="tick">
            <input type="checkbox" checked={chosen.includes(one.id)} onChange={() => toggle(one.id)} />
            <span class="tick-box" aria-hidden="true">
              <Icon name="check" class="icon-bold" />
            </span>
            <span>{one.name}</span>
          </label>
        ))}
      </fieldset>
      <TextField
        label={say("initiative.field.aim")}
        help={say("initiative.field.aim.help")}
        value={aim}
        change={setAim}
        most={LONGEST}
        rows={3}
      />
      <TextField label={say("initiative.field.cost.optional")} value={cost} change={setCost} most={LONGEST} rows={2} />
    </TalkPage>
  );
}
