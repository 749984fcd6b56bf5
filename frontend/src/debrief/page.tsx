import type { Report } from "../report.gen";
import { say } from "../words";
import { Decisions } from "./decisions";
import { Files } from "./files";
import { Opening } from "./opening";
import { People } from "./people";
import { Promises } from "./promises";
import { Timeline } from "./timeline";
import { Indicators, TwoFutures } from "./trajectory";
import { WhoMoved } from "./who";

/** Where the files are. */
export interface Place {
  json: string;
  csv: string;
  whatIf: string;
  csrf: string;
}

const PARTS = ["day", "balance", "who", "decisions", "indicators", "promises", "people", "files"] as const;

/** Everything that the log says, read back in the order of a debrief: what happened, what it did, who decided, what people said. */
export function DebriefPage({ report, place }: { report: Report; place: Place }) {
  const year = Number(report.about.start.slice(0, 4)) || null;
  return (
    <>
      <nav class="debrief-parts" aria-label={say("debrief.parts")}>
        <ul>
          {PARTS.filter((part) => part !== "who" || report.attribution).map((part) => (
            <li key={part}>
              <a href={`#${part}`}>{say(`debrief.part.${part}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Opening report={report} />
      <Timeline report={report} />
      <TwoFutures report={report} year={year} />
      <WhoMoved report={report} place={place} />
      <Decisions report={report} />
      <Indicators report={report} year={year} />
      <Promises report={report} />
      <People report={report} />
      <Files report={report} place={place} />
    </>
  );
}
