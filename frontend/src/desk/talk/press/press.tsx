import { timeOfDay } from "../../../formats";
import { Icon } from "../../../parts/icons";
import { Chip } from "../../../parts/marks";
import { Empty } from "../../../parts/notice";
import { Quote } from "../../../parts/quote";
import type { GivenDocument } from "../../../protocol";
import { useSection } from "../../../store";
import { phrase, say } from "../../../words";
import { addressOf } from "../../places";
import { TalkPage } from "../page";
import { GiveForm } from "./give-form";
import { StoryCard } from "./story-card";
import { StoryForm } from "./story-form";

// Addresses within: new, new/3 (with document 3), give, give/message:thread:number.

/** Who writes has a newsroom here; everybody else can give the press a document. */
export function Press({ detail }: { detail: string }) {
  const desk = useSection("press");
  const [what = "", more = ""] = detail.split("/");
  if (!desk) return null;
  if (what === "new" && desk.writer) return <StoryForm first={Number(more) || 0} />;
  if (what === "give" && desk.papers.length > 0) return <GiveForm first={more} />;
  return (
    <TalkPage
      title={say("talk.part.press")}
      action={
        desk.open &&
        !desk.muted && (
          <a
            class="button button-dense voice-action"
            href={addressOf("talk", desk.writer ? "press/new" : "press/give")}
          >
            <Icon name={desk.writer ? "pencil" : "plus"} />
            {say(desk.writer ? "press.new" : "press.give")}
          </a>
        )
      }
    >
      <p class="hint">{say(desk.writer ? "press.what.writer" : "press.what.giver")}</p>
      {desk.muted && <p class="is-bad">{say("press.muted")}</p>}
      {desk.writer && <p class="hint">{say(desk.frontTaken ? "press.front.taken" : "press.front.free")}</p>}
      {desk.stories.map((story) => (
        <StoryCard key={story.id} story={story} />
      ))}
      {desk.writer && desk.stories.length === 0 && <Empty title={say("press.none")} />}
      {desk.received.length > 0 && (
        <section aria-labelledby="received-title">
          <h2 id="received-title">{say("press.received")}</h2>
          {desk.received.map((one) => (
            <Document key={one.number} document={one} received />
          ))}
        </section>
      )}
      {desk.given.length > 0 && (
        <section aria-labelledby="given-title">
          <h2 id="given-title">{say("press.given")}</h2>
          {desk.given.map((one) => (
            <Document key={one.number} document={one} />
          ))}
        </section>
      )}
    </TalkPage>
  );
}

function Document({ document, received = false }: { document: GivenDocument; received?: boolean }) {
  return (
    <article class="card voice-card">
      <p class="voice-meta">
        <Chip tone="line" icon={document.printed ? "news" : "lock"}>
          {say(document.printed ? "press.document.printed" : "press.document.private")}
        </Chip>
        <span>{say(received ? "press.document.from" : "press.document.to", document.other)}</span>
        <time dateTime={document.at}>{timeOfDay(document.at)}</time>
      </p>
      <h3>{phrase(document.title)}</h3>
      <Quote title={document.title} words={document.words} />
      {document.note && <p>{say("press.document.note", document.note)}</p>}
      <p class="hint">{say(document.named ? "press.document.named" : "press.document.unnamed")}</p>
      {received && (
        <p class="voice-buttons">
          <a class="button" href={addressOf("talk", `press/new/${document.number}`)}>
            <Icon name="pencil" />
            {say("press.document.use")}
            <span class="visually-hidden"> {phrase(document.title)}</span>
          </a>
        </p>
      )}
    </article>
  );
}
