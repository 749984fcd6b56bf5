import type { Point } from "../protocol";

/** A line from data to picture. */
export interface Scale {
  (value: number): number;
  from: number;
  to: number;
}

export function scale(from: number, to: number, start: number, end: number): Scale {
  const span = to - from || 1;
  return Object.assign((value: number) => start + ((value - from) / span) * (end - start), { from, to });
}

/** A span that holds all values, with air above and below; a flat line gets some too. */
export function spanOf(values: readonly number[]): [number, number] {
  const least = Math.min(...values);
  const most = Math.max(...values);
  if (!Number.isFinite(least) || !Number.isFinite(most)) return [0, 1];
  const air = (most - least || Math.abs(most) * 0.1 || 1) * 0.12;
  return [least - air, most + air];
}

/** Two to five round numbers within a span. */
export function roundTicks(from: number, to: number, most = 4): number[] {
  const raw = (to - from) / most;
  const power = 10 ** Math.floor(Math.log10(raw || 1));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= raw) ?? raw;
  const ticks: number[] = [];
  for (let value = Math.ceil(from / step) * step; value <= to + 1e-9; value += step)
    ticks.push(Math.round(value / step) * step);
  return ticks;
}

export const path = (points: readonly Point[], x: Scale, y: Scale): string =>
  points.map(({ t, value }, index) => `${index === 0 ? "M" : "L"}${x(t).toFixed(1)} ${y(value).toFixed(1)}`).join("");
