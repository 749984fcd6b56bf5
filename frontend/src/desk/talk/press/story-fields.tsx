import { useState } from "preact/hooks";
import { Icon } from "../../../parts/icons";
import type { PressDesk } from "../../../protocol";
import { useLive } from "../../../store";
import { count, say } from "../../../words";
import { useDraft } from "../../drafts";
import { TextField } from "../page";

const LONGEST_HEADLINE = 120;
const LONGEST_BODY = 1_500;
const EMBARGO_MINUTES = [2, 5, 10, 15];

/** A story in the making; its words stay on this device until it is printed or held. */
export function useStory(place: string, document = 0) {
  const { send } = useLive();
  const [headline, setHeadline] = useDraft(`${place}.headline`);
  const [body, setBody] = useDraft(`${place}.body`);
  const [source, setSource] = useDraft(`${place}.source`);
  const [kind, setKind] = useState("");
  const [front, setFront] = useState(false);
  /** "" for now, "step:12" or "minutes:5". */
  const [held, setHeld] = useState("");
  const [documents, setDocuments] = useState<readonly number[]>(document > 0 ? [document] : []);
  const heldFor = (what: string) => (held.startsWith(`${what}:`) ? Number(held.slice(what.length + 1)) : 0);
  return {
    headline,
    setHeadline,
    body,
    setBody,
    source,
    setSource,
    kind,
    setKind,
    front,
    setFront,
    held,
    setHeld,
    documents,
    isHeld: held !== "",
    missing: !headline.trim() || !body.trim() || kind === "",
    toggle: (number: number) =>
      setDocuments(documents.includes(number) ? documents.filter((one) => one !== number) : [...documents, number]),
    submit: async (): Promise<boolean> => {
      const outcome = await send("WriteStory", {
        kind,
        headline: headline.trim(),
        body: body.trim(),
        source: source.trim(),
        front,
        documents: [...documents],
        step: heldFor("step"),
        minutes: heldFor("minutes"),
      });
      if (!outcome.accepted) return false;
      for (const clear of [setHeadline, setBody, setSource, setHeld]) clear("");
      setDocuments([]);
      setFront(false);
      return true;
    },
  };
}

export type StoryDraft = ReturnType<typeof useStory>;

/** Headline, story, what it is for, where and when it is printed. The press and control write with the same fields. */
export function StoryFields({ desk, story }: { desk: PressDesk; story: StoryDraft }) {
  const chosen = desk.kinds.find((one) => one.id === story.kind);
  return (
    <>
      <TextField
        label={say("press.field.headline")}
        value={story.headline}
        change={story.setHeadline}
        most={LONGEST_HEADLINE}
      />
      <TextField
        label={say("press.field.body")}
        value={story.body}
        change={story.setBody}
        most={LONGEST_BODY}
        rows={5}
      />
      <TextField
        label={say("press.field.source")}
        value={story.source}
        change={story.setSource}
        most={LONGEST_HEADLINE}
      />
      <label class="voice-field">
        <span class="label">{say("press.field.kind")}</span>
        <select class="input" value={story.kind} onChange={({ currentTarget }) => story.setKind(currentTarget.value)}>
          <option value="" disabled>
            {say("press.field.kind.choose")}
          </option>
          {desk.kinds.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </select>
        {chosen && <span class="hint">{chosen.explanation}</span>}
      </label>
      <label class="tick">
        <input type="checkbox" checked={story.front} onChange={() => story.setFront(!story.front)} />
        <span class="tick-box" aria-hidden="true">
          <Icon name="check" class="icon-bold" />
        </span>
        <span>
          {say("press.field.front")}{" "}
          {desk.frontTaken && !story.isHeld && <span class="quiet">{say("press.front.taken")}</span>}
        </span>
      </label>
      <label class="voice-field">
        <span class="label">{say("press.field.when")}</span>
        <select class="input" value={story.held} onChange={({ currentTarget }) => story.setHeld(currentTarget.value)}>
          <option value="">{say("press.when.now")}</option>
          {EMBARGO_MINUTES.map((minutes) => (
            <option key={minutes} value={`minutes:${minutes}`}>
              {count("press.when.minutes", minutes)}
            </option>
          ))}
          {desk.phases.map((one) => (
            <option key={one.step} value={`step:${one.step}`}>
              {say("press.when.phase", say(`phase.${one.phase}`), one.title)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

/** The story as everybody will read it. */
export function StoryPreview({ story, from }: { story: StoryDraft; from: string }) {
  if (!story.headline.trim()) return null;
  return (
    <section class="voice-preview" aria-label={say("press.preview")}>
      <p class="voice-meta">
        <span>{say("press.preview")}</span>
        <span>{from}</span>
      </p>
      <h2 class={story.front ? "news-front-headline" : ""}>{story.headline}</h2>
      <p class="voice-text">{story.body}</p>
    </section>
  );
}
