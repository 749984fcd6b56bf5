import { useState } from "preact/hooks";
import { Icon } from "../../../parts/icons";
import { useSection } from "../../../store";
import { phrase, say } from "../../../words";
import { go } from "../../places";
import { TalkPage } from "../page";
import { StoryFields, StoryPreview, useStory } from "./story-fields";

/** The press writes a story, sees it as everybody will, and prints or holds it. */
export function StoryForm({ first }: { first: number }) {
  const desk = useSection("press");
  const seat = useSection("seat");
  const game = useSection("game");
  const story = useStory(`${game?.id}.${seat?.id}.story`, first);
  const [busy, setBusy] = useState(false);
  if (!desk) return null;
  const submit = async () => {
    if (busy || story.missing) return;
    setBusy(true);
    const accepted = await story.submit();
    setBusy(false);
    if (accepted) go("talk", "press");
  };
  return (
    <TalkPage
      title={say("press.new.title")}
      back="press"
      backWords={say("press.back")}
      foot={
        <>
          <p class="composer-label">
            <Icon name={story.isHeld ? "lock" : "eye"} />
            <span>{say(story.isHeld ? "press.visible.held" : "press.visible")}</span>
          </p>
          <p class="voice-buttons">
            <button
              type="button"
              class="button button-primary"
              aria-disabled={busy || story.missing}
              onClick={() => void submit()}
            >
              <Icon name="send" />
              {say(story.isHeld ? "press.hold" : "press.print")}
            </button>
            <span class="composer-state" aria-live="polite">
              {story.missing ? say("press.missing") : say("talk.draft-kept")}
            </span>
          </p>
        </>
      }
    >
      <StoryFields desk={desk} story={story} />
      {desk.received.length > 0 && (
        <fieldset class="recipients">
          <legend>{say("press.documents")}</legend>
          {desk.received.map((one) => (
            <label key={one.number} class="tick">
              <input
                type="checkbox"
                checked={story.documents.includes(one.number)}
                onChange={() => story.toggle(one.number)}
              />
              <span class="tick-box" aria-hidden="true">
                <Icon name="check" class="icon-bold" />
              </span>
              <span>
                {phrase(one.title)} <span class="quiet">{say("press.document.from", one.other)}</span>
              </span>
            </label>
          ))}
          <p class="hint">{say("press.documents.what")}</p>
        </fieldset>
      )}
      <StoryPreview story={story} from={seat?.organisationName ?? ""} />
    </TalkPage>
  );
}
