import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { list } from "../../formats";
import { Icon } from "../../parts/icons";
import { useLive, useSection } from "../../store";
import { say } from "../../words";
import { useDraft } from "../drafts";

const LONGEST = 4_000;
const LONGEST_ANNOUNCEMENT = 280;

interface ComposerProps {
  to: readonly string[];
  /** Name under which the text is kept until it is sent. */
  draft: string;
  /** Names of those who will read it besides one's own organisation. */
  visibleTo: readonly string[];
  /** To everybody, as news. */
  announce?: boolean;
  sent?: () => void;
  rows?: number;
}

/** A text field that says who will read it, and keeps what is typed until it is sent. */
export function Composer({ to, draft, visibleTo, announce = false, sent, rows = 1 }: ComposerProps) {
  const { send, store } = useLive();
  const seat = useSection("seat");
  const game = useSection("game");
  const [text, setText] = useDraft(`${game?.id}.${seat?.id}.${draft}`);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const words = text.trim();
  const nobody = !announce && to.length === 0;
  const longest = announce ? LONGEST_ANNOUNCEMENT : LONGEST;
  const tooLong = words.length > longest;

  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.blockSize = "auto";
    area.style.blockSize = `${Math.min(area.scrollHeight + 3, 240)}px`;
  }, [text]);

  const submit = async () => {
    if (!words || nobody || tooLong || busy) return;
    const kept = text;
    setText("");
    setBusy(announce);
    field.current?.focus();
    const under = announce ? send("Announce", { text: words }) : send("SendMessage", { to: [...to], text: words });
    sent?.();
    const outcome = await under;
    setBusy(false);
    // What was refused comes back to be changed, unless something new has been typed meanwhile.
    if (!outcome.accepted && field.current?.value === "") setText(kept);
  };

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label class="composer-label" for={id}>
        <Icon name={announce ? "mega" : "eye"} />
        {announce
          ? say("talk.visible.all")
          : nobody
            ? say("talk.visible.nobody")
            : say("talk.visible", list([...visibleTo, say("talk.visible.own")], say("words.and")))}
      </label>
      <div class="composer-row">
        <textarea
          id={id}
          ref={field}
          class={`input ${tooLong ? "input-invalid" : ""}`}
          rows={rows}
          value={text}
          enterkeyhint="enter"
          placeholder={say("talk.placeholder")}
          aria-describedby={`${id}-state`}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              void submit();
            }
          }}
        />
        <button type="submit" class="button button-primary" aria-disabled={!words || nobody || tooLong || busy}>
          <Icon name="send" />
          {say(announce ? "talk.announce" : "talk.send")}
        </button>
      </div>
      <p class={`composer-state ${tooLong ? "is-bad" : ""}`} id={`${id}-state`}>
        {tooLong
          ? say("talk.too-long", words.length - longest)
          : words
            ? say(store.line.value === "connected" ? "talk.draft-kept" : "talk.draft-offline")
            : null}
        {!tooLong && !words && <span class="composer-keys">{say("talk.keys")}</span>}
      </p>
    </form>
  );
}
