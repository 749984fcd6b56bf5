import { useState } from "preact/hooks";
import { millisLeft } from "../parts/countdown";
import { Icon } from "../parts/icons";
import { useLive, useSection } from "../store";
import { phrase, say } from "../words";
import { links } from "./links";
import { addressOfWhere, type DeskPlace, readPlace } from "./places";
import { phaseWords } from "./top-bar";

const NEARLY_UP = 120_000;

/** The one thing to do now, always in the same place, with the button that does it. */
export function NowLine({ here, lobby }: { here: DeskPlace; lobby: boolean }) {
  const { send } = useLive();
  const seat = useSection("seat");
  const clock = useSection("clock");
  const [busy, setBusy] = useState(false);
  const over = useSection("game")?.status === "DEBRIEF" && links.debrief !== "";
  if (!seat) return null;
  const { tone, words, where, action } = seat.now;
  const left = millisLeft(clock);
  const nearlyUp = tone === "act" && left !== null && left > 0 && left < NEARLY_UP && !clock?.held;
  const target = readPlace(`#${where}`);
  // The questions are a place of their own within Results; any conversation is in Talk.
  const isThere =
    target === null ||
    (target.tab === here.tab &&
      (here.tab !== "results" || (target.detail === "questions") === (here.detail === "questions")) &&
      (target.tab !== "talk" || target.detail === "" || here.detail.startsWith(target.detail)));
  const address = addressOfWhere(where);
  const ready = async () => {
    setBusy(true);
    await send("Ready", { ready: true }, { key: "ready" });
    setBusy(false);
  };
  return (
    <section class={`now-line now-line-${tone}`} aria-label={say("now.label")}>
      <p class="now-line-words" aria-live="polite">
        <b>{say("now.label")}:</b> {phrase(words)}
        {nearlyUp && <strong class="now-line-hurry"> {say("now.nearly-up")}</strong>}
      </p>
      {(over || action || (address && !isThere)) && (
        <p class="now-line-actions">
          {address && !isThere && !lobby && (
            <a class="button button-dense now-line-go" href={address}>
              {say("now.go", nameOf(where, target))}
              <Icon name="right" />
            </a>
          )}
          {over && (
            <a class="button button-primary button-dense" href={links.debrief}>
              {say("debrief.go")}
            </a>
          )}
          {action && (
            <button
              type="button"
              class="button button-primary button-dense"
              aria-disabled={busy}
              onClick={() => !busy && ready()}
            >
              <Icon name={clock?.held ? "play" : "check"} />
              {phrase(action)}
            </button>
          )}
        </p>
      )}
    </section>
  );
}

/** What a place is called on the button that leads there. */
function nameOf(where: string, target: DeskPlace | null): string {
  if (where === "reflect") return phaseWords(where);
  if (target?.tab === "talk" && target.detail.startsWith("deals")) return say("talk.part.deals");
  return say(`desk.tab.${target?.tab ?? where}`);
}
