import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Icon } from "../../parts/icons";
import { say } from "../../words";
import { addressOf } from "../places";

interface TalkPageProps {
  title: string;
  /** Where the arrow leads, within Talk; none on a part's first page. */
  back?: string;
  backWords?: string;
  /** Beside the title. */
  action?: ComponentChildren;
  /** Below, always in view. */
  foot?: ComponentChildren;
  children: ComponentChildren;
}

/** One page of a part of Talk: a title, what can be done, and what scrolls. */
export function TalkPage({ title, back, backWords = "", action, foot, children }: TalkPageProps) {
  return (
    <section class="voice-page" aria-labelledby="voice-title">
      <header class="conversation-head">
        {back !== undefined && (
          <a class="back" href={addressOf("talk", back)} aria-label={backWords}>
            <Icon name="left" />
          </a>
        )}
        <h1 id="voice-title" data-heading tabIndex={-1}>
          {title}
        </h1>
        {action}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <div class="voice-body" tabIndex={0}>
        {children}
      </div>
      {foot && <footer class="voice-foot">{foot}</footer>}
    </section>
  );
}

interface TextFieldProps {
  label: string;
  help?: string;
  value: string;
  change: (value: string) => void;
  most: number;
  rows?: number;
}

/** A field with its label above it and, when it is nearly full, how much more fits. */
export function TextField({ label, help, value, change, most, rows = 1 }: TextFieldProps) {
  const over = value.trim().length - most;
  const id = useId();
  const props = {
    id,
    class: `input ${over > 0 ? "input-invalid" : ""}`,
    value,
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      change(currentTarget.value),
  };
  return (
    <div class="voice-field">
      <label class="label" for={id}>
        {label}
      </label>
      {help && <span class="hint">{help}</span>}
      {rows > 1 ? <textarea rows={rows} {...props} /> : <input {...props} />}
      {over > 0 && <span class="is-bad">{say("talk.too-long", over)}</span>}
    </div>
  );
}
