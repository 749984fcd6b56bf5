import { Mark } from "../deals/clauses";
import { list } from "../formats";
import type { Promise as Promised, Report } from "../report.gen";
import { count, say } from "../words";
import { Network } from "./network";

/** Who promised what to whom, and who kept it: pair by pair, those with a broken promise first. */
export function Promises({ report }: { report: Report }) {
  const { promises } = report;
  const broken = promises.filter((one) => one.mark === "broken").length;
  const kept = promises.filter((one) => one.mark === "kept").length;
  return (
    <section class="debrief-part" id="promises" aria-labelledby="promises-title">
      <h2 id="promises-title">
        {promises.length === 0
          ? say("debrief.part.promises")
          : say("debrief.promises.headline", promises.length, kept, broken)}
      </h2>
      {promises.length === 0 ? (
        <p class="quiet">{say("debrief.promises.none")}</p>
      ) : (
        <>
          <Network promises={promises} />
          {pairsOf(promises).map((pair) => (
            <Pair key={pair.id} {...pair} />
          ))}
        </>
      )}
    </section>
  );
}

interface PairOf {
  id: string;
  names: readonly string[];
  promises: readonly Promised[];
}

const AND = "+";

/** Each clause under the pair of who promised it and to whom it was promised. */
function pairsOf(promises: readonly Promised[]): readonly PairOf[] {
  const pairs = new Map<string, { names: readonly string[]; promises: Promised[] }>();
  for (const promise of promises) {
    promise.to.forEach((to, index) => {
      const both = [
        { id: promise.from, name: promise.fromName },
        { id: to, name: promise.toNames[index] ?? to },
      ].sort((one, other) => one.name.localeCompare(other.name));
      const id = both.map((one) => one.id).join(AND);
      const pair = pairs.get(id) ?? { names: both.map((one) => one.name), promises: [] };
      pair.promises.push(promise);
      pairs.set(id, pair);
    });
  }
  const broken = (pair: { promises: readonly Promised[] }) =>
    pair.promises.filter((one) => one.mark === "broken").length;
  return [...pairs]
    .map(([id, pair]) => ({ id, ...pair }))
    .sort((one, other) => broken(other) - broken(one) || other.promises.length - one.promises.length);
}

function Pair({ names, promises }: PairOf) {
  const title = list(names, say("words.and"));
  const broken = promises.some((one) => one.mark === "broken");
  return (
    <details class="debrief-fold" open={broken}>
      <summary>{count("debrief.promises.of", promises.length, title)}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard. */}
      <section class="table-scroll" tabIndex={0} aria-label={title}>
        <table class="table">
          <caption class="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{say("debrief.promises.promise")}</th>
              <th scope="col">{say("debrief.promises.mark")}</th>
              <th scope="col">{say("debrief.promises.evidence")}</th>
            </tr>
          </thead>
          <tbody>
            {promises.map((one) => (
              <tr key={`${one.deal} ${one.term}`}>
                <th scope="row">{one.sentence}</th>
                <td>
                  <Mark mark={one.mark} />
                </td>
                <td>{one.evidence && say(one.evidence.key, ...one.evidence.args)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
