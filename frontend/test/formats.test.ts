import { describe, expect, test } from "vitest";
import {
  decimalsOf,
  figure,
  initials,
  list,
  money,
  number,
  signed,
  timeLeft,
  timeOfDay,
  withUnit,
} from "../src/formats";

describe("money", () => {
  test.each([
    [12.4, "£12.4m"],
    [-2.4, "−£2.4m"],
    [0, "£0.0m"],
    [-0.01, "−£0.01m"],
    [0.25, "£0.25m"],
    [216, "£216m"],
    [12, "£12.0m"],
    [1234.5, "£1,235m"],
  ])("%d reads %s", (value, words) => expect(money(value)).toBe(words));
});

test("numbers have a true minus and no minus at zero", () => {
  expect(number(-2.4, 1)).toBe("−2.4");
  expect(number(-0.04, 1)).toBe("0.0");
  expect(number(9800)).toBe("9,800");
});

test("values carry their unit", () => {
  expect(withUnit(3.2, "£m a year", 1)).toBe("£3.2m a year");
  expect(withUnit(27.74, "%", 1)).toBe("27.7%");
  expect(withUnit(54, "of 100", 0)).toBe("54 of 100");
  expect(withUnit(38.5, "£ per visit", 2)).toBe("£38.50 per visit");
  expect(figure(54, "of 100", 0)).toBe("54");
});

test("differences carry their sign", () => {
  expect(signed(0.4, "%", 1)).toBe("+0.4");
  expect(signed(-1.2, "£m", 1)).toBe("−£1.2m");
  expect(signed(0.02, "%", 1)).toBe("0.0");
});

test("time of day has a full stop, time left a colon", () => {
  expect(timeOfDay("2026-11-21T10:58:00")).toBe("10.58");
  expect(timeOfDay("no time")).toBe("");
  expect(timeLeft(702_000)).toBe("11:42");
  expect(timeLeft(500)).toBe("0:01");
  expect(timeLeft(-3)).toBe("0:00");
  expect(timeLeft(3_723_000)).toBe("1:02:03");
});

test("names and lists", () => {
  expect(initials("Judith Lamb")).toBe("JL");
  expect(initials("  siân  ")).toBe("S");
  expect(initials("")).toBe("");
  expect(list(["A", "B", "C"], "and")).toBe("A, B and C");
  expect(decimalsOf(0.25)).toBe(2);
  expect(decimalsOf(5)).toBe(0);
});
