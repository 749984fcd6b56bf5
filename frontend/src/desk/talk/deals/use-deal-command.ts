import { useState } from "preact/hooks";
import type { CommandName, Commands } from "../../../protocol";
import { type Outcome, useLive } from "../../../store";
import { phrase } from "../../../words";

/** Sends what somebody does with a deal, once at a time, and keeps what was refused for the place where they did it. */
export function useDealCommand() {
  const { send, store } = useLive();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState("");
  const run = async <Name extends CommandName>(command: Name, body: Commands[Name]): Promise<Outcome> => {
    setBusy(true);
    setRefused("");
    const outcome = await send(command, body);
    setBusy(false);
    if (!outcome.accepted) {
      store.refused.value = null; // said beside the button, not twice
      setRefused(phrase(outcome.words));
    }
    return outcome;
  };
  return { run, busy, refused };
}
