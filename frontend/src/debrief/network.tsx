import type { Promise as Promised } from "../report.gen";
import { say } from "../words";

const ROW = 32;
const LEFT = 230;
const WIDE = 640;

interface Link {
  a: number;
  b: number;
  deals: number;
  broken: boolean;
}

/** Who struck deals with whom: an arc for each pair, thicker with more deals; dashed with a cross where one broke. */
export function Network({ promises }: { promises: readonly Promised[] }) {
  const names = new Map<string, string>();
  for (const promise of promises) {
    names.set(promise.from, promise.fromName);
    promise.to.forEach((id, index) => {
      names.set(id, promise.toNames[index] ?? id);
    });
  }
  const ids = [...names.keys()];
  const links = linksOf(promises, ids);
  const height = ids.length * ROW + 8;
  const y = (index: number) => index * ROW + ROW / 2;
  return (
    <figure class="debrief-network">
      <figcaption>
        <h3>{say("debrief.network")}</h3>
        <p class="hint">{say("debrief.network.how")}</p>
      </figcaption>
      <svg viewBox={`0 0 ${WIDE} ${height}`} role="img" aria-label={say("debrief.network.table")}>
        {links.map(({ a, b, deals, broken }) => {
          const reach = LEFT + 24 + Math.abs(b - a) * 30;
          const middle = (y(a) + y(b)) / 2;
          const bend = LEFT + (reach - LEFT) * 0.75;
          return (
            <g key={`${a} ${b}`} class={broken ? "debrief-arc-broken" : "debrief-arc"}>
              <path d={`M${LEFT} ${y(a)}C${reach} ${y(a)} ${reach} ${y(b)} ${LEFT} ${y(b)}`} stroke-width={1 + deals} />
              {broken && (
                <>
                  <circle cx={bend} cy={middle} r="8" />
                  <path d={`M${bend - 3} ${middle - 3}l6 6m0 -6l-6 6`} stroke-width="2" />
                </>
              )}
            </g>
          );
        })}
        {ids.map((id, index) => {
          const size = links.filter(({ a, b }) => a === index || b === index).reduce((sum, one) => sum + one.deals, 0);
          return (
            <g key={id}>
              <circle class="debrief-knot" cx={LEFT} cy={y(index)} r={Math.min(10, 3 + size)} />
              <text x={LEFT - 16} y={y(index) + 5} text-anchor="end">
                {names.get(id)}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

function linksOf(promises: readonly Promised[], ids: readonly string[]): readonly Link[] {
  const links = new Map<string, Link & { ids: Set<string> }>();
  for (const promise of promises) {
    for (const to of promise.to) {
      const [a = 0, b = 0] = [ids.indexOf(promise.from), ids.indexOf(to)].sort((one, other) => one - other);
      const link = links.get(`${a} ${b}`) ?? { a, b, deals: 0, broken: false, ids: new Set<string>() };
      link.ids.add(promise.deal);
      link.deals = link.ids.size;
      link.broken ||= promise.mark === "broken";
      links.set(`${a} ${b}`, link);
    }
  }
  return [...links.values()];
}
