import { signal } from "@preact/signals";

// Countdowns follow the server's clock: a device whose clock is a day off still shows the right time left.

let offset = 0;
let leastDelay = Number.POSITIVE_INFINITY;

/** Server time, ms since 1970. */
export const serverNow = (): number => Date.now() + offset;

/** Server time, drawn anew four times a second while somebody looks. */
export const now = signal(serverNow());

/**
 * Learns the server's time from an answer.
 *
 * @param delay ms between question and answer; the quickest answer is believed most
 */
export function learnServerTime(iso: string, delay: number): void {
  const server = Date.parse(iso) + delay / 2;
  if (Number.isNaN(server)) return;
  const believed = serverNow();
  if (delay > leastDelay * 1.5 && Math.abs(server - believed) < 1_000) return;
  leastDelay = Math.min(leastDelay, delay);
  offset = server - Date.now();
  now.value = serverNow();
}

/** Forgets what was learnt about delays, after a sleep or a change of network. */
export function relearnServerTime(): void {
  leastDelay = Number.POSITIVE_INFINITY;
}

export function startTicking(): () => void {
  const timer = setInterval(() => {
    if (document.visibilityState !== "hidden") now.value = serverNow();
  }, 250);
  return () => clearInterval(timer);
}
