import { Icon } from "../parts/icons";
import { Empty } from "../parts/notice";
import type { Approach } from "../protocol";
import { useSection } from "../store";
import { phrase, say } from "../words";

/** Who approached whom, and who is left out: flags in words, then every pair in one table. */
export function AttentionTable() {
  const attention = useSection("attention");
  const organisations = attention?.organisations ?? [];
  const approaches = attention?.approaches ?? [];
  if (approaches.length === 0) {
    return (
      <div class="console-empty">
        <Empty title={say("console.attention.none")}>
          <p>{say("console.attention.none.what")}</p>
        </Empty>
      </div>
    );
  }
  const name = (id: string) => organisations.find((one) => one.organisation === id)?.name ?? id;
  const between = (from: string, to: string) => approaches.find((one) => one.from === from && one.to === to);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div class="console-scroll" tabIndex={0}>
      {(attention?.flags.length ?? 0) > 0 && (
        <ul class="console-flags">
          {attention?.flags.map((flag) => (
            <li key={flag.key + flag.args.join()}>
              <Icon name="flag" /> {phrase(flag)}
            </li>
          ))}
        </ul>
      )}
      <table class="console-attention">
        <caption>{say("console.attention.how")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("console.attention.from")}</th>
            {organisations.map((to) => (
              <th key={to.organisation} scope="col">
                <span>{to.name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {organisations.map((from) => (
            <tr key={from.organisation}>
              <th scope="row">{from.name}</th>
              {organisations.map((to) => (
                <Cell
                  key={to.organisation}
                  approach={between(from.organisation, to.organisation)}
                  own={from.organisation === to.organisation}
                  name={name}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  approach: Approach | undefined;
  own: boolean;
  name: (id: string) => string;
}

/** How often one reached out to the other; a question mark where an answer is owed. */
function Cell({ approach, own, name }: CellProps) {
  if (own) return <td class="console-attention-own" />;
  if (!approach) return <td />;
  const { from, to, messages, offers, mentions, unanswered, minutes } = approach;
  const words = [
    say("console.attention.pair", name(from), name(to)),
    say("console.attention.counts", messages, offers, mentions),
    minutes >= 0 ? say("console.attention.minutes", minutes) : "",
    unanswered > 0 ? say("console.attention.unanswered", unanswered) : "",
  ];
  return (
    <td class={unanswered > 0 ? "console-attention-waits" : ""} title={words.filter(Boolean).join(" ")}>
      <span aria-hidden="true">
        {messages + offers || "·"}
        {unanswered > 0 && "?"}
      </span>
      <span class="visually-hidden">{words.slice(1).filter(Boolean).join(" ")}</span>
    </td>
  );
}
