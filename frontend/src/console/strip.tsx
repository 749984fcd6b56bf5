import { missed } from "../charts/small-multiples";
import { Spark } from "../charts/spark";
import { figure, signed, unitAfterFigure } from "../formats";
import { Glyph, Icon } from "../parts/icons";
import type { IndicatorReading } from "../protocol";
import { useSection } from "../store";
import { say } from "../words";

const MOST = 8;

/** The model's main readings, as control sees them: also while desks do not show them yet. */
export function Strip() {
  const all = useSection("control-indicators")?.indicators ?? useSection("indicators")?.indicators ?? [];
  const shown = [...all.filter((one) => one.headline), ...all.filter((one) => !one.headline)].slice(0, MOST);
  if (shown.length === 0) return null;
  return (
    <section class="console-strip" aria-label={say("console.strip")}>
      {shown.map((one) => (
        <Reading key={one.id} reading={one} />
      ))}
    </section>
  );
}

function Reading({ reading }: { reading: IndicatorReading }) {
  const { title, unit, decimals, latest, change, limit, limitLabel, points } = reading;
  const bad = missed(reading);
  return (
    <div>
      <h3 title={reading.explanation}>{title}</h3>
      <p class={bad ? "is-bad" : ""}>
        <b class="figures">
          {bad && <Icon name="alert" />} {figure(latest, unit, decimals)}
        </b>{" "}
        <span class="console-change figures">
          {unitAfterFigure(unit)} {change !== 0 && <Glyph name={change > 0 ? "up" : "down"} />}{" "}
          {change !== 0 && signed(change, unit, decimals)}
        </span>
        {limit !== null && (
          <span class="console-limit">
            {/\d/.test(limitLabel ?? "") ? limitLabel : `${limitLabel} ${figure(limit, unit, decimals)}`}
          </span>
        )}
      </p>
      <Spark points={[...points]} limit={limit} stretch width={150} height={32} />
    </div>
  );
}
