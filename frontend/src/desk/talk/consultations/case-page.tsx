import { useState } from "preact/hooks";
import { Icon } from "../../../parts/icons";
import { Chip } from "../../../parts/marks";
import type { CaseJudge, CaseQuestion, PublicConsultation } from "../../../protocol";
import { useLive, useSection } from "../../../store";
import { say } from "../../../words";
import { addressOf } from "../../places";
import { TalkPage, TextField } from "../page";
import { JudgeForm } from "./judge-form";
import { Verdict } from "./verdict";

const LONGEST = 600;

/** One case: what it says, what was asked and answered, what judges say, what came of it. */
export function CasePage({ consultation }: { consultation: PublicConsultation }) {
  const seat = useSection("seat");
  const own = useSection("own-consultations");
  const mine = seat?.organisation === consultation.organisation;
  const judging = own?.judgements.find((one) => one.consultation === consultation.id);
  const open = consultation.stage === "open" && (own?.open ?? false);
  return (
    <TalkPage title={consultation.title} back="consultations" backWords={say("case.back")}>
      <p class="quiet">
        {consultation.name}, {consultation.round}.{" "}
        {consultation.edition > 1 ? say("case.edition", consultation.edition) : ""}
      </p>
      {consultation.verdict && <Verdict verdict={consultation.verdict} />}
      <p class="case-signs">
        <Chip icon="eye">{say("case.everyone")}</Chip>
        <Chip icon="mega">{consultation.framing}</Chip>
      </p>
      <dl class="case-parts">
        <dt>{say("case.part.why")}</dt>
        <dd>{consultation.why}</dd>
        <dt>{say("case.part.better")}</dt>
        <dd>{consultation.better}</dd>
        <dt>{say("case.part.lost")}</dt>
        <dd>{consultation.lost}</dd>
        <dt>{say("case.part.losers")}</dt>
        <dd>{consultation.losers}</dd>
      </dl>
      {mine && open && <OwnerActions consultation={consultation} />}
      <section class="case-group">
        <h2>{say("case.questions")}</h2>
        {consultation.questions.length === 0 && <p class="quiet">{say("case.questions.none")}</p>}
        {consultation.questions.map((one) => (
          <Question key={one.number} consultation={consultation} question={one} canAnswer={mine && open} />
        ))}
        {open && !mine && <Say label={say("case.ask")} action={say("case.ask.send")} send={askOf(consultation)} />}
      </section>
      <section class="case-group">
        <h2>{say("case.judgements")}</h2>
        {consultation.judges.map((one) => (
          <Judged key={one.organisation} judge={one} />
        ))}
      </section>
      {judging && open && <JudgeForm key={consultation.edition} judging={judging} />}
    </TalkPage>
  );
}

type Sender = (words: string) => Promise<boolean>;

function askOf(consultation: PublicConsultation): (send: ReturnType<typeof useLive>["send"]) => Sender {
  return (send) => async (words) => (await send("AskAboutCase", { consultation: consultation.id, words })).accepted;
}

function OwnerActions({ consultation }: { consultation: PublicConsultation }) {
  const { send } = useLive();
  return (
    <p class="case-signs">
      <a class="button" href={addressOf("talk", `consultations/case:${consultation.change}`)}>
        <Icon name="pencil" />
        {say("case.edit")}
      </a>
      <button
        type="button"
        class="button button-quiet"
        onClick={() => void send("WithdrawCase", { consultation: consultation.id })}
      >
        {say("case.withdraw")}
      </button>
    </p>
  );
}

interface QuestionProps {
  consultation: PublicConsultation;
  question: CaseQuestion;
  canAnswer: boolean;
}

function Question({ consultation, question, canAnswer }: QuestionProps) {
  return (
    <article class="case-row">
      <p>
        <b>{question.from}:</b> {question.text}
      </p>
      {question.answer ? (
        <p class="case-words">
          <b>{consultation.name}:</b> {question.answer}
        </p>
      ) : (
        <p class="quiet">{say("case.unanswered")}</p>
      )}
      {canAnswer && !question.answer && (
        <Say
          label={say("case.answer")}
          action={say("case.answer.send")}
          send={(send) => async (words) =>
            (await send("AnswerAboutCase", { consultation: consultation.id, number: question.number, words })).accepted
          }
        />
      )}
    </article>
  );
}

interface SayProps {
  label: string;
  action: string;
  send: (send: ReturnType<typeof useLive>["send"]) => Sender;
}

/** A line that everybody will read. */
function Say({ label, action, send }: SayProps) {
  const live = useLive();
  const [words, setWords] = useState("");
  const submit = async (event: Event) => {
    event.preventDefault();
    if (words.trim() && (await send(live.send)(words.trim()))) setWords("");
  };
  return (
    <form class="case-say" onSubmit={submit}>
      <TextField label={label} help={say("case.everyone")} value={words} change={setWords} most={LONGEST} rows={2} />
      <button type="submit" class="button" aria-disabled={!words.trim()}>
        <Icon name="send" />
        {action}
      </button>
    </form>
  );
}

function Judged({ judge }: { judge: CaseJudge }) {
  if (!judge.judged) return <p class="quiet">{say("case.not-judged", judge.name)}</p>;
  return (
    <article class="case-row">
      <h3>{judge.name}</h3>
      <p>
        <Chip>{say(`case.vote.${judge.vote}`)}</Chip> {say("case.ratings", judge.clarity, judge.honesty, judge.benefit)}
        {judge.earlier && <span class="quiet"> {say("case.earlier-edition")}</span>}
      </p>
      {judge.condition && judge.vote === "support-if" && <p>{say("case.condition.is", judge.condition)}</p>}
      {judge.comment && <p class="case-words">{judge.comment}</p>}
    </article>
  );
}
