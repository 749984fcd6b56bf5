import { useState } from "preact/hooks";
import { Icon } from "../../../parts/icons";
import type { OwnJudgement } from "../../../protocol";
import { useLive } from "../../../store";
import { say } from "../../../words";
import { TextField } from "../page";
import { useKept } from "./use-kept";

const LONGEST = 600;
const RATINGS = ["clarity", "honesty", "benefit"] as const;
const VOTES = ["SUPPORT", "SUPPORT_IF", "OPPOSE"] as const;
const key = (vote: string): string => vote.toLowerCase().replace("_", "-");

/** Three ratings, a vote and a comment: private until it is given, then everybody reads it. */
export function JudgeForm({ judging }: { judging: OwnJudgement }) {
  const { send } = useLive();
  const [form, setForm] = useState(judging.form);
  const [state, setState] = useState("");
  const missing = RATINGS.some((one) => form[one] === 0) || (form.vote === "SUPPORT_IF" && !form.condition.trim());
  const run = async (command: "DraftJudgement" | "JudgeCase") => {
    const vote = VOTES.find((one) => one === form.vote) ?? "SUPPORT_IF";
    const outcome = await send(command, {
      consultation: judging.consultation,
      judgement: { ...form, vote },
    });
    if (outcome.accepted) setState(say(command === "JudgeCase" ? "case.judge.given" : "case.kept"));
  };
  const draft = useKept(JSON.stringify(form), () => void run("DraftJudgement"));
  const change = (part: Partial<typeof form>) => {
    draft.changed();
    setState("");
    setForm({ ...form, ...part });
  };
  return (
    <section class="case-group case-judging" aria-labelledby="judge-title">
      <h2 id="judge-title">{say(judging.given ? "case.judge.again" : "case.judge")}</h2>
      {RATINGS.map((rating) => (
        <fieldset key={rating} class="case-rating">
          <legend>{say(`case.rating.${rating}`)}</legend>
          <div class="scale">
            {[1, 2, 3, 4, 5].map((value) => (
              <label key={value} class="scale-step">
                <input
                  type="radio"
                  name={rating}
                  value={value}
                  checked={form[rating] === value}
                  onChange={() => change({ [rating]: value })}
                />
                <span>{value}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <fieldset class="recipients">
        <legend>{say("case.vote")}</legend>
        {VOTES.map((vote) => (
          <label key={vote} class="case-choice">
            <input type="radio" name="vote" checked={form.vote === vote} onChange={() => change({ vote })} />
            <span>{say(`case.vote.${key(vote)}`)}</span>
          </label>
        ))}
      </fieldset>
      {form.vote === "SUPPORT_IF" && (
        <TextField
          label={say("case.condition")}
          value={form.condition}
          change={(condition) => change({ condition })}
          most={LONGEST}
          rows={2}
        />
      )}
      <TextField
        label={say("case.comment")}
        value={form.comment}
        change={(comment) => change({ comment })}
        most={LONGEST}
        rows={2}
      />
      <p class="composer-label">
        <Icon name="eye" />
        <span>{say("case.judge.visible")}</span>
      </p>
      <p class="voice-buttons">
        <button
          type="button"
          class="button button-primary"
          aria-disabled={missing}
          onClick={() => {
            if (missing) return;
            draft.done();
            void run("JudgeCase");
          }}
        >
          <Icon name="vote" />
          {say("case.judge.send")}
        </button>
        <span class="composer-state" aria-live="polite">
          {state || (missing ? say("case.judge.missing") : "")}
        </span>
      </p>
    </section>
  );
}
