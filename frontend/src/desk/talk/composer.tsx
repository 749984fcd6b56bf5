import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { list } from "../../formats";
import { Icon } from "../../parts/icons";
import type { PublicOrganisation } from "../../protocol";
import { useLive, useSection } from "../../store";
import { say } from "../../words";
import { useDraft } from "../drafts";
import { namedIn } from "./mentions";
import { CONTROL } from "./names";

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
  const own = seat?.organisation ?? "";
  const others = (useSection("organisations")?.organisations ?? []).filter((one) => one.id !== own);
  const team = to.length === 1 && to[0] === own;
  const reachesOthers = announce || to.some((one) => one !== own && one !== CONTROL);
  const stopped = (useSection("talk")?.muted ?? false) && (reachesOthers || (to.length > 1 && to.includes(CONTROL)));
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
    if (!words || nobody || tooLong || busy || stopped) return;
    const kept = text;
    setText("");
    setBusy(announce);
    field.current?.focus();
    const under = announce
      ? send("Announce", { text: words })
      : send("SendMessage", { to: [...to], text: words, mentions: namedIn(words, others) });
    sent?.();
    const outcome = await under;
    setBusy(false);
    // What was refused comes back to be changed, unless something new has been typed meanwhile.
    if (!outcome.accepted && field.current?.value === "") setText(kept);
  };

  const insert = (name: string) => {
    const at = field.current?.selectionStart ?? text.length;
    const before = text.slice(0, at);
    const gap = before === "" || /\s$/.test(before) ? "" : " ";
    setText(`${before}${gap}@${name} ${text.slice(at)}`);
    field.current?.focus();
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
        <Icon name={stopped ? "alert" : announce ? "mega" : team ? "lock" : "eye"} />
        <span>
          {stopped
            ? say("talk.muted")
            : whoReads({ to, visibleTo, announce, team, controlReads: game?.controlReads ?? false })}
        </span>
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
        {!announce && <MentionPick to={to} others={others} pick={insert} />}
        <button
          type="submit"
          class="button button-primary"
          aria-disabled={!words || nobody || tooLong || busy || stopped}
        >
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

interface Readers {
  to: readonly string[];
  visibleTo: readonly string[];
  announce: boolean;
  team: boolean;
  controlReads: boolean;
}

/** Who will read it, in words; control reads what is written to it and, where the game was
 * opened so, what organisations write to each other; of the rest only that something was written. */
function whoReads({ to, visibleTo, announce, team, controlReads }: Readers): string {
  if (announce) return say("talk.visible.all");
  if (to.length === 0) return say("talk.visible.nobody");
  const readers = team
    ? say("talk.visible.team")
    : say("talk.visible", list([...visibleTo, say("talk.visible.own")], say("words.and")));
  if (to.includes(CONTROL)) return readers;
  return `${readers}. ${say(controlReads && !team ? "talk.control.reads" : "talk.control.not")}`;
}

interface MentionPickProps {
  to: readonly string[];
  others: readonly PublicOrganisation[];
  pick: (name: string) => void;
}

/** The organisations of the game, to be named in the text. Who does not read the conversation is marked so. */
function MentionPick({ to, others, pick }: MentionPickProps) {
  const here = others.filter((one) => to.includes(one.id));
  const elsewhere = others.filter((one) => !to.includes(one.id));
  return (
    <select
      class="input mention-pick"
      aria-label={say("talk.mention")}
      title={say("talk.mention")}
      value=""
      onChange={({ currentTarget }) => {
        if (currentTarget.value) pick(currentTarget.value);
        currentTarget.value = "";
      }}
    >
      <option value="" disabled hidden>
        @
      </option>
      {here.map((one) => (
        <option key={one.id} value={one.shortName}>
          {one.name}
        </option>
      ))}
      {elsewhere.map((one) => (
        <option key={one.id} value={one.shortName}>
          {say("talk.mention.outside", one.name)}
        </option>
      ))}
    </select>
  );
}
