import { useEffect, useRef, useState } from "preact/hooks";
import type { LeverRow, LeverValue } from "../../protocol";
import { useLive } from "../../store";
import { shownValue } from "./values";

const EVERY = 250; // ms; a slider that is dragged tells the others four times a second

export interface LeverDraft {
  value: LeverValue;
  /** Shows the value at once and sends it: soon while a hand is still moving, at once when it is done. */
  set: (value: LeverValue, moving?: boolean) => void;
  reset: () => void;
}

/** A lever's setting on this page: what the hand does, then what is on its way, then what the server holds. */
export function useLever(row: LeverRow): LeverDraft {
  const { store, send } = useLive();
  const [inHand, setInHand] = useState<LeverValue | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef<LeverValue | null>(null);

  const release = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const value = latest.current;
    latest.current = null;
    if (value) void send("SetLever", { lever: row.id, value }, { key: `lever:${row.id}` });
    setInHand(null);
  };
  useEffect(
    () => () => {
      if (latest.current) release();
    },
    [],
  );

  return {
    value: inHand ?? shownValue(row, store.pending.value),
    set: (value, moving = false) => {
      latest.current = value;
      setInHand(value);
      if (!moving) release();
      else timer.current ??= setTimeout(release, EVERY);
    },
    reset: () => {
      clearTimeout(timer.current);
      timer.current = undefined;
      latest.current = null;
      setInHand(null);
      void send("ResetLever", { lever: row.id }, { key: `lever:${row.id}` });
    },
  };
}
