// Numbers, money and times as people in Britain read them: £12.4m, −£2.4m, 10.58 (time of day), 11:42 (time left).

const MINUS = "−";

function digits(size: number, decimals: number): string {
  const [whole = "0", part] = size.toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return part ? `${grouped}.${part}` : grouped;
}

const isZero = (value: number, decimals: number): boolean => Number(Math.abs(value).toFixed(decimals)) === 0;
const sign = (value: number, decimals: number): string => (value < 0 && !isZero(value, decimals) ? MINUS : "");

/** 9800 → "9,800"; −2.4 → "−2.4" with a true minus. */
export const number = (value: number, decimals = 0): string =>
  sign(value, decimals) + digits(Math.abs(value), decimals);

/** As many decimals as a step of this size needs: 0.25 → 2. */
export function decimalsOf(step: number): number {
  for (let decimals = 0; decimals < 4; decimals++) {
    if (Math.abs(step * 10 ** decimals - Math.round(step * 10 ** decimals)) < 1e-9) return decimals;
  }
  return 4;
}

/** 12.4 → "£12.4m". A second decimal only where it says something; none from £100m on. */
export function money(millions: number, decimals?: number): string {
  const size = Math.abs(millions);
  const needed = decimals ?? (size >= 99.95 ? 0 : decimalsOf(Math.round(size * 100) / 100) > 1 ? 2 : 1);
  return `${sign(millions, needed)}£${digits(size, needed)}m`;
}

const MONEY_UNIT = /^£m\b\s*/;

/** A value with its unit: "£3.2m a year", "27.7%", "54 of 100", "118 a day". */
export function withUnit(value: number, unit: string, decimals: number): string {
  if (MONEY_UNIT.test(unit)) {
    const rest = unit.replace(MONEY_UNIT, "");
    return money(value, decimals) + (rest ? ` ${rest}` : "");
  }
  if (unit.startsWith("%")) return number(value, decimals) + unit;
  if (unit.startsWith("£")) return `${sign(value, decimals)}£${digits(Math.abs(value), decimals)}${unit.slice(1)}`;
  return unit ? `${number(value, decimals)} ${unit}` : number(value, decimals);
}

/** The figure alone where the unit stands elsewhere: "£3.2m", "27.7%", "54". */
export function figure(value: number, unit: string, decimals: number): string {
  if (MONEY_UNIT.test(unit)) return money(value, decimals);
  return unit.startsWith("%") ? `${number(value, decimals)}%` : number(value, decimals);
}

/** What `figure` leaves out: "a year", "of 100", "". */
export const unitAfterFigure = (unit: string): string => unit.replace(MONEY_UNIT, "").replace(/^%\s*/, "");

/** A difference with its sign: "+0.4", "−£1.2m", "0.0". */
export function signed(value: number, unit: string, decimals: number): string {
  const shown = MONEY_UNIT.test(unit) ? money(value, decimals) : number(value, decimals);
  return value > 0 && !isZero(value, decimals) ? `+${shown}` : shown;
}

const two = (value: number): string => String(value).padStart(2, "0");

/** Time of day on this device: "10.58". */
export function timeOfDay(at: string | number): string {
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? "" : `${time.getHours()}.${two(time.getMinutes())}`;
}

/** Time left: "11:42", "1:02:03". What is begun counts: 0:01 is the last second. */
export function timeLeft(millis: number): string {
  const seconds = Math.max(0, Math.ceil(millis / 1_000));
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}:${two(seconds % 60)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/** "A", "A and B", "A, B and C". */
export function list(items: readonly string[], and: string): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${and} ${items[items.length - 1]}`;
}

/** "Judith Lamb" → "JL". */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = [...(words[0] ?? "")][0] ?? "";
  const last = words.length > 1 ? ([...(words[words.length - 1] ?? "")][0] ?? "") : "";
  return (first + last).toUpperCase();
}
