import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { figure } from "../formats";
import type { Point } from "../protocol";
import { say } from "../words";
import { path, roundTicks, scale, spanOf } from "./scale";
import { useWidth } from "./use-width";
import { shortMoment } from "./years";

export interface Comparison {
  points: readonly Point[];
  label: string;
}

export interface LineChartProps {
  /** The title says the finding or the measure; the subtitle the measure and unit. */
  title: string;
  subtitle?: string;
  points: readonly Point[];
  unit: string;
  decimals: number;
  limit?: number | null;
  limitLabel?: string | null;
  /** What would have been: grey and dashed. */
  compared?: Comparison | null;
  firstYear: number | null;
  height?: number;
  level?: 2 | 3 | 4;
  children?: ComponentChildren;
}

/** One line over model time, labelled at its end, with its table. */
export function LineChart(props: LineChartProps) {
  const { title, subtitle, points, unit, decimals, firstYear, height = 170, level = 3 } = props;
  const [frame, width] = useWidth<HTMLDivElement>(320);
  const titleId = useId();
  const Heading = `h${level}` as "h3";
  return (
    <figure class="chart" aria-labelledby={titleId}>
      <Heading id={titleId} class="chart-title">
        {title}
      </Heading>
      {subtitle && <p class="chart-subtitle">{subtitle}</p>}
      {props.children}
      <div ref={frame} class="chart-frame">
        <Drawing {...props} width={width} height={height} />
      </div>
      <PointsTable
        points={points}
        unit={unit}
        decimals={decimals}
        firstYear={firstYear}
        title={title}
        compared={props.compared ?? null}
      />
    </figure>
  );
}

function Drawing(props: LineChartProps & { width: number; height: number }) {
  const { points, unit, decimals, limit = null, limitLabel, compared, firstYear, width, height } = props;
  const last = points[points.length - 1];
  if (!last || points.length === 0) return <p class="quiet">{say("chart.empty")}</p>;
  const all = [...points, ...(compared?.points ?? [])];
  const values = all.map((point) => point.value).concat(limit === null ? [] : [limit]);
  const endLabel = figure(last.value, unit, decimals);
  const axisWidth =
    Math.max(...roundTicks(...spanOf(values)).map((value) => figure(value, unit, decimals).length)) * 7.2 + 8;
  const y = scale(...spanOf(values), height - 26, 12);
  const ts = all.map((point) => point.t);
  const x = scale(Math.min(...ts), Math.max(...ts), axisWidth, width - endLabel.length * 9 - 16);
  const first = points[0];
  return (
    <svg
      class="chart-drawing"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={sentence(props)}
    >
      {roundTicks(y.from, y.to).map((value) => (
        <g key={value}>
          <path
            class="chart-grid"
            d={`M${axisWidth} ${Math.round(y(value)) + 0.5}H${width - endLabel.length * 9 - 16}`}
          />
          <text class="chart-axis" x={axisWidth - 6} y={y(value) + 4.5} text-anchor="end">
            {figure(value, unit, decimals)}
          </text>
        </g>
      ))}
      <text class="chart-axis" x={axisWidth} y={height - 6}>
        {shortMoment(x.from, firstYear)}
      </text>
      {x.to > x.from && (
        <text class="chart-axis" x={x(x.to)} y={height - 6} text-anchor="end">
          {shortMoment(x.to, firstYear)}
        </text>
      )}
      {limit !== null && (
        <>
          <path class="chart-limit" d={`M${axisWidth} ${y(limit)}H${x(x.to)}`} />
          <text class="chart-axis" x={axisWidth + 2} y={y(limit) - 5}>
            {limitLabel}
          </text>
        </>
      )}
      {compared && <path class="chart-compared" d={path(compared.points, x, y)} />}
      <path class="chart-line" d={path(points, x, y)} />
      {first && points.length > 1 && <circle class="chart-first" cx={x(first.t)} cy={y(first.value)} r="3" />}
      <circle class="chart-last" cx={x(last.t)} cy={y(last.value)} r="4" />
      <text class="chart-end" x={x(last.t) + 9} y={y(last.value) + 5}>
        {endLabel}
      </text>
    </svg>
  );
}

function sentence({ title, points, unit, decimals, firstYear }: LineChartProps): string {
  const first = points[0];
  const last = points[points.length - 1];
  if (!first || !last) return title;
  return say(
    "chart.text",
    title,
    figure(first.value, unit, decimals),
    shortMoment(first.t, firstYear),
    figure(last.value, unit, decimals),
    shortMoment(last.t, firstYear),
  );
}

interface TableProps {
  points: readonly Point[];
  unit: string;
  decimals: number;
  firstYear: number | null;
  title: string;
  compared: Comparison | null;
}

/** A table shows the half-years of a line that was drawn from finer steps. */
function forTable(points: readonly Point[]): readonly Point[] {
  if (points.length <= 12) return points;
  const halves = points.filter(({ t }) => Math.abs(t * 2 - Math.round(t * 2)) < 1e-6);
  return halves.length >= 2 ? halves : points;
}

/** Every chart has its table. */
export function PointsTable({ points, unit, decimals, firstYear, title, compared }: TableProps) {
  if (points.length === 0) return null;
  const other = new Map(compared?.points.map((point) => [point.t, point.value]));
  return (
    <details class="chart-table">
      <summary>{say("chart.table")}</summary>
      <table class="table">
        <caption class="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{say("chart.when")}</th>
            <th scope="col" class="right">
              {unit || say("chart.value")}
            </th>
            {compared && (
              <th scope="col" class="right">
                {compared.label}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {forTable(points).map(({ t, value }) => (
            <tr key={t}>
              <th scope="row">{shortMoment(t, firstYear)}</th>
              <td class="right figures">{figure(value, unit, decimals)}</td>
              {compared && (
                <td class="right figures">{other.has(t) ? figure(other.get(t) ?? 0, unit, decimals) : ""}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
