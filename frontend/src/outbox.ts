import type { Place } from "./lines";
import type { Pending } from "./store";

// What has not been acknowledged outlives a reload of the page. sessionStorage belongs to this tab: another tab keeps its own.

const name = ({ game, as }: Place): string => `seesaw.outbox.${game}.${as}`;

export function readOutbox(place: Place): Pending[] {
  try {
    const kept = JSON.parse(sessionStorage.getItem(name(place)) ?? "[]") as Pending[];
    return kept.map((one) => ({ ...one, sent: false, acceptedAt: null }));
  } catch {
    return [];
  }
}

export function keepOutbox(place: Place, list: readonly Pending[]): void {
  try {
    sessionStorage.setItem(name(place), JSON.stringify(list));
  } catch {
    // A full or forbidden storage costs only what a reload would have saved; the page itself still keeps everything.
  }
}

export function forgetOutbox(place: Place): void {
  try {
    sessionStorage.removeItem(name(place));
  } catch {
    // As above.
  }
}
