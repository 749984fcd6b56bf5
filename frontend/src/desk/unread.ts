import type { Seat } from "../protocol";

const NEWS = ["news", "own-news"];

/** How much waits to be read in a tab, or in one thread. */
export function unreadOf(seat: Seat, where: "talk" | "news"): number {
  return seat.unread
    .filter(({ thread }) => NEWS.includes(thread) === (where === "news"))
    .reduce((sum, { count }) => sum + count, 0);
}

/** How many of them are messages in which others named this organisation. */
export const mentionsIn = (seat: Seat | null, thread: string): number =>
  seat?.unread.find((one) => one.thread === thread)?.mentions ?? 0;

export const unreadIn = (seat: Seat | null, thread: string): number =>
  seat?.unread.find((one) => one.thread === thread)?.count ?? 0;
