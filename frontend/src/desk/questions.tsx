import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../parts/icons";
import { Empty, Notice } from "../parts/notice";
import type { Answer, QuestionRow } from "../protocol";
import { type Pending, useLive, useSection } from "../store";
import { say } from "../words";
import { addressOf } from "./places";

const SAVE_AFTER = 900; // ms without a keystroke

/** The questions at the end of a round. Every answer is saved as it is given. */
export function Questions() {
  const reflection = useSection("reflection");
  const { store } = useLive();
  if (!reflection) return null;
  const { questions, open } = reflection;
  const answered = questions.filter((one) => one.answer !== "").length;
  const unsaved = store.pending.value.some((one) => one.command === "AnswerQuestion");
  return (
    <div class="reflect">
      <p>
        <a class="back-link" href={addressOf("results")}>
          <Icon name="left" />
          {say("desk.tab.results")}
        </a>
      </p>
      <header>
        <h1 data-heading tabIndex={-1}>
          {say("reflect.title", questions.length)}
        </h1>
        <p class="quiet small">{reflection.round}</p>
        <p class="hint">{say("reflect.who-sees")}</p>
      </header>
      {!open && (
        <Notice title={say("reflect.closed")}>
          <p>{say("reflect.closed.what")}</p>
        </Notice>
      )}
      {questions.length === 0 && <Empty title={say("reflect.none")} />}
      <ol class="questions">
        {questions.map((question, index) => (
          <li key={question.id} class="card question">
            <Question question={question} number={index + 1} open={open} />
          </li>
        ))}
      </ol>
      <p class="reflect-state" role="status">
        <Icon name={unsaved ? "clock" : "check"} />
        {unsaved ? say("decide.saved.saving") : say("reflect.saved", answered, questions.length)}
      </p>
    </div>
  );
}

function Question({ question: held, number, open }: { question: QuestionRow; number: number; open: boolean }) {
  const { send, store } = useLive();
  const question = { ...held, answer: shownAnswer(held, store.pending.value) };
  const answer = (given: Answer) =>
    send("AnswerQuestion", { question: question.id, answer: given }, { key: `answer:${question.id}` });
  const id = `question-${question.id}`;
  const legend = (
    <>
      <span class="question-number">{number}</span> {question.text}
    </>
  );
  if (question.kind === "text" || question.kind === "organisation") {
    return (
      <>
        <label class="question-text" for={id}>
          {legend}
        </label>
        {question.help && (
          <p class="hint" id={`${id}-help`}>
            {question.help}
          </p>
        )}
        {question.kind === "text" ? (
          <Words id={id} question={question} open={open} save={(text) => void answer({ type: "Words", text })} />
        ) : (
          <About
            id={id}
            question={question}
            open={open}
            save={(organisation) => void answer({ type: "About", organisation })}
          />
        )}
      </>
    );
  }
  return (
    <fieldset disabled={!open}>
      <legend class="question-text">{legend}</legend>
      {question.help && <p class="hint">{question.help}</p>}
      {question.kind === "scale" ? (
        <ScaleOfFive question={question} save={(value) => void answer({ type: "Scale", value })} />
      ) : (
        <BarrierTicks question={question} save={(barriers) => void answer({ type: "Barriers", barriers })} />
      )}
    </fieldset>
  );
}

/** An answer as given on this page, before the server's answer has come back: a second tick builds on the first. */
function shownAnswer(question: QuestionRow, pending: readonly Pending[]): string {
  const given = pending.findLast(({ body }) => "question" in body && body.question === question.id)?.body;
  if (!given || !("question" in given) || !("answer" in given)) return question.answer;
  const { answer } = given;
  switch (answer.type) {
    case "Words":
      return answer.text;
    case "Scale":
      return String(answer.value);
    case "Barriers":
      return answer.barriers.join(" ");
    case "About":
      return answer.organisation;
  }
}

interface FieldProps {
  id: string;
  question: QuestionRow;
  open: boolean;
  save: (words: string) => void;
}

function Words({ id, question, open, save }: FieldProps) {
  const [text, setText] = useState(question.answer);
  const saved = useRef(question.answer);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const newest = useRef(text);
  newest.current = text;
  // Another device of the same seat may answer too; what is being typed here is not overwritten.
  useEffect(() => {
    if (newest.current === saved.current) setText(question.answer);
    saved.current = question.answer;
  }, [question.answer]);
  const flush = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (newest.current !== saved.current) {
      saved.current = newest.current;
      save(newest.current);
    }
  };
  useEffect(() => flush, []);
  return (
    <textarea
      id={id}
      class="input"
      rows={3}
      maxLength={4000}
      value={text}
      disabled={!open}
      aria-describedby={question.help ? `${id}-help` : undefined}
      onInput={({ currentTarget }) => {
        setText(currentTarget.value);
        clearTimeout(timer.current);
        timer.current = setTimeout(flush, SAVE_AFTER);
      }}
      onBlur={flush}
    />
  );
}

function About({ id, question, open, save }: FieldProps) {
  const seat = useSection("seat");
  const organisations = useSection("organisations")?.organisations ?? [];
  return (
    <select
      id={id}
      class="input"
      value={question.answer}
      disabled={!open}
      onChange={({ currentTarget }) => currentTarget.value && save(currentTarget.value)}
    >
      <option value="">{say("reflect.choose")}</option>
      {organisations
        .filter((one) => one.id !== seat?.organisation)
        .map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
    </select>
  );
}

function ScaleOfFive({ question, save }: { question: QuestionRow; save: (value: number) => void }) {
  return (
    <div class="scale">
      {[1, 2, 3, 4, 5].map((value) => (
        <label key={value} class="scale-step">
          <input
            type="radio"
            name={question.id}
            value={value}
            checked={question.answer === String(value)}
            onChange={() => save(value)}
          />
          <span>{value}</span>
        </label>
      ))}
    </div>
  );
}

function BarrierTicks({ question, save }: { question: QuestionRow; save: (barriers: string[]) => void }) {
  const barriers = useSection("reflection")?.barriers ?? [];
  const chosen = question.answer.split(" ").filter(Boolean);
  return (
    <div class="barriers">
      {barriers.map((barrier) => {
        const on = chosen.includes(barrier.id);
        return (
          <label key={barrier.id} class="tick">
            <input
              type="checkbox"
              checked={on}
              onChange={() =>
                save(barriers.map((one) => one.id).filter((id) => (id === barrier.id ? !on : chosen.includes(id))))
              }
            />
            <span class="tick-box" aria-hidden="true">
              <Icon name="check" class="icon-bold" />
            </span>
            <span>{barrier.title}</span>
          </label>
        );
      })}
    </div>
  );
}
