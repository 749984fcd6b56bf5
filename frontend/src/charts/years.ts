import type { Game } from "../protocol";

// Model time is in years from the scenario's start, a 1 April; "2008/9" is the first period's name and t = 0.

/** The calendar year in which model time 0 lies; null if the scenario's periods are not years. */
export function firstYear(game: Game | null): number | null {
  const title = game?.flow.map((step) => step.where.chapter).find((chapter) => /^\d{4}\/\d/.test(chapter));
  return title ? Number(title.slice(0, 4)) : null;
}

/** A moment in model time: "April 2008", "October 2012"; "year 1.5" where there is no calendar. */
export function moment(t: number, first: number | null): string {
  if (first === null) return `t ${Math.round(t * 100) / 100}`;
  const months = Math.round(t * 12) + 3;
  const names = "January February March April May June July August September October November December".split(" ");
  return `${names[((months % 12) + 12) % 12]} ${first + Math.floor(months / 12)}`;
}

/** The same, short enough for an axis. */
export function shortMoment(t: number, first: number | null): string {
  const words = moment(t, first).split(" ");
  return first === null ? words.join(" ") : `${(words[0] ?? "").slice(0, 3)} ${words[1] ?? ""}`;
}
