import { useId, useState } from "preact/hooks";
import { Icon } from "../parts/icons";
import { type Outcome, useLive } from "../store";
import { phrase, say } from "../words";

const LONGEST = 400;

interface ReasonFormProps {
  title: string;
  /** Who will read the reason. */
  readers: string;
  /** Ready-made reasons, to be tapped. */
  suggestions?: readonly string[];
  required?: boolean;
  danger?: boolean;
  /** What the button says. */
  action: string;
  submit: (reason: string) => Promise<Outcome>;
  close: () => void;
}

/** Asks for a reason before something is done that others read; what was typed stays until it is accepted. */
export function ReasonForm(props: ReasonFormProps) {
  const { title, readers, suggestions = [], required = false, danger = false, action, submit, close } = props;
  const { store } = useLive();
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState("");
  const id = useId();
  const missing = required && reason.trim() === "";
  const go = async (event: Event) => {
    event.preventDefault();
    if (busy || missing) return;
    setBusy(true);
    const outcome = await submit(reason.trim());
    setBusy(false);
    if (outcome.accepted) return close();
    store.refused.value = null; // said here, where the person is
    setRefused(phrase(outcome.words));
  };
  return (
    <form class="reason-form" onSubmit={go} aria-label={title}>
      <label class="label" for={id}>
        {title}
      </label>
      <p class="hint">
        {!required && `${say("deal.reason.optional")} `}
        {readers}
      </p>
      {suggestions.length > 0 && (
        <p class="reason-chips">
          {suggestions.map((one) => (
            <button
              key={one}
              type="button"
              class="reason-chip"
              aria-pressed={reason === one}
              onClick={() => setReason(reason === one ? "" : one)}
            >
              {one}
            </button>
          ))}
        </p>
      )}
      <input
        id={id}
        class="input"
        value={reason}
        maxLength={LONGEST}
        onInput={({ currentTarget }) => setReason(currentTarget.value)}
      />
      {refused && (
        <p class="deal-refused" role="alert">
          <Icon name="alert" /> {refused}
        </p>
      )}
      <p class="reason-buttons">
        <button
          type="submit"
          class={`button ${danger ? "button-danger" : "button-primary"}`}
          aria-disabled={busy || missing}
        >
          {action}
        </button>
        <button type="button" class="button button-quiet" onClick={close}>
          {say("deal.reason.back")}
        </button>
      </p>
    </form>
  );
}
