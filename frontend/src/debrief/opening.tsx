import { number } from "../formats";
import type { Balance } from "../protocol";
import type { Report } from "../report.gen";
import { Seesaw } from "../seesaw/seesaw";
import { count, say } from "../words";

/** Smaller differences are no difference: half of the last figure shown. */
const NOTHING = 0.05;

/** The answer first: how far the seesaw tipped, and where it would be if nobody had decided anything. */
export function Opening({ report }: { report: Report }) {
  const { about, outcome } = report;
  const moved = outcome.lastPlayed.share - outcome.lastPlayedLeftAlone.share;
  const share = `${number(outcome.lastPlayed.share, 1)}%`;
  const alone = `${number(outcome.lastPlayedLeftAlone.share, 1)}%`;
  const after = report.stretches.some((stretch) => stretch.kind === "epilogue");
  const points = number(Math.abs(moved), 1);
  const key = report.stretches.length === 0 ? "none" : moved > NOTHING ? "up" : moved < -NOTHING ? "down" : "same";
  return (
    <header class="debrief-opening">
      <div>
        <h1>{say(`debrief.headline.${key}`, about.place, points)}</h1>
        <p class="debrief-lead">{say(`debrief.lead.${key}`, `${number(outcome.opening.share, 1)}%`, share, alone)}</p>
        {after && (
          <p class="hint">
            {say("debrief.lead.after", `${number(outcome.latest.share, 1)}%`, `${number(outcome.leftAlone.share, 1)}%`)}
          </p>
        )}
        <dl class="debrief-counts">
          <Count words={count("debrief.count.people", about.people)} />
          <Count words={count("debrief.count.organisations", about.organisations)} />
          <Count words={count("debrief.count.messages", about.messages)} />
          <Count words={count("debrief.count.decisions", report.decisions.filter((one) => one.moved).length)} />
        </dl>
        {!about.ended && <p class="hint">{say("debrief.unfinished")}</p>}
        <p class="hint">{about.notice}</p>
      </div>
      <Seesaw balance={seesaw(report)} size="large" beforeLabel={say("debrief.at-the-start")} />
    </header>
  );
}

/** "21 people": the number large, the word below. */
function Count({ words }: { words: string }) {
  const [figure = "", ...rest] = words.split(" ");
  return (
    <div>
      <dd class="figures">{figure}</dd>
      <dt>{rest.join(" ")}</dt>
    </div>
  );
}

function seesaw({ outcome, stretches }: Report): Balance {
  return {
    now: outcome.lastPlayed,
    before: stretches.length === 0 ? null : outcome.opening,
    leftAlone: stretches.length === 0 ? null : outcome.lastPlayedLeftAlone.share,
    levelAt: outcome.levelAt,
    degreesPerPoint: outcome.degreesPerPoint,
    block: outcome.block,
    unit: outcome.unit,
    basis: outcome.basis,
    history: [],
  };
}
