import { decimalsOf, list, money, number, withUnit } from "../../formats";
import type { LeverControl, LeverRow, LeverValue, Sheet } from "../../protocol";
import type { Pending } from "../../store";
import { say } from "../../words";

/** The setting of a lever as words: "£4.0m a year", "On", "Open meeting". */
export function valueWords(control: LeverControl, value: LeverValue): string {
  switch (control.type) {
    case "Slider":
      return value.type === "Amount"
        ? withUnit(value.amount, control.unit, sliderDecimals(control.step, control.unit))
        : "";
    case "Choice":
      return value.type === "Chosen"
        ? (control.options.find((one) => one.id === value.option)?.title ?? value.option)
        : "";
    case "Switch":
      return say(value.type === "Switched" && value.on ? "decide.on" : "decide.off");
    case "Allocation":
      return value.type === "Allocated"
        ? list(
            control.parts.map((part) => `${part.title} ${number(value.parts[part.id] ?? 0, decimalsOf(control.step))}`),
            say("words.and"),
          )
        : "";
  }
}

export const sliderDecimals = (step: number, unit: string): number =>
  unit.startsWith("£m") ? Math.max(1, decimalsOf(step)) : decimalsOf(step);

export function sameValue(a: LeverValue, b: LeverValue): boolean {
  if (a.type === "Allocated" && b.type === "Allocated") {
    return Object.keys(a.parts).every((part) => Math.abs((a.parts[part] ?? 0) - (b.parts[part] ?? 0)) < 1e-9);
  }
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * What a setting costs, £m a year, from the prices that the sheet carries: shown at once while the server's own sum is on
 * its way, and replaced by it.
 */
export function costOf(row: LeverRow, value: LeverValue): number {
  if (sameValue(value, row.value)) return row.cost;
  const { control } = row;
  switch (control.type) {
    case "Slider": {
      if (value.type !== "Amount") return row.cost;
      const beyond = Math.max(0, value.amount - control.costFrom) * control.costPerUnit;
      return beyond + (sameValue(value, row.defaultValue) ? 0 : control.costFixed);
    }
    case "Choice":
      return value.type === "Chosen" ? (control.options.find((one) => one.id === value.option)?.cost ?? 0) : row.cost;
    case "Switch":
      return value.type === "Switched" && value.on ? control.cost : 0;
    case "Allocation":
      return row.cost;
  }
}

/** A lever as somebody on this page has set it, before the server's answer has come back. */
export function shownValue(row: LeverRow, pending: readonly Pending[]): LeverValue {
  let value = row.value;
  for (const one of pending) {
    if (!("lever" in one.body) || one.body.lever !== row.id) continue;
    if ("value" in one.body) value = one.body.value;
    else if (one.command === "ResetLever") value = row.defaultValue;
  }
  return value;
}

export interface Sums {
  spent: number;
  budget: number | null;
  left: number | null;
}

/** What the sheet comes to with what is set on this page. */
export function sums(sheet: Sheet, pending: readonly Pending[]): Sums {
  const change = sheet.levers.reduce((sum, row) => sum + costOf(row, shownValue(row, pending)) - row.cost, 0);
  const spent = sheet.spent + change;
  return { spent, budget: sheet.budget, left: sheet.budget === null ? null : sheet.budget - spent };
}

/** Snaps to the lever's steps and range; keeps decimals from growing tails. */
export function snap(amount: number, { min, max, step }: { min: number; max: number; step: number }): number {
  const steps = Math.round((amount - min) / step);
  const snapped = Math.min(max, Math.max(min, min + steps * step));
  return Number(snapped.toFixed(6));
}

export const isOverspent = (left: number | null): boolean => left !== null && left < -0.0005;
export const leftWords = (left: number): string =>
  isOverspent(left) ? say("decide.over", money(-left)) : say("decide.left", money(Math.abs(left) < 0.0005 ? 0 : left));
