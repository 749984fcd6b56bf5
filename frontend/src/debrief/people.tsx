import type { Answer, BarrierCount, Contact, Report } from "../report.gen";
import { count, say } from "../words";

/** Who wrote to whom, what stood in the way, and what people said. */
export function People({ report }: { report: Report }) {
  const said = report.answers.filter((answer) => answer.kind === "text" && !answer.bot && answer.answer.trim() !== "");
  return (
    <section class="debrief-part" id="people" aria-labelledby="people-title">
      <h2 id="people-title">{say("debrief.part.people")}</h2>
      <div class="debrief-two">
        <Contacts contacts={report.contacts} />
        <Barriers barriers={report.barriers} />
      </div>
      <h3>{say("debrief.said")}</h3>
      {said.length === 0 && <p class="quiet">{say("debrief.said.none")}</p>}
      <ul class="debrief-quotes">
        {said.map((answer) => (
          <Quote key={`${answer.round} ${answer.organisation} ${answer.post} ${answer.question}`} answer={answer} />
        ))}
      </ul>
      <h3>{say("debrief.aims")}</h3>
      <p class="hint">{say("debrief.aims.note")}</p>
      <dl class="debrief-aims">
        {report.aims.map((aim) => (
          <div key={aim.organisation}>
            <dt>{aim.organisationName}</dt>
            <dd>{aim.text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Quote({ answer }: { answer: Answer }) {
  return (
    <li>
      <blockquote>{answer.answer}</blockquote>
      <p class="hint">
        {[answer.post, answer.organisationName, answer.roundTitle].filter(Boolean).join(", ")}. {answer.questionText}
      </p>
    </li>
  );
}

function Contacts({ contacts }: { contacts: readonly Contact[] }) {
  const ranked = [...contacts].sort((one, other) => other.messages - one.messages);
  const most = ranked[0]?.messages ?? 1;
  return (
    <div>
      <h3>{say("debrief.contacts")}</h3>
      {ranked.length === 0 && <p class="quiet">{say("debrief.contacts.none")}</p>}
      <Bars
        rows={ranked.map((contact) => ({
          key: `${contact.a} ${contact.b}`,
          label: say("debrief.contact", contact.aName, contact.bName),
          size: contact.messages / most,
          words: count("debrief.count.messages", contact.messages),
        }))}
      />
    </div>
  );
}

function Barriers({ barriers }: { barriers: readonly BarrierCount[] }) {
  const totals = new Map<string, { title: string; people: number; bots: number }>();
  for (const one of barriers) {
    const before = totals.get(one.id) ?? { title: one.title, people: 0, bots: 0 };
    totals.set(one.id, { title: one.title, people: before.people + one.people, bots: before.bots + one.bots });
  }
  const ranked = [...totals].sort(([, one], [, other]) => other.people - one.people || other.bots - one.bots);
  const most = Math.max(1, ...ranked.map(([, one]) => one.people + one.bots));
  return (
    <div>
      <h3>{say("debrief.barriers")}</h3>
      <p class="hint">{say("debrief.barriers.note")}</p>
      {ranked.length === 0 && <p class="quiet">{say("debrief.barriers.none")}</p>}
      <Bars
        rows={ranked.map(([id, one]) => ({
          key: id,
          label: one.title,
          size: one.people / most,
          rest: one.bots / most,
          words:
            one.bots === 0
              ? count("debrief.count.people", one.people)
              : say("debrief.barriers.count", one.people, one.bots),
        }))}
      />
    </div>
  );
}

interface Bar {
  key: string;
  label: string;
  size: number;
  rest?: number;
  words: string;
}

/** Bars that start at zero; the words beside each say the same. Hollow: bots. */
function Bars({ rows }: { rows: Bar[] }) {
  return (
    <ul class="debrief-bars">
      {rows.map((row) => (
        <li key={row.key}>
          <span class="debrief-bar-label">{row.label}</span>
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="debrief-bar" width={row.size * 100} height="10" />
            {row.rest !== undefined && row.rest > 0 && (
              <rect class="debrief-bar-hollow" x={row.size * 100} width={row.rest * 100} height="10" />
            )}
          </svg>
          <span class="figures">{row.words}</span>
        </li>
      ))}
    </ul>
  );
}
