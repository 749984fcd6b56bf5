import { number } from "../formats";
import type { Balance, Weights } from "../protocol";
import { say } from "../words";
import { rotate, STEEPEST, spread, ticks, tilt } from "./geometry";

interface ArcProps {
  balance: Balance;
  share: number;
  before: Weights | null;
  beforeLabel: string;
  reach: number;
}

const TEXT = 26;
const LEAST = 33;

/** The arc of true percentages at the right end: where it points, where it pointed, and where it would point if left alone. */
export function Arc({ balance, share, before, beforeLabel, reach }: ArcProps) {
  const radius = reach + 22;
  const at = (degrees: number, distance: number) => rotate({ x: distance, y: 0 }, degrees);
  const start = at(-STEEPEST + 0.5, radius);
  const end = at(STEEPEST - 0.5, radius);
  const heightOf = (percent: number) => at(tilt(percent, balance), radius + 26).y;

  const alone = balance.leftAlone;
  const named = [
    { kind: "pin", percent: share },
    ...(alone === null ? [] : [{ kind: "alone", percent: alone }]),
    ...(before && Math.abs(before.share - share) >= 0.05 ? [{ kind: "before", percent: before.share }] : []),
  ];
  const heights = spread(
    named.map((one) => heightOf(one.percent)),
    LEAST,
  ).map((height, index) =>
    index > 0 && Math.abs(height - heightOf(share)) < LEAST + 12
      ? heightOf(share) + Math.sign(height - heightOf(share) || -1) * (LEAST + 14)
      : height,
  );
  const places = spread(heights, LEAST);
  const free = ticks(balance).filter(
    ({ percent, major }) =>
      major &&
      places.every((place, index) => Math.abs(place - heightOf(percent)) >= (index === 0 ? LEAST + 10 : LEAST - 4)),
  );
  const x = (height: number) => Math.sqrt(Math.max(0, (radius + 28) ** 2 - height ** 2)) + 6;

  return (
    <g class="seesaw-arc">
      <path class="seesaw-arc-line" d={`M${start.x} ${start.y}A${radius} ${radius} 0 0 1 ${end.x} ${end.y}`} />
      {ticks(balance).map(({ percent, angle, major }) => {
        const inner = at(angle, radius);
        const outer = at(angle, radius + (major ? 16 : 8));
        return (
          <path
            key={percent}
            class={major ? "seesaw-tick seesaw-tick-major" : "seesaw-tick"}
            d={`M${inner.x} ${inner.y}L${outer.x} ${outer.y}`}
          />
        );
      })}
      {alone !== null && <AloneTick angle={tilt(alone, balance)} radius={radius} />}
      {free.map(({ percent }) => (
        <text key={percent} class="seesaw-arc-text" x={x(heightOf(percent))} y={heightOf(percent) + TEXT * 0.36}>
          {percent === balance.levelAt
            ? say("seesaw.level", number(percent, 0))
            : `${number(percent, percent % 1 ? 1 : 0)}%`}
        </text>
      ))}
      {named.slice(1).map(({ kind, percent }, index) => {
        const height = places[index + 1] ?? 0;
        const words =
          kind === "alone"
            ? say("seesaw.alone", number(percent, 1))
            : say("seesaw.before", number(percent, 1), beforeLabel || say("seesaw.before.plain"));
        return (
          <text key={kind} class={`seesaw-arc-text seesaw-arc-${kind}`} x={x(height)} y={height + TEXT * 0.36}>
            {words}
          </text>
        );
      })}
      <Pin height={heightOf(share)} x={x(heightOf(share))} words={`${number(share, 1)}%`} />
    </g>
  );
}

function AloneTick({ angle, radius }: { angle: number; radius: number }) {
  const inner = rotate({ x: radius - 4, y: 0 }, angle);
  const outer = rotate({ x: radius + 20, y: 0 }, angle);
  return <path class="seesaw-alone" d={`M${inner.x} ${inner.y}L${outer.x} ${outer.y}`} />;
}

function Pin({ x, height, words }: { x: number; height: number; words: string }) {
  return (
    <g class="seesaw-pointer" transform={`translate(${x} ${height})`}>
      <path d="M-8 0 8-26H134V26H8Z" />
      <text x="71" y="12" text-anchor="middle">
        {words}
      </text>
    </g>
  );
}
