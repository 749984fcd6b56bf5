import type { Balance, Weights } from "../protocol";

// The seesaw's geometry, in units of its own with the pivot at the origin, x to the right and y downwards.
// An angle is in degrees; positive is clockwise, as in SVG.

export const STEEPEST = 16;

export type Care = "hospital" | "community" | "home";
export const cares: readonly Care[] = ["hospital", "community", "home"];
const COLUMNS: Record<Care, number> = { hospital: 5, community: 3, home: 3 };

/** Both groups of blocks centre here, as a part of the half-beam: distance carries no meaning. */
const GROUP_CENTRE = 0.62;
/** Between community and home, as a part of a block. */
const GROUP_GAP = 0.6;
/** A part of a block smaller than this is left out; one that is nearly whole is drawn whole. */
const LEAST_PART = 0.07;

/** Tilt = (balance − level at) × degrees per point, at most 16° either way. */
export function tilt(share: number, scale: Pick<Balance, "levelAt" | "degreesPerPoint">): number {
  const angle = (share - scale.levelAt) * scale.degreesPerPoint;
  return Math.max(-STEEPEST, Math.min(STEEPEST, angle));
}

export interface Point {
  x: number;
  y: number;
}

/** Where a point of the level beam comes to lie when the beam is tilted. */
export function rotate({ x, y }: Point, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return { x: x * Math.cos(angle) - y * Math.sin(angle), y: x * Math.sin(angle) + y * Math.cos(angle) };
}

export type BlockState = "same" | "new" | "gone";

export interface Block {
  care: Care;
  /** Upper left corner on the level beam. */
  x: number;
  y: number;
  /** How much of it is filled, above 0 and up to 1. */
  part: number;
  state: BlockState;
}

export interface Dimensions {
  /** Half the length of the beam. */
  reach: number;
  block: number;
  gap: number;
  /** Half the beam's thickness. */
  half: number;
  /** Height of the pivot over the ground: more than the half-beam times sin 16°. */
  height: number;
}

export function dimensions(reach: number): Dimensions {
  const half = Math.max(reach * 0.0161, 2.5);
  const lowest = reach * Math.sin((STEEPEST * Math.PI) / 180) + half;
  return { reach, block: reach * 0.0968, gap: reach * 0.0081, half, height: lowest + 2 };
}

interface Count {
  whole: number;
  part: number;
  /** Whole blocks and one more if a part is drawn. */
  drawn: number;
}

/** Whole blocks and the part of one that an amount makes. */
export function countBlocks(amount: number, block: number, parts: boolean): Count {
  const blocks = Math.max(0, amount) / block;
  let whole = Math.floor(blocks + 1e-9);
  let part = blocks - whole;
  if (!parts) return { whole: Math.round(blocks), part: 0, drawn: Math.round(blocks) };
  if (part > 1 - LEAST_PART) {
    whole += 1;
    part = 0;
  }
  if (part < LEAST_PART) part = 0;
  return { whole, part, drawn: whole + (part > 0 ? 1 : 0) };
}

export interface Stack {
  care: Care;
  blocks: Block[];
  /** Middle of the top of the stack on the level beam. */
  top: Point;
  left: number;
  right: number;
}

/**
 * The three stacks on the level beam. Blocks that were there before and are no longer are part of the drawing, as "gone".
 *
 * @param parts false at small sizes: no part blocks
 */
