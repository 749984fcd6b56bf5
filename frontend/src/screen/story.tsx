import { useEffect, useState } from "preact/hooks";
import { figure, signed, unitAfterFigure } from "../formats";
import { Glyph, Icon } from "../parts/icons";
import type { Balance, Moved, Story as StoryView } from "../protocol";
import { Seesaw } from "../seesaw/seesaw";
import { useSection } from "../store";
import { say } from "../words";

/** The results, told part by part at the facilitator's pace: headline, the tip, gains and losses, the numbers, the press. */
export function Story({ story }: { story: StoryView }) {
  const part = story.parts[Math.min(story.shown, story.parts.length) - 1] ?? "headline";
  return (
    <>
      <nav class="stage-parts" aria-label={say("stage.parts")}>
        <ol>
          {story.parts.map((name, index) => (
            <li key={name} class={name === part ? "is-now" : ""} aria-current={name === part ? "step" : undefined}>
              {index + 1 < story.shown && <Icon name="check" />}
              {say(`stage.part.${name}`)}
            </li>
          ))}
        </ol>
      </nav>
      <main class={`stage-story stage-story-${part}`} aria-live="polite">
        <header>
          <p class="stage-round-title">{story.round}</p>
          <h1>{story.headline}</h1>
          <p class="stage-standfirst">{story.standfirst}</p>
        </header>
        <Part part={part} story={story} />
      </main>
    </>
  );
}

function Part({ part, story }: { part: string; story: StoryView }) {
  switch (part) {
    case "tip":
      return <Tip balance={story.balance} />;
    case "gains":
      return (
        <div class="stage-sides">
          <MovedList title={say("stage.gains")} moved={story.gains} none={say("stage.gains.none")} />
          <MovedList title={say("stage.losses")} moved={story.losses} none={say("stage.losses.none")} />
        </div>
      );
    case "numbers":
      return <Numbers numbers={story.numbers} />;
    case "press":
      return (
        <ul class="stage-press">
          {story.press.slice(-4).map((item) => (
            <li key={item.number}>
              <h2>{item.headline}</h2>
              <p>{item.from}</p>
            </li>
          ))}
          {story.press.length === 0 && <li class="stage-quiet">{say("stage.press.none")}</li>}
        </ul>
      );
    default:
      return null;
  }
}

/** The beam stands as it stood, then tips: the room sees the change, not only its end. */
function Tip({ balance }: { balance: Balance | null }) {
  const current = useSection("balance");
  const shown = balance ?? current;
  const [tipped, setTipped] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setTipped(true), 900);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <div class="stage-tip">
      <Seesaw balance={shown} size="large" show={tipped ? "now" : "before"} beforeLabel={say("seesaw.before.plain")} />
      <p class="stage-block-note">{say("stage.block", figure(shown.block, shown.unit, 0), shown.basis)}</p>
    </div>
  );
}

function MovedList({ title, moved, none }: { title: string; moved: readonly Moved[]; none: string }) {
  return (
    <section class="stage-moved">
      <h2>{title}</h2>
      {moved.length === 0 && <p class="stage-quiet">{none}</p>}
      <ul>
        {moved.slice(0, 5).map((one) => (
          <li key={one.id}>
            <span>{one.title}</span>
            <b class="figures">{figure(one.after, one.unit, one.decimals)}</b>
            <span class="figures">
              <Glyph name={one.after >= one.before ? "up" : "down"} />{" "}
              {signed(one.after - one.before, one.unit, one.decimals)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Numbers({ numbers }: { numbers: readonly Moved[] }) {
  return (
    <ul class="stage-numbers">
      {numbers.slice(0, 8).map((one) => (
        <li key={one.id}>
          <h2>{one.title}</h2>
          <p class="stage-number figures">
            {figure(one.after, one.unit, one.decimals)} <small>{unitAfterFigure(one.unit)}</small>
          </p>
          <p class="figures">
            {isStill(one) ? (
              say("results.same")
            ) : (
              <>
                <Glyph name={one.after >= one.before ? "up" : "down"} />{" "}
                {say(
                  "stage.from",
                  signed(one.after - one.before, one.unit, one.decimals),
                  figure(one.before, one.unit, one.decimals),
                )}
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** A change that the figure shown cannot show. */
const isStill = ({ before, after, decimals }: Moved): boolean => Math.abs(after - before) < 0.5 * 10 ** -decimals;
