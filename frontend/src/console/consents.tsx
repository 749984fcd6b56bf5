import { Verdict } from "../desk/talk/consultations/verdict";
import { Answered } from "../desk/talk/consultations/waits";
import { Icon } from "../parts/icons";
import type { RequestLine } from "../protocol";
import { useLive, useSection } from "../store";
import { say } from "../words";

/** Leave that is due, for which control can answer, and the cases before the public. */
export function ConsentCards() {
  const { send } = useLive();
  const requests = useSection("control-requests");
  const due = requests?.toUs.filter((one) => one.now && one.state === "open") ?? [];
  const cases = useSection("consultations")?.consultations.filter((one) => one.stage === "open") ?? [];
  const told = useSection("consultations")?.consultations.find((one) => one.verdict !== null);
  if (due.length === 0 && cases.length === 0 && !told) return null;
  const answer = (one: RequestLine, given: boolean) =>
    void send("AnswerRequest", { request: one.id, given, reason: "" }, { actingFor: one.of });
  return (
    <article class="console-card is-open">
      <p class="console-kind">
        <Icon name="vote" /> {say("console.consents", due.length, cases.length)}
      </p>
      {due.map((one) => (
        <section key={one.id} class="case-row">
          <h3>{say("console.consents.due", one.fromName, one.ofName)}</h3>
          <p>
            {one.title}. {one.leverTitle} <b>{one.setting}</b>
          </p>
          <Answered request={one} />
          {requests?.open && (
            <p class="console-buttons">
              <button type="button" class="button" onClick={() => answer(one, true)}>
                {say("console.consents.give", one.ofName)}
              </button>
              <button type="button" class="button button-quiet" onClick={() => answer(one, false)}>
                {say("console.consents.refuse", one.ofName)}
              </button>
            </p>
          )}
        </section>
      ))}
      {cases.map((one) => (
        <section key={one.id} class="case-row">
          <h3>{one.title}</h3>
          <p class="quiet">
            {one.name}. {one.framing}.{" "}
            {say("case.judged", one.judges.filter((judge) => judge.judged).length, one.judges.length)}{" "}
            {say("console.consents.unanswered", one.questions.filter((asked) => !asked.answer).length)}
          </p>
        </section>
      ))}
      {told?.verdict && (
        <section class="case-row">
          <h3>{told.title}</h3>
          <Verdict verdict={told.verdict} />
        </section>
      )}
    </article>
  );
}
