import { useState } from "preact/hooks";
import { Icon } from "../../../parts/icons";
import type { OwnChange } from "../../../protocol";
import { useLive, useSection } from "../../../store";
import { phrase, say } from "../../../words";
import { go } from "../../places";
import { TalkPage, TextField } from "../page";
import { useKept } from "./use-kept";

const LONGEST = 600;
const PARTS = ["why", "better", "lost", "losers"] as const;

/** The case for a change: what it is about, why, what gets better, what is lost, and what is done for those who lose. */
export function CaseForm({ change }: { change: OwnChange }) {
  const { send } = useLive();
  const framings = useSection("own-consultations")?.framings ?? [];
  const [framing, setFraming] = useState(change.draft.framing || (framings[0]?.id ?? ""));
  const [words, setWords] = useState({
    why: change.draft.why,
    better: change.draft.better,
    lost: change.draft.lost,
    losers: change.draft.losers,
  });
  const [busy, setBusy] = useState(false);
  const [kept, setKept] = useState(false);
  const missing = PARTS.some((part) => !words[part].trim());
  const publicCase = { framing, ...words };
  const keep = async () => {
    const outcome = await send("DraftCase", { change: change.change, publicCase });
    if (outcome.accepted) setKept(true);
  };
  const draft = useKept(publicCase.framing + PARTS.map((part) => words[part]).join("\n"), () => void keep());
  const publish = async () => {
    if (busy || missing) return;
    draft.done();
    setBusy(true);
    const outcome = await send("PublishCase", { change: change.change, publicCase });
    setBusy(false);
    if (outcome.accepted) go("talk", "consultations");
  };
  return (
    <TalkPage
      title={change.title}
      back="consultations"
      backWords={say("case.back")}
      foot={
        <>
          <p class="composer-label">
            <Icon name="eye" />
            <span>{say("case.visible")}</span>
          </p>
          <p class="voice-buttons">
            <button
              type="button"
              class="button button-primary"
              aria-disabled={missing || busy}
              onClick={() => void publish()}
            >
              <Icon name="mega" />
              {say(change.consultation ? "case.publish-again" : "case.publish")}
            </button>
            <span class="composer-state" aria-live="polite">
              {kept ? say("case.kept") : missing ? say("case.missing") : ""}
            </span>
          </p>
        </>
      }
    >
      <p>{change.about}</p>
      <p class="hint">
        {say("case.judges", change.judges.join(", "))} {phrase(change.without)}
      </p>
      <fieldset class="recipients">
        <legend>{say("case.framing")}</legend>
        {framings.map((one) => (
          <label key={one.id} class="case-choice">
            <input
              type="radio"
              name="framing"
              value={one.id}
              checked={framing === one.id}
              onChange={() => {
                draft.changed();
                setFraming(one.id);
              }}
            />
            <span>
              <b>{one.title}</b>
              {one.explanation && <span class="hint"> {one.explanation}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      {PARTS.map((part) => (
        <TextField
          key={part}
          label={say(`case.part.${part}`)}
          value={words[part]}
          change={(value) => {
            draft.changed();
            setKept(false);
            setWords({ ...words, [part]: value });
          }}
          most={LONGEST}
          rows={3}
        />
      ))}
    </TalkPage>
  );
}
