import { MIDDLE, useMedia } from "../desk/use-media";
import { figure, number, signed } from "../formats";
import { Glyph } from "../parts/icons";
import type { Balance } from "../protocol";
import type { Report } from "../report.gen";
import { Seesaw } from "../seesaw/seesaw";
import { count, say } from "../words";

/** Smaller differences are no difference: half of the last figure shown. */
const NOTHING = 0.05;

/** The answer first: how far the seesaw tipped, and where it would be if nobody had decided anything. */
export function Opening({ report }: { report: Report }) {
  const wide = useMedia(MIDDLE);
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
      {wide ? (
        <Seesaw balance={seesaw(report)} size="large" beforeLabel={say("debrief.at-the-start")} />
      ) : (
        <SmallSeesaw report={report} />
      )}
    </header>
  );
}

/** On a phone the words stand beside the drawing, for they would be too small in it. */
function SmallSeesaw({ report }: { report: Report }) {
  const { opening, lastPlayed, unit } = report.outcome;
  return (
    <figure class="debrief-small-seesaw">
      <Seesaw balance={seesaw(report)} size="small" />
      <figcaption>
        <dl>
          {(["hospital", "community", "home"] as const).map((care) => (
            <div key={care}>
              <dt>
                <Glyph name={care} /> {say(`seesaw.${care}`)}
              </dt>
              <dd class="figures">
                <b>{figure(lastPlayed[care], unit, 0)}</b> {signed(lastPlayed[care] - opening[care], "", 0)}
              </dd>
            </div>
          ))}
        </dl>
      </figcaption>
    </figure>
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
