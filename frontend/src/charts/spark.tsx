import type { Point } from "../protocol";
import { path, scale, spanOf } from "./scale";

/** A line no bigger than a word. The number beside it says the same, so that screen readers pass over it. */
export function Spark({
  points,
  limit = null,
  width = 60,
  height = 24,
  stretch = false,
}: {
  points: readonly Point[];
  limit?: number | null;
  width?: number;
  height?: number;
  /** Fills its cell; the line keeps its thickness. */
  stretch?: boolean;
}) {
  const last = points[points.length - 1];
  if (!last || points.length < 2) return null;
  const y = scale(...spanOf(points.map((point) => point.value).concat(limit === null ? [] : [limit])), height - 4, 4);
  const ts = points.map((point) => point.t);
  const x = scale(Math.min(...ts), Math.max(...ts, Math.min(...ts) + 0.01), 4, width - 4);
  return (
    <svg
      class="spark"
      viewBox={`0 0 ${width} ${height}`}
      width={stretch ? undefined : width}
      height={height}
      aria-hidden="true"
      focusable="false"
    >
      {limit !== null && <path class="spark-limit" d={`M4 ${y(limit)}H${width - 4}`} />}
      <path class="spark-line" d={path(points, x, y)} />
      <circle class="spark-last" cx={x(last.t)} cy={y(last.value)} r="3.2" />
    </svg>
  );
}
