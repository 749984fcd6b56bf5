import { timeOfDay } from "../../formats";
import { Icon } from "../../parts/icons";
import { useLive, useSection } from "../../store";
import { say } from "../../words";

/** "Saving", "Saved 11.02", "Confirmed 11.05", or that it is kept here: never "Saved" before the server has it on disk. */
export function SavedState() {
  const { store } = useLive();
  const sheet = useSection("sheet");
  const unsaved = store.pending.value.some((one) => "lever" in one.body && one.acceptedAt === null);
  const offline = store.line.value !== "connected";
  return (
    <span class="saved" role="status">
      {unsaved ? (
        <>
          <Icon name={offline ? "warn" : "clock"} />
          {say(offline ? "decide.saved.kept" : "decide.saved.saving")}
        </>
      ) : sheet?.confirmed ? (
        <>
          <Icon name="check" />
          {say("decide.saved.confirmed", timeOfDay(sheet.confirmed.at))}
        </>
      ) : sheet?.savedAt ? (
        <>
          <Icon name="check" />
          {say("decide.saved", timeOfDay(sheet.savedAt))}
        </>
      ) : (
        say("decide.saved.nothing")
      )}
    </span>
  );
}
