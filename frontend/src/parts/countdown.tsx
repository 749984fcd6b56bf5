import { useEffect, useRef, useState } from "preact/hooks";
import { timeLeft } from "../formats";
import type { Clock } from "../protocol";
import { now } from "../server-time";
import { count, say } from "../words";

/** ms left of the phase; null if the phase has no clock. */
export function millisLeft(clock: Clock | null): number | null {
  if (!clock) return null;
  if (clock.timeIsUp) return 0;
  if (clock.remainingMillis !== null) return Math.max(0, clock.remainingMillis);
  return clock.endsAt === null ? null : Math.max(0, Date.parse(clock.endsAt) - now.value);
}

/** Time left as 11:42. It never blinks. */
export function Countdown({ clock, class: more = "" }: { clock: Clock | null; class?: string }) {
  const left = millisLeft(clock);
  if (left === null) return null;
  return (
    <span class={`countdown ${more}`} role="timer" aria-live="off">
      <span class="visually-hidden">{say("clock.left")} </span>
      {timeLeft(left)}
    </span>
  );
}

const MARKS = [10 * 60, 5 * 60, 2 * 60, 60, 30]; // seconds; what a chair would say aloud

/** Says the time left aloud at a few moments only. */
export function TimeCalls({ clock }: { clock: Clock | null }) {
  const left = millisLeft(clock);
  const seconds = left === null ? null : Math.ceil(left / 1_000);
  const before = useRef<number | null>(null);
  const [words, setWords] = useState("");
  useEffect(() => {
    const last = before.current;
    before.current = seconds;
    if (seconds === null || last === null || clock?.held || seconds >= last) return;
    const mark = MARKS.find((one) => last > one && seconds <= one);
    if (mark !== undefined)
      setWords(mark >= 60 ? count("clock.call.minutes", mark / 60) : say("clock.call.seconds", mark));
    else if (last > 0 && seconds === 0) setWords(say("clock.call.up"));
  }, [seconds, clock?.held]);
  return (
    <p class="visually-hidden" aria-live="polite">
      {words}
    </p>
  );
}