export function stacks(
  now: Weights,
  before: Weights | null,
  unitOfBlock: number,
  size: Dimensions,
  parts: boolean,
): Stack[] {
  const pitch = size.block + size.gap;
  const counts = cares.map((care) => ({
    care,
    now: countBlocks(now[care], unitOfBlock, parts),
    before: before ? countBlocks(before[care], unitOfBlock, parts) : null,
  }));
  const columnsOf = (care: Care): number => {
    const count = counts.find((one) => one.care === care);
    return Math.max(1, Math.min(COLUMNS[care], Math.max(count?.now.drawn ?? 0, count?.before?.drawn ?? 0)));
  };
  const widthOf = (care: Care): number => columnsOf(care) * pitch - size.gap;
  const centre = GROUP_CENTRE * size.reach;
  const rightWidth = widthOf("community") + GROUP_GAP * size.block + widthOf("home");
  const leftOf: Record<Care, number> = {
    hospital: -centre - widthOf("hospital") / 2,
    community: centre - rightWidth / 2,
    home: centre + rightWidth / 2 - widthOf("home"),
  };
  const floor = -size.half - size.gap / 2.5;

  return counts.map(({ care, now: count, before: earlier }) => {
    const columns = columnsOf(care);
    const left = leftOf[care];
    const place = (index: number): Point => ({
      x: left + (index % columns) * pitch,
      y: floor - size.block - Math.floor(index / columns) * pitch,
    });
    const blocks: Block[] = [];
    const most = Math.max(count.drawn, earlier?.drawn ?? 0);
    for (let index = 0; index < most; index++) {
      const isNew = earlier !== null && index >= earlier.drawn;
      if (index < count.whole) blocks.push({ care, ...place(index), part: 1, state: isNew ? "new" : "same" });
      else if (index < count.drawn)
        blocks.push({ care, ...place(index), part: count.part, state: isNew ? "new" : "same" });
      else blocks.push({ care, ...place(index), part: 1, state: "gone" });
    }
    const rows = Math.ceil(most / columns);
    const width = widthOf(care);
    return {
      care,
      blocks,
      left,
      right: left + width,
      top: { x: left + width / 2, y: floor - rows * pitch },
    };
  });
}

/** The outline of a block: a square, an arch or a house. */
export function outline(care: Care, x: number, y: number, side: number): string {
  const n = (value: number): string => String(Math.round(value * 100) / 100);
  const right = n(side);
  switch (care) {
    case "hospital":
      return `M${n(x)} ${n(y)}h${right}v${right}h-${right}Z`;
    case "community":
      return `M${n(x)} ${n(y + side)}V${n(y + side / 2)}a${n(side / 2)} ${n(side / 2)} 0 0 1 ${right} 0V${n(y + side)}Z`;
    case "home":
      return `M${n(x + side / 2)} ${n(y)}L${n(x + side)} ${n(y + side * 0.4)}V${n(y + side)}H${n(x)}V${n(y + side * 0.4)}Z`;
  }
}

export interface Tick {
  percent: number;
  angle: number;
  major: boolean;
}

/** Ticks of the arc of true percentages; major ones stand at least 5° apart. */
export function ticks(scale: Pick<Balance, "levelAt" | "degreesPerPoint">): Tick[] {
  const reach = STEEPEST / scale.degreesPerPoint;
  const majorEvery = [0.5, 1, 2, 5, 10, 20].find((step) => step * scale.degreesPerPoint >= 4.9) ?? 20;
  const minorEvery = [0.1, 0.2, 0.5, 1, 2, 5].find((step) => step * scale.degreesPerPoint >= 0.9) ?? 5;
  const all: Tick[] = [];
  const first = Math.ceil((scale.levelAt - reach) / minorEvery - 1e-9);
  const last = Math.floor((scale.levelAt + reach) / minorEvery + 1e-9);
  for (let index = first; index <= last; index++) {
    const percent = Math.round(index * minorEvery * 1e6) / 1e6;
    if (percent < 0 || percent > 100) continue;
    const ratio = percent / majorEvery;
    all.push({
      percent,
      angle: (percent - scale.levelAt) * scale.degreesPerPoint,
      major: Math.abs(ratio - Math.round(ratio)) < 1e-6,
    });
  }
  return all;
}

/** Moves labels apart, in order, so that none stands within `least` of the one before; the first keeps its place. */
export function spread(wanted: readonly number[], least: number): number[] {
  const [fixed = 0, ...others] = wanted;
  const taken = [fixed];
  for (const want of others) {
    let best = want;
    for (let away = 0; away < 40; away++) {
      const candidates = [want + away * (least / 8), want - away * (least / 8)];
      const free = candidates.find((place) => taken.every((other) => Math.abs(other - place) >= least - 1e-9));
      if (free !== undefined) {
        best = free;
        break;
      }
    }
    taken.push(best);
  }
  return taken;
}
