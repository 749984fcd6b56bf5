import { Icon } from "../../../parts/icons";
import { Chip } from "../../../parts/marks";
import type { OwnChange, PublicConsultation } from "../../../protocol";
import { useSection } from "../../../store";
import { phrase, say } from "../../../words";
import { addressOf } from "../../places";
import { TalkPage } from "../page";
import { CaseForm } from "./case-form";
import { CasePage } from "./case-page";
import { Verdict } from "./verdict";
import { useWaitsForConsent, WaitsForConsent } from "./waits";

// Addresses within: consultation-1, case:close-wards.

/** Cases that wait for this organisation's judgement, and leave that it was asked for. */
export function useConsultationsWaiting(): number {
  const judging = useSection("own-consultations")?.judgements ?? [];
  return judging.filter((one) => !one.given).length + useWaitsForConsent();
}

/** Changes that touch the public, the cases for them, and leave that was asked for. */
export function Consultations({ detail }: { detail: string }) {
  const view = useSection("consultations");
  const own = useSection("own-consultations");
  if (detail.startsWith("case:")) {
    const change = own?.changes.find((one) => one.change === detail.slice("case:".length));
    if (change) return <CaseForm key={change.change} change={change} />;
  }
  const shown = view?.consultations.find((one) => one.id === detail);
  if (shown) return <CasePage key={shown.id} consultation={shown} />;
  const open = view?.consultations.filter((one) => one.stage === "open") ?? [];
  const past = view?.consultations.filter((one) => one.stage !== "open") ?? [];
  return (
    <TalkPage title={say("talk.part.consultations")}>
      <p class="hint">{say("case.what")}</p>
      <WaitsForConsent />
      {own && own.changes.length > 0 && (
        <section class="case-group">
          <h2>{say("case.own")}</h2>
          {own.changes.map((change) => (
            <OwnChangeRow key={change.change} change={change} open={own.open} />
          ))}
        </section>
      )}
      <section class="case-group">
        <h2>{say("case.open")}</h2>
        {open.length === 0 && <p class="quiet">{say("case.none")}.</p>}
        {open.map((one) => (
          <CaseRow key={one.id} consultation={one} />
        ))}
      </section>
      {(past.length > 0 || (view?.withoutCase.length ?? 0) > 0) && (
        <section class="case-group">
          <h2>{say("case.past")}</h2>
          {past.map((one) => (
            <CaseRow key={one.id} consultation={one} />
          ))}
          {view?.withoutCase.map((one) => (
            <article key={one.change + one.verdict.round} class="case-row">
              <h3>{one.title}</h3>
              <p class="quiet">{say("case.without", one.name)}</p>
              <Verdict verdict={one.verdict} />
            </article>
          ))}
        </section>
      )}
      {view && <p class="hint">{phrase(view.rule)}</p>}
    </TalkPage>
  );
}

function OwnChangeRow({ change, open }: { change: OwnChange; open: boolean }) {
  return (
    <article class="case-row">
      <h3>{change.title}</h3>
      <p class="quiet">
        {say("case.reach", change.leverTitle, phrase(change.reach))} {phrase(change.without)}
      </p>
      <p class="case-signs">
        {change.needed && <Chip tone="now">{say("case.needed")}</Chip>}
        {change.drafted && <Chip icon="lock">{say("case.drafted")}</Chip>}
        {open && (
          <a class="button button-dense" href={addressOf("talk", `consultations/case:${change.change}`)}>
            <Icon name="pencil" />
            {say(change.consultation ? "case.edit" : "case.make")}
            <span class="visually-hidden">: {change.title}</span>
          </a>
        )}
      </p>
    </article>
  );
}

/** One case in a list: whose it is, where it stands. */
export function CaseRow({ consultation }: { consultation: PublicConsultation }) {
  const judged = consultation.judges.filter((one) => one.judged).length;
  const mine = (useSection("own-consultations")?.judgements ?? []).find((one) => one.consultation === consultation.id);
  return (
    <article class="case-row">
      <h3>
        <a href={addressOf("talk", `consultations/${consultation.id}`)}>{consultation.title}</a>
      </h3>
      <p class="quiet">
        {consultation.name}, {consultation.round}. {consultation.framing}.
      </p>
      <p class="case-signs">
        {mine && !mine.given && <Chip tone="now">{say("case.judge-it")}</Chip>}
        {consultation.stage === "open" && (
          <span class="quiet">{say("case.judged", judged, consultation.judges.length)}</span>
        )}
        {consultation.stage === "withdrawn" && <Chip>{say("case.withdrawn")}</Chip>}
      </p>
      {consultation.verdict && <Verdict verdict={consultation.verdict} />}
    </article>
  );
}
