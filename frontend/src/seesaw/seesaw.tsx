import { useId } from "preact/hooks";
import { money, number, signed, withUnit } from "../formats";
import type { Balance, Weights } from "../protocol";
import { say } from "../words";
import { Arc } from "./arc";
import {
  type Block,
  type Care,
  type Dimensions,
  dimensions,
  outline,
  rotate,
  type Stack,
  stacks,
  tilt,
} from "./geometry";

export interface SeesawProps {
  balance: Balance;
  /** Large: windows, part blocks, arc and labels. Small: the blocks and the beam; the value stands beside it. */
  size: "large" | "small";
  /** "before" draws the seesaw as it stood before the latest results, so that it can tip afterwards. */
  show?: "now" | "before";
  /** What the earlier beam is called, such as "in 2008/9". */
  beforeLabel?: string;
  /** False: without the arc, so that the rest is larger; the value must then stand beside. */
  arc?: boolean;
  class?: string;
}

/** The balance of care: the heavier side goes down, and the right end points at the share outside hospital. */
export function Seesaw({ balance, size, show = "now", beforeLabel = "", arc = true, class: more = "" }: SeesawProps) {
  const large = size === "large";
  const dims = dimensions(large ? 620 : 110);
  const early = show === "before" && balance.before !== null;
  const weights = early && balance.before ? balance.before : balance.now;
  const before = early ? null : balance.before;
  const angle = tilt(weights.share, balance);
  const piles = stacks(weights, large ? before : null, balance.block, dims, large);
  const box = viewBox(piles, angle, dims, large, arc);
  return (
    <svg
      class={`seesaw seesaw-${size} ${more}`}
      viewBox={box}
      role="img"
      aria-label={describe(balance, weights, before)}
    >
      {large && arc && (
        <Arc balance={balance} share={weights.share} before={before} beforeLabel={beforeLabel} reach={dims.reach} />
      )}
      <path class="seesaw-ground" d={`M${-dims.reach} ${dims.height}H${dims.reach}`} />
      <path class="seesaw-pivot" d={`M0 ${dims.half}L${dims.height * 0.62} ${dims.height}H${-dims.height * 0.62}Z`} />
      {before && Math.abs(tilt(before.share, balance) - angle) > 0.05 && (
        <rect
          class="seesaw-earlier"
          x={-dims.reach}
          y={-dims.half}
          width={2 * dims.reach}
          height={2 * dims.half}
          rx={dims.half * 0.4}
          transform={`rotate(${tilt(before.share, balance)})`}
        />
      )}
      <g class="seesaw-tip" style={{ transform: `rotate(${angle}deg)` }}>
        {piles.map((pile) => (
          <Pile key={pile.care} pile={pile} size={dims} large={large} />
        ))}
        <path
          class="seesaw-beam"
          stroke-linejoin="round"
          d={`M${-dims.reach} ${-dims.half}H${dims.reach * 0.95}L${dims.reach * 1.015} 0L${dims.reach * 0.95} ${dims.half}H${-dims.reach}Z`}
        />
        {large && <circle class="seesaw-pin" r={dims.half * 0.5} />}
      </g>
      {large &&
        piles.map((pile, index) => (
          <Label
            key={pile.care}
            piles={piles}
            index={index}
            angle={angle}
            weights={weights}
            before={before}
            balance={balance}
          />
        ))}
    </svg>
  );
}

function Pile({ pile, size, large }: { pile: Stack; size: Dimensions; large: boolean }) {
  let arriving = 0;
  return (
    <g class={`seesaw-pile seesaw-${pile.care}`}>
      {pile.blocks.map((block) => {
        const delay = block.state === "new" ? `${arriving++ * 40}ms` : undefined;
        const path = outline(block.care, block.x, block.y, size.block);
        const key = `${block.x}:${block.y}:${block.state}`;
        if (block.state === "gone") return <path key={key} class="seesaw-gone" d={path} />;
        return (
          <g
            key={key}
            class={`seesaw-block seesaw-block-${block.state}`}
            style={delay ? { animationDelay: delay } : undefined}
          >
            {block.part < 1 ? (
              <PartBlock block={block} path={path} side={size.block} />
            ) : (
              <path class="seesaw-fill" d={path} />
            )}
            {large && block.part === 1 && <Windows block={block} side={size.block} />}
          </g>
        );
      })}
    </g>
  );
}

