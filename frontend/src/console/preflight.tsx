import { list } from "../formats";
import type { BoardRow, Game } from "../protocol";
import { useSection } from "../store";
import { say } from "../words";

/** Something that going on would leave open, in words. */
interface LeftOpen {
  key: string;
  words: string;
}

/** What waits in this phase besides people: deals that nobody has answered, consents, injects that were planned. */
export function useLeftOpen(game: Game): readonly LeftOpen[] {
  const queue = useSection("queue");
  const deals = useSection("control-deals")?.deals ?? [];
  const left: LeftOpen[] = [];
  if (queue?.restructuring && queue.restructuring.chosen === "") {
    left.push({ key: "restructuring", words: say("console.left-open.restructuring", queue.restructuring.title) });
  }
  for (const inject of queue?.injects ?? []) {
    if (inject.state === "due") left.push({ key: inject.id, words: say("console.left-open.inject", inject.title) });
  }
  const decides = game.where.phase === "decide";
  for (const deal of deals) {
    const waits = deal.consents.filter((one) => one.state === "asked").map((one) => one.name);
    if (waits.length > 0) {
      left.push({ key: deal.id, words: say("console.left-open.consent", list(waits, say("words.and")), deal.title) });
    } else if (decides && deal.stage === "OFFERED") {
      left.push({ key: deal.id, words: say("console.left-open.deal", deal.title) });
    }
  }
  return left;
}

interface PreflightProps {
  to: string;
  /** Sheets count as they stand when the game goes on. */
  deciding: boolean;
  late: readonly BoardRow[];
  left: readonly LeftOpen[];
  wait: () => void;
  go: () => void;
}

/** Asked before the game goes on while something is open: who is not ready and what they get, what is left undone. */
export function Preflight({ to, deciding, late, left, wait, go }: PreflightProps) {
  return (
    <div class="console-preflight" role="alertdialog" aria-labelledby="preflight-title">
      <h2 id="preflight-title">{say("console.preflight", to)}</h2>
      {late.length > 0 && (
        <>
          <p>{say(`console.preflight.${deciding ? "decide" : "other"}`)}</p>
          <ul>
            {late.map((row) => (
              <li key={row.organisation}>
                <b>{row.name}</b>: {deciding ? say(`console.gets.${gets(row)}`) : say(`console.state.${row.state}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      {left.length > 0 && (
        <>
          <p>{say("console.left-open")}</p>
          <ul>
            {left.map((one) => (
              <li key={one.key}>{one.words}</li>
            ))}
          </ul>
        </>
      )}
      <p class="console-buttons">
        <button type="button" class="button" onClick={wait}>
          {say("console.wait")}
        </button>
        <button type="button" class="button button-primary" onClick={go}>
          {say("console.go", to)}
        </button>
      </p>
    </div>
  );
}

/** What counts for an organisation that has not confirmed. */
const gets = (row: BoardRow): string =>
  row.problems.length > 0 ? "fallback" : row.state === "drafting" ? "draft" : "last";
