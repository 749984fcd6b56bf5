import { Icon } from "../../../parts/icons";
import type { Message } from "../../../protocol";
import { useSection } from "../../../store";
import { say } from "../../../words";
import { addressOf } from "../../places";
import { MIDDLE, useMedia } from "../../use-media";

/** From a message to the form that gives it to the press; on a phone that form lists the messages instead. */
export function GiveLink({ thread, message }: { thread: string; message: Message }) {
  const papers = useSection("press")?.papers.length ?? 0;
  const middle = useMedia(MIDDLE);
  if (!middle || papers === 0) return null;
  return (
    <a
      class="message-pin"
      href={addressOf("talk", `press/give/message:${thread}:${message.number}`)}
      aria-label={`${say("press.give.short")}: ${message.text.slice(0, 60)}`}
      title={say("press.give.short")}
    >
      <Icon name="news" />
    </a>
  );
}
