import { figure, unitAfterFigure, withUnit } from "../formats";
import type { IndicatorReading, Point } from "../protocol";
import { say } from "../words";
import { PointsTable } from "./line-chart";
import { path, scale, spanOf } from "./scale";
import { moment } from "./years";

/** Many indicators, each a small line with its first and last value. Small multiples of one unit share one scale. */
export function SmallMultiples({
  indicators,
  firstYear,
}: {
  indicators: readonly IndicatorReading[];
  firstYear: number | null;
}) {
  const sharedSpan = spanForUnit(indicators);
  return (
    <ul class="multiples">
      {indicators.map((indicator) => (
        <li key={indicator.id} class="multiple">
          <Small indicator={indicator} span={sharedSpan(indicator)} firstYear={firstYear} />
        </li>
      ))}
    </ul>
  );
}

/** Percentages of the same kind of thing differ too much in size to share a scale usefully beyond a factor of three. */
export function spanForUnit(
  indicators: readonly IndicatorReading[],
): (indicator: IndicatorReading) => [number, number] {
  const own = (indicator: IndicatorReading) =>
    spanOf([...indicator.points.map((point) => point.value), ...(indicator.limit === null ? [] : [indicator.limit])]);
  const spans = new Map<string, [number, number]>();
  for (const indicator of indicators) {
    const [from, to] = own(indicator);
    const known = spans.get(indicator.unit);
    spans.set(indicator.unit, known ? [Math.min(known[0], from), Math.max(known[1], to)] : [from, to]);
  }
  return (indicator) => {
    const shared = spans.get(indicator.unit);
    const mine = own(indicator);
    return shared && shared[1] - shared[0] <= 3 * (mine[1] - mine[0]) ? shared : mine;
  };
}

function Small({
  indicator,
  span,
  firstYear,
}: {
  indicator: IndicatorReading;
  span: [number, number];
  firstYear: number | null;
}) {
  const { title, unit, decimals, points, limit, limitLabel, explanation } = indicator;
  const first = points[0];
  const after = unitAfterFigure(unit);
  const last = points[points.length - 1];
  return (
    <figure aria-label={title}>
      <figcaption class="multiple-title">
        {title} {after && <small>{after}</small>}
      </figcaption>
      {first && last && (
        <>
          {points.length > 1 && (
            <Line
              points={points}
              span={span}
              limit={limit}
              limitLabel={limitLabel ?? ""}
              label={say(
                "chart.text",
                title,
                withUnit(first.value, unit, decimals),
                moment(first.t, firstYear),
                withUnit(last.value, unit, decimals),
                moment(last.t, firstYear),
              )}
            />
          )}
          <p class="multiple-ends figures">
            {points.length > 1 && <span>{figure(first.value, unit, decimals)}</span>}
            <b class={missed(indicator) ? "is-bad" : ""}>{figure(last.value, unit, decimals)}</b>
          </p>
        </>
      )}
      {points.length === 1 && limit !== null && limitLabel && <p class="multiple-note">{limitWords(indicator)}</p>}
      {explanation && <p class="multiple-note">{explanation}</p>}
      {points.length > 1 && (
        <PointsTable
          points={points}
          unit={unit}
          decimals={decimals}
          firstYear={firstYear}
          title={title}
          compared={null}
        />
      )}
    </figure>
  );
}

function Line({
  points,
  span,
  limit,
  limitLabel,
  label,
}: {
  points: readonly Point[];
  span: [number, number];
  limit: number | null;
  limitLabel: string;
  label: string;
}) {
  const width = 150;
  const height = 64;
  const ts = points.map((point) => point.t);
  const x = scale(Math.min(...ts), Math.max(...ts, Math.min(...ts) + 0.01), 5, width - 6);
  const y = scale(span[0], span[1], height - 5, 6);
  const first = points[0];
  const last = points[points.length - 1];
  return (
    <svg class="multiple-drawing" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {limit !== null && (
        <>
          <path class="chart-limit" d={`M4 ${y(limit)}H${width - 5}`} />
          <text class="multiple-limit" x="4" y={y(limit) - 4 < 10 ? y(limit) + 12 : y(limit) - 4}>
            {limitLabel}
          </text>
        </>
      )}
      <path class="chart-line" d={path(points, x, y)} />
      {first && points.length > 1 && <circle class="chart-first" cx={x(first.t)} cy={y(first.value)} r="3" />}
      {last && <circle class="chart-last" cx={x(last.t)} cy={y(last.value)} r="3.5" />}
    </svg>
  );
}

/** "safe below 92%"; a label that has its number already stays as it is. */
export function limitWords({ limit, limitLabel, unit, decimals }: IndicatorReading): string {
  if (limit === null || !limitLabel) return "";
  return /\d\s*%?$/.test(limitLabel) ? limitLabel : `${limitLabel} ${figure(limit, unit, decimals)}`;
}

/** A limit stands on the wrong side of the latest value. */
export function missed({ limit, latest, better }: IndicatorReading): boolean {
  if (limit === null || better === "neither") return false;
  return better === "up" ? latest < limit : latest > limit;
}
