import { expect, test } from "vitest";
import { countBlocks, dimensions, rotate, STEEPEST, spread, stacks, ticks, tilt } from "../src/seesaw/geometry";

const scale = { levelAt: 30, degreesPerPoint: 2 };
const weights = { hospital: 228, community: 106, home: 44, share: 33 };
const size = dimensions(620);

test("the tilt is the distance from level, at most 16° either way", () => {
  expect(tilt(30, scale)).toBe(0);
  expect(tilt(33, scale)).toBe(6);
  expect(tilt(90, scale)).toBe(STEEPEST);
  expect(tilt(0, scale)).toBe(-STEEPEST);
});

test("a positive tilt lets the right end down", () => {
  expect(rotate({ x: 100, y: 0 }, 10).y).toBeGreaterThan(0);
  expect(rotate({ x: -100, y: 0 }, 10).y).toBeLessThan(0);
});

test("the beam's end never touches the ground", () => {
  for (const reach of [82, 110, 150, 620]) {
    const { height, half } = dimensions(reach);
    expect(height).toBeGreaterThan(rotate({ x: reach, y: half }, STEEPEST).y);
  }
});

test("both groups centre at 0.62 of the half-beam", () => {
  const [hospital, community, home] = stacks(weights, null, 10, size, true);
  expect(((hospital?.left ?? 0) + (hospital?.right ?? 0)) / 2).toBeCloseTo(-0.62 * 620);
  expect(((community?.left ?? 0) + (home?.right ?? 0)) / 2).toBeCloseTo(0.62 * 620);
});

test("a part block is left out under seven per cent and whole from ninety-three", () => {
  expect(countBlocks(106, 10, true)).toEqual({ whole: 10, part: expect.closeTo(0.6), drawn: 11 });
  expect(countBlocks(100.6, 10, true)).toEqual({ whole: 10, part: 0, drawn: 10 });
  expect(countBlocks(109.5, 10, true)).toEqual({ whole: 11, part: 0, drawn: 11 });
  expect(countBlocks(106, 10, false)).toEqual({ whole: 11, part: 0, drawn: 11 });
});

test("blocks that have gone and blocks that are new are told apart", () => {
  const before = { hospital: 240, community: 94, home: 22, share: 30 };
  const [hospital, community, home] = stacks(weights, before, 10, size, true);
  expect(hospital?.blocks.filter((block) => block.state === "gone")).toHaveLength(1);
  expect(community?.blocks.filter((block) => block.state === "new")).toHaveLength(1);
  expect(home?.blocks.filter((block) => block.state === "new")).toHaveLength(2);
  expect(home?.blocks.filter((block) => block.state === "gone")).toHaveLength(0);
});

test("columns hold five, three and three, filled from the bottom", () => {
  const [hospital] = stacks(weights, null, 10, size, true);
  const floor = Math.max(...(hospital?.blocks.map((block) => block.y) ?? []));
  expect(hospital?.blocks.filter((block) => block.y === floor)).toHaveLength(5);
});

test("ticks cover the arc and no more", () => {
  const all = ticks(scale);
  expect(all[0]?.percent).toBe(22);
  expect(all[all.length - 1]?.percent).toBe(38);
  const majors = all.filter((tick) => tick.major).map((tick) => tick.angle);
  for (let at = 1; at < majors.length; at++)
    expect((majors[at] ?? 0) - (majors[at - 1] ?? 0)).toBeGreaterThanOrEqual(4.9);
});

test("labels move apart and the first keeps its place", () => {
  const places = spread([0, 5, -3], 30);
  expect(places[0]).toBe(0);
  for (const a of [0, 1, 2])
    for (const b of [0, 1, 2])
      if (a !== b) expect(Math.abs((places[a] ?? 0) - (places[b] ?? 0))).toBeGreaterThanOrEqual(29.99);
});
