import { useState } from "preact/hooks";
import { timeOfDay } from "../../../formats";
import { Icon, type IconName } from "../../../parts/icons";
import { Chip } from "../../../parts/marks";
import type { StoryRow } from "../../../protocol";
import { useLive } from "../../../store";
import { say } from "../../../words";

const icons: Record<string, IconName> = { held: "lock", published: "news", dropped: "x" };

/** A story as its writer, or control, works with it: printed at last, dropped, or corrected. */
export function StoryCard({ story, console = false }: { story: StoryRow; console?: boolean }) {
  const { send } = useLive();
  const held = story.stage === "held";
  return (
    <article class={console ? `console-card ${held ? "is-open" : ""}` : "card voice-card"}>
      <p class={console ? "console-kind" : "voice-meta"}>
        <Chip tone={held ? "now" : "line"} icon={icons[story.stage] ?? "news"}>
          {story.stage === "published"
            ? say(story.front ? "press.stage.front" : "press.stage.inside")
            : say(`press.stage.${story.stage}`)}
        </Chip>
        <span>{[story.from || say("talk.control"), story.kind].filter(Boolean).join(", ")}</span>
        <time dateTime={story.at}>{timeOfDay(story.at)}</time>
      </p>
      {console ? <h3>{story.headline}</h3> : <h2>{story.headline}</h2>}
      <p class="voice-text">{story.body}</p>
      {story.source && <p class="hint">{say("news.source", story.source)}</p>}
      {held && (
        <p class="hint">
          {story.due
            ? say("press.held.until", timeOfDay(story.due))
            : story.phase
              ? say("press.held.for", say(`phase.${story.phase.phase}`), story.phase.title)
              : say("press.held")}
        </p>
      )}
      {story.effects.length > 0 && <p class="hint">{say("press.effects", story.effects.join(", "))}</p>}
      {story.corrections.map((one) => (
        <p key={one.at} class="voice-correction">
          <b>{say("press.correction")}</b> {one.words}
        </p>
      ))}
      {held && (
        <p class={console ? "console-buttons" : "voice-buttons"}>
          <button type="button" class="button" onClick={() => void send("LiftEmbargo", { story: story.id })}>
            {say("press.lift")}
            <span class="visually-hidden"> {story.headline}</span>
          </button>
          <button type="button" class="button button-quiet" onClick={() => void send("DropStory", { story: story.id })}>
            {say("press.drop")}
            <span class="visually-hidden"> {story.headline}</span>
          </button>
        </p>
      )}
      {story.stage === "published" && <Correction story={story} />}
    </article>
  );
}

function Correction({ story }: { story: StoryRow }) {
  const { send } = useLive();
  const [words, setWords] = useState("");
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!words.trim()) return;
    const outcome = await send("CorrectStory", { story: story.id, words: words.trim() });
    if (outcome.accepted) setWords("");
  };
  return (
    <details class="voice-fold">
      <summary>
        <Icon name="chevron" />
        {say("press.correct")}
        <span class="visually-hidden"> {story.headline}</span>
      </summary>
      <form class="voice-form" onSubmit={submit}>
        <label class="voice-field">
          <span class="label">{say("press.correct.words")}</span>
          <span class="hint">{say("press.correct.what")}</span>
          <textarea
            class="input"
            rows={2}
            maxLength={500}
            value={words}
            onInput={({ currentTarget }) => setWords(currentTarget.value)}
          />
        </label>
        <p class="voice-buttons">
          <button type="submit" class="button" aria-disabled={!words.trim()}>
            {say("press.correct.send")}
          </button>
        </p>
      </form>
    </details>
  );
}
