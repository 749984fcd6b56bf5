import { Icon } from "../parts/icons";
import type { Report } from "../report.gen";
import { say } from "../words";
import type { Place } from "./page";

/** What to take home, and what it would take to run this again. */
export function Files({ report, place }: { report: Report; place: Place }) {
  const { about } = report;
  return (
    <section class="debrief-part" id="files" aria-labelledby="files-title">
      <h2 id="files-title">{say("debrief.part.files")}</h2>
      <p class="hint">{say("debrief.files.names")}</p>
      <p class="debrief-files">
        <a class="button" href={place.csv} download>
          <Icon name="download" /> {say("debrief.files.csv")}
        </a>
        <a class="button" href={place.json} download>
          <Icon name="download" /> {say("debrief.files.json")}
        </a>
      </p>
      <dl class="debrief-about">
        <div>
          <dt>{say("debrief.about.scenario")}</dt>
          <dd>{say("debrief.about.version", about.scenarioTitle, about.version)}</dd>
        </div>
        <div>
          <dt>{say("debrief.about.digest")}</dt>
          <dd class="debrief-digest">{about.scenarioDigest}</dd>
        </div>
        <div>
          <dt>{say("debrief.about.model")}</dt>
          <dd class="debrief-digest">{about.modelDigest}</dd>
        </div>
        <div>
          <dt>{say("debrief.about.seed")}</dt>
          <dd class="debrief-digest">{about.seed}</dd>
        </div>
      </dl>
      <p class="hint">{say("debrief.honesty")}</p>
    </section>
  );
}
