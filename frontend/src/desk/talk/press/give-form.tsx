import { useState } from "preact/hooks";
import { list, timeOfDay } from "../../../formats";
import { Icon } from "../../../parts/icons";
import { Quote } from "../../../parts/quote";
import type { Deal, Given, Passage, Talk, Thread } from "../../../protocol";
import { useLive, useSection } from "../../../store";
import { say } from "../../../words";
import { useDraft } from "../../drafts";
import { go } from "../../places";
import { TalkPage, TextField } from "../page";

const LONGEST_NOTE = 500;
/** So many of the latest messages of a conversation are offered. */
const LATEST = 30;
/** What is still talked about is no document: its terms may change. */
const OPEN = ["DRAFT", "OFFERED", "DECLINED", "WITHDRAWN", "EXPIRED"];

/** Gives the press a message or a paragraph of one's own briefing, as the giver chooses with or without a name. */
export function GiveForm({ first }: { first: string }) {
  const { send } = useLive();
  const desk = useSection("press");
  const talk = useSection("talk");
  const seat = useSection("seat");
  const game = useSection("game");
  const [to, setTo] = useState(desk?.papers[0]?.organisation ?? "");
  const [what, setWhat] = useState(first);
  const [named, setNamed] = useState(false);
  const [note, setNote] = useDraft(`${game?.id}.${seat?.id}.give`);
  const [busy, setBusy] = useState(false);
  const given = readGiven(what);
  const agreed = (useSection("deals")?.deals ?? []).filter((one) => one.role === "party" && !OPEN.includes(one.stage));
  const words = given ? wordsOf(given, talk, desk?.passages ?? [], agreed) : "";
  if (!desk) return null;
  const submit = async () => {
    if (!given || busy) return;
    setBusy(true);
    const outcome = await send("GiveToPress", { to, what: given, named, note: note.trim() });
    setBusy(false);
    if (!outcome.accepted) return;
    setNote("");
    go("talk", "press");
  };
  const paper = desk.papers.find((one) => one.organisation === to)?.name ?? "";
  return (
    <TalkPage
      title={say("press.give.title")}
      back="press"
      backWords={say("press.back")}
      foot={
        <>
          <p class="composer-label">
            <Icon name="eye" />
            <span>{say(named ? "press.give.visible.named" : "press.give.visible", paper)}</span>
          </p>
          <p class="voice-buttons">
            <button
              type="button"
              class="button button-primary"
              aria-disabled={!given || busy}
              onClick={() => void submit()}
            >
              <Icon name="send" />
              {say("press.give.send", paper)}
            </button>
            {!given && <span class="composer-state">{say("press.give.missing")}</span>}
          </p>
        </>
      }
    >
      {desk.papers.length > 1 && (
        <label class="voice-field">
          <span class="label">{say("press.give.to")}</span>
          <select class="input" value={to} onChange={({ currentTarget }) => setTo(currentTarget.value)}>
            {desk.papers.map((one) => (
              <option key={one.organisation} value={one.organisation}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label class="voice-field">
        <span class="label">{say("press.give.what")}</span>
        <select class="input" value={what} onChange={({ currentTarget }) => setWhat(currentTarget.value)}>
          <option value="">{say("press.give.choose")}</option>
          <optgroup label={say("press.give.briefing")}>
            {desk.passages.map((one) => (
              <option key={one.number} value={`passage:${one.number}`}>
                {short(one.words)}
              </option>
            ))}
          </optgroup>
          {agreed.length > 0 && (
            <optgroup label={say("press.give.deals")}>
              {agreed.map((deal) => (
                <option key={deal.id} value={`deal:${deal.id}`}>
                  {short(deal.title)}
                </option>
              ))}
            </optgroup>
          )}
          {(talk?.threads ?? []).map((thread) => (
            <optgroup key={thread.id} label={titleOf(thread)}>
              {thread.messages.slice(-LATEST).map((message) => (
                <option key={message.number} value={`message:${thread.id}:${message.number}`}>
                  {say("press.give.message", timeOfDay(message.at), message.by, short(message.text))}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {words && (
        <Quote title={given?.type === "GivenPassage" ? null : { key: "document.message", args: [] }} words={words} />
      )}
      <label class="tick">
        <input type="checkbox" checked={named} onChange={() => setNamed(!named)} />
        <span class="tick-box" aria-hidden="true">
          <Icon name="check" class="icon-bold" />
        </span>
        <span>{say("press.give.named")}</span>
      </label>
      <TextField label={say("press.give.note")} value={note} change={setNote} most={LONGEST_NOTE} rows={2} />
      <p class="hint">{say("press.give.hint")}</p>
    </TalkPage>
  );
}

const short = (words: string): string =>
  (words.length > 70 ? `${words.slice(0, 68)}…` : words).replace(/[*#\n]+/g, " ");

const titleOf = (thread: Thread): string =>
  thread.parties.length === 0 ? say("talk.team.title") : list(thread.parties, say("words.and"));

/** "message:a+b:3" or "passage:2"; null if nothing is chosen. */
function readGiven(what: string): Given | null {
  const [type, thread = "", number = ""] = what.split(":");
  if (type === "message") return { type: "GivenMessage", thread, number: Number(number) };
  if (type === "deal") return { type: "GivenDeal", deal: thread };
  if (type === "passage") return { type: "GivenPassage", paragraph: Number(thread) };
  return null;
}

function wordsOf(given: Given, talk: Talk | null, passages: readonly Passage[], deals: readonly Deal[]): string {
  switch (given.type) {
    case "GivenMessage":
      return (
        talk?.threads.find((one) => one.id === given.thread)?.messages.find((one) => one.number === given.number)
          ?.text ?? ""
      );
    case "GivenDeal": {
      const deal = deals.find((one) => one.id === given.deal);
      return deal ? [...deal.terms.map((term) => term.sentence), deal.words].filter(Boolean).join("\n") : "";
    }
    case "GivenPassage":
      return passages.find((one) => one.number === given.paragraph)?.words ?? "";
  }
}