/** An outline, filled from the bottom to its part. */
function PartBlock({ block, path, side }: { block: Block; path: string; side: number }) {
  const id = useId();
  const height = side * block.part;
  return (
    <>
      <clipPath id={id}>
        <rect x={block.x - 1} y={block.y + side - height} width={side + 2} height={height + 1} />
      </clipPath>
      <path class="seesaw-outline" d={path} />
      <path class="seesaw-fill" d={path} clip-path={`url(#${id})`} />
    </>
  );
}

function Windows({ block, side }: { block: Block; side: number }) {
  const at = (x: number, y: number, width: number, height: number) => (
    <rect
      class="seesaw-window"
      x={block.x + x * side}
      y={block.y + y * side}
      width={width * side}
      height={height * side}
    />
  );
  switch (block.care) {
    case "hospital":
      return (
        <>
          {at(0.24, 0.24, 0.16, 0.18)}
          {at(0.6, 0.24, 0.16, 0.18)}
          {at(0.24, 0.58, 0.16, 0.18)}
          {at(0.6, 0.58, 0.16, 0.18)}
        </>
      );
    case "community":
      return at(0.38, 0.58, 0.24, 0.42);
    case "home":
      return at(0.38, 0.6, 0.24, 0.4);
  }
}

interface LabelProps {
  piles: Stack[];
  index: number;
  angle: number;
  weights: Weights;
  before: Weights | null;
  balance: Balance;
}

/** Never turned with the beam; stands above its stack, and above a neighbour's label that it would touch. */
function Label({ piles, index, angle, weights, before, balance }: LabelProps) {
  const place = labelPlaces(piles, angle)[index];
  const care = piles[index]?.care;
  if (!place || !care) return null;
  const change = before ? weights[care] - before[care] : 0;
  const worthSaying = Math.abs(change) >= 0.5;
  return (
    <g class={`seesaw-label seesaw-${care}`} text-anchor="middle">
      <text class="seesaw-label-name" x={place.x} y={place.y - 37}>
        {say(`seesaw.${care}`)}
      </text>
      <text class="seesaw-label-value" x={place.x} y={place.y}>
        {amount(weights[care], balance.unit)}
        {worthSaying && (
          <tspan class="seesaw-label-change" dx="10">
            {signed(change, "", 0)}
          </tspan>
        )}
      </text>
    </g>
  );
}

export function labelPlaces(piles: readonly Stack[], angle: number): { x: number; y: number }[] {
  const wide = 150;
  const tall = 80;
  const places = piles.map((pile) => {
    const corners = [rotate({ x: pile.left, y: pile.top.y }, angle), rotate({ x: pile.right, y: pile.top.y }, angle)];
    return {
      x: rotate(pile.top, angle).x,
      y: Math.min(...corners.map((corner) => corner.y)) - 18,
    };
  });
  const community = places[1];
  const home = places[2];
  if (community && home && home.x - community.x < wide && Math.abs(home.y - community.y) < tall) {
    // Side by side where the stacks are equally high, for they would cover each other one above the other as well.
    const shift = (wide - (home.x - community.x)) / 2;
    community.x -= shift;
    home.x += shift;
  }
  return places;
}

function viewBox(piles: readonly Stack[], angle: number, size: Dimensions, large: boolean, arc: boolean): string {
  const margin = large ? 14 : 3;
  const highest = Math.min(
    ...piles.flatMap((pile) => [
      rotate({ x: pile.left, y: pile.top.y }, angle).y,
      rotate({ x: pile.right, y: pile.top.y }, angle).y,
    ]),
    -size.reach * 0.3,
  );
  const top = highest - (large ? 100 : margin);
  const right = large && arc ? size.reach * 1.46 : size.reach * 1.03 + margin;
  const left = -size.reach - margin;
  const bottom = size.height + margin;
  return [left, top, right - left, bottom - top].map((value) => Math.round(value * 10) / 10).join(" ");
}

function amount(value: number, unit: string): string {
  return unit.startsWith("£m") ? money(value, value >= 99.5 ? 0 : value >= 10 ? 0 : 1) : withUnit(value, unit, 0);
}

/** The text alternative: balance, three values, change. */
export function describe(balance: Balance, weights: Weights, before: Weights | null): string {
  const values = (["hospital", "community", "home"] as Care[]).map((care) => amount(weights[care], balance.unit));
  const words = say("seesaw.text", number(weights.share, 1), ...values);
  if (!before) return words;
  const change = weights.share - before.share;
  return `${words} ${say("seesaw.text.change", signed(change, "", 1), number(before.share, 1))}`;
}
