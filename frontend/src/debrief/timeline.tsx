import { timeOfDay } from "../formats";
import { Icon, type IconName } from "../parts/icons";
import type { Moment, Report } from "../report.gen";
import { count, say } from "../words";

interface Step {
  title: string;
  at: string;
  moments: Moment[];
}

/** The day, step by step: what happened to everybody, with what was said in private only counted. */
export function Timeline({ report }: { report: Report }) {
  return (
    <section class="debrief-part" id="day" aria-labelledby="day-title">
      <h2 id="day-title">{say("debrief.part.day")}</h2>
      <ol class="debrief-day">
        {steps(report.timeline).map((step, index) => (
          <li key={index}>
            <p class="debrief-step">
              <time class="figures" dateTime={step.at}>
                {timeOfDay(step.at)}
              </time>{" "}
              <b>{step.title}</b>
            </p>
            <StepMoments moments={step.moments} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function steps(moments: readonly Moment[]): Step[] {
  const steps: Step[] = [];
  for (const moment of moments) {
    if (moment.kind === "step" || moment.kind === "end") {
      const phase = say(`phase.${moment.kind === "end" ? "debrief" : moment.detail}`);
      steps.push({
        title: moment.title && moment.detail !== "reel" ? `${moment.title}: ${phase}` : moment.title || phase,
        at: moment.at,
        moments: [],
      });
    } else {
      steps[steps.length - 1]?.moments.push(moment);
    }
  }
  return steps.filter((step) => step.moments.length > 0);
}

const ICONS: Record<string, IconName> = {
  inject: "bolt",
  announcement: "mega",
  results: "chart",
  change: "users",
  allowed: "bulb",
  refused: "bulb",
  correction: "pencil",
};

function StepMoments({ moments }: { moments: readonly Moment[] }) {
  const messages = moments.filter((moment) => moment.kind === "message").length;
  const confirmed = moments.filter((moment) => moment.kind === "confirmed").length;
  const told = moments.filter((moment) => hasStory(moment.kind));
  if (messages + confirmed + told.length === 0) return null;
  return (
    <ul class="debrief-moments">
      {told.map((moment) => (
        <li key={moment.version}>
          <Icon name={ICONS[moment.kind] ?? "news"} /> <span>{words(moment)}</span>
        </li>
      ))}
      {messages > 0 && (
        <li>
          <Icon name="chat" /> <span>{count("debrief.count.messages", messages)}</span>
        </li>
      )}
      {confirmed > 0 && (
        <li>
          <Icon name="check" /> <span>{count("debrief.count.confirmed", confirmed)}</span>
        </li>
      )}
    </ul>
  );
}

const VOICES = [
  "deal",
  "deal-refused",
  "deal-void",
  "promises",
  "consultation",
  "verdict",
  "allowed",
  "refused",
  "front-page",
  "story",
  "correction",
];

const hasStory = (kind: string): boolean =>
  ["inject", "announcement", "results", "reel", "epilogue", "change", "held", "undone", ...VOICES].includes(kind);

function words(moment: Moment): string {
  switch (moment.kind) {
    case "results":
    case "reel":
    case "epilogue":
      return say("debrief.moment.balance", moment.title, moment.detail);
    case "announcement":
      return say("debrief.moment.announcement", moment.organisation || say("debrief.by.control"), moment.title);
    case "held":
      return say(`debrief.moment.held.${moment.detail}`);
    case "undone":
      return say("debrief.moment.undone", moment.title);
    case "change":
      return say("debrief.moment.change", moment.title);
    case "allowed":
    case "refused":
      return say(`debrief.moment.${moment.kind}`, moment.organisation, moment.title);
    case "consultation":
      return say("debrief.moment.consultation", moment.organisation, moment.title);
    case "verdict":
      return say("debrief.moment.verdict", moment.title, moment.detail);
    case "deal":
    case "deal-refused":
    case "deal-void":
      return say(`debrief.moment.${moment.kind}`, moment.organisation, moment.title);
    case "promises":
      return say("debrief.moment.promises", moment.title, moment.detail);
    case "front-page":
    case "story":
      return say(`debrief.moment.${moment.kind}`, moment.title);
    case "correction":
      return say("debrief.moment.correction", moment.title, moment.detail);
    default:
      return say("debrief.moment.inject", moment.title);
  }
}
