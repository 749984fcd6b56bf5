import { expect, test } from "vitest";
import type { Clock, Frame, Sections } from "../src/protocol";
import { Store } from "../src/store";

const clock = (held: boolean): Clock => ({ held, endsAt: null, remainingMillis: null, timeIsUp: false, why: null });
const frame = (after: number, version: number, sections: Partial<Sections> = {}): Frame => ({
  type: "Frame",
  after,
  version,
  sections,
});

test("a frame brings its sections and leaves the others", () => {
  const store = new Store();
  store.apply(
    frame(-1, 4, {
      clock: clock(false),
      queue: { restructuring: null, resultsToPublish: true, desksToOpen: false, back: null, injects: [] },
    }),
  );
  expect(store.apply(frame(4, 5, { clock: clock(true) }))).toBe(true);
  expect(store.section("clock").value?.held).toBe(true);
  expect(store.section("queue").value?.resultsToPublish).toBe(true);
  expect(store.version.value).toBe(5);
});

test("a gap is told and changes nothing", () => {
  const store = new Store();
  store.apply(frame(-1, 4, { clock: clock(false) }));
  expect(store.apply(frame(6, 7, { clock: clock(true) }))).toBe(false);
  expect(store.section("clock").value?.held).toBe(false);
  expect(store.version.value).toBe(4);
});

test("a frame from before is old news", () => {
  const store = new Store();
  store.apply(frame(-1, 9, { clock: clock(true) }));
  expect(store.apply(frame(4, 5, { clock: clock(false) }))).toBe(true);
  expect(store.section("clock").value?.held).toBe(true);
});

test("everything forgets what is no longer there, even with a lower version", () => {
  const store = new Store();
  store.apply(frame(-1, 9, { clock: clock(true) }));
  store.apply(frame(-1, 3, {}));
  expect(store.section("clock").value).toBeNull();
  expect(store.version.value).toBe(3);
});
