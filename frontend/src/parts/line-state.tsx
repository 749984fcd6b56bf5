import type { Clock } from "../protocol";
import type { LineState } from "../store";
import { say } from "../words";
import { Glyph, Icon } from "./icons";

/** The truth about the line: word, shape and only then colour. */
export function LineSign({ line, clock }: { line: LineState; clock: Clock | null }) {
  const state = line === "connected" && clock?.held ? "held" : line;
  return (
    <span class={`line-sign line-sign-${state}`} role="status">
      {state === "held" ? (
        <Icon name="pause" />
      ) : state === "connected" ? (
        <Glyph name="dot" />
      ) : (
        <i class="line-ring" />
      )}
      {say(`line.${state}`)}
    </span>
  );
}
