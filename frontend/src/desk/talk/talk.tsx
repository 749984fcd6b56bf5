import { Icon } from "../../parts/icons";
import { Badge } from "../../parts/marks";
import { say } from "../../words";
import { addressOf } from "../places";
import { MIDDLE, useMedia } from "../use-media";
import { detailOf, partOf, type TalkPart, talkParts } from "./parts";

/** Everything that organisations say to and want of one another: messages, deals and whatever else has its place here. */
export function Talk({ detail }: { detail: string }) {
  const { part, within } = partOf(detail);
  const middle = useMedia(MIDDLE);
  const Part = part.component;
  // On a phone a conversation, a deal or a form is the whole page; its arrow leads back to the list.
  const whole = !middle && within !== "";
  return (
    <div class="talk-area">
      {!whole && (
        <nav class="talk-parts" aria-label={say("talk.parts")}>
          {talkParts.map((one) => (
            <PartLink key={one.name} part={one} current={one === part} />
          ))}
        </nav>
      )}
      <Part key={part.name} detail={within} />
    </div>
  );
}

function PartLink({ part, current }: { part: TalkPart; current: boolean }) {
  const shown = part.useShown();
  const waiting = part.useWaiting();
  if (!shown && !current) return null;
  return (
    <a class="talk-part" href={addressOf("talk", detailOf(part))} aria-current={current ? "page" : undefined}>
      <Icon name={part.icon} />
      <span>{say(`talk.part.${part.name}`)}</span>
      <Badge count={waiting} />
    </a>
  );
}
