import { useState } from "preact/hooks";
import { StoryCard } from "../desk/talk/press/story-card";
import { StoryFields, StoryPreview, useStory } from "../desk/talk/press/story-fields";
import { Icon } from "../parts/icons";
import { useSection } from "../store";
import { say } from "../words";

/** The latest stories that have been printed are shown with the rest folded away. */
const LATEST = 3;

/** Stories that the press holds back, what it has printed, and control's own pen. */
export function PressCards() {
  const desk = useSection("control-press");
  if (!desk) return null;
  const held = desk.stories.filter((one) => one.stage === "held");
  const printed = desk.stories.filter((one) => one.stage === "published").slice(0, LATEST);
  return (
    <>
      {held.map((story) => (
        <StoryCard key={story.id} story={story} console />
      ))}
      {printed.map((story) => (
        <StoryCard key={story.id} story={story} console />
      ))}
      {desk.open && <WriteStory />}
    </>
  );
}

function WriteStory() {
  const desk = useSection("control-press");
  const game = useSection("game");
  const story = useStory(`${game?.id}.control.story`);
  const [busy, setBusy] = useState(false);
  if (!desk) return null;
  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy || story.missing) return;
    setBusy(true);
    await story.submit();
    setBusy(false);
  };
  return (
    <details class="console-card voice-fold">
      <summary>
        <Icon name="chevron" />
        {say("console.press.write")}
      </summary>
      <form class="voice-form" onSubmit={submit}>
        <StoryFields desk={desk} story={story} />
        <StoryPreview story={story} from={say("talk.control")} />
        <p class="console-buttons">
          <button type="submit" class="button button-primary button-dense" aria-disabled={busy || story.missing}>
            {say(story.isHeld ? "press.hold" : "press.print")}
          </button>
          <span class="hint">{say(story.isHeld ? "console.press.held" : "press.visible")}</span>
        </p>
      </form>
    </details>
  );
}
