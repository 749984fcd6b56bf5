import { Countdown } from "../parts/countdown";
import { LineSign } from "../parts/line-state";
import type { Where } from "../protocol";
import { Mark } from "../seesaw/mark";
import { useLive, useSection } from "../store";
import { hasWords, say } from "../words";
import { useOwnName } from "./names";
import { useMedia, WIDE } from "./use-media";

/** Mark, organisation, where the game is, time left, and the truth about the line. */
export function TopBar({ lobby }: { lobby: boolean }) {
  const { store } = useLive();
  const game = useSection("game");
  const seat = useSection("seat");
  const balance = useSection("balance");
  const clock = useSection("clock");
  const wide = useMedia(WIDE);
  const name = useOwnName(wide ? 36 : 26);
  return (
    <header class="top-bar">
      <Mark balance={balance} />
      <div class="top-bar-who">
        <p class="top-bar-name">{name || game?.title}</p>
        <p class="top-bar-sub">
          {wide || lobby ? [seat?.name, seat?.post].filter(Boolean).join(", ") : whereWords(game?.where)}
        </p>
      </div>
      {wide && !lobby && (
        <div class="top-bar-phase">
          <p class="top-bar-name">{phaseWords(game?.where.phase ?? "")}</p>
          <p class="top-bar-sub">{periodWords(game?.where)}</p>
        </div>
      )}
      <div class="top-bar-state">
        {!wide && <Countdown clock={clock} class="top-bar-countdown" />}
        <LineSign line={store.line.value} clock={clock} />
      </div>
    </header>
  );
}

export const phaseWords = (phase: string): string => (hasWords(`phase.${phase}`) ? say(`phase.${phase}`) : phase);

/** "2008/9, round 2 of 2". */
export function periodWords(where: Where | undefined): string {
  if (!where) return "";
  return where.roundNumber > 0 && where.rounds > 1
    ? say("desk.where.round", where.chapter, where.roundNumber, where.rounds)
    : where.chapter;
}

/** "2008/9, round 2. Decide": short enough for a phone. */
export function whereWords(where: Where | undefined): string {
  if (!where) return "";
  const period =
    where.roundNumber > 0 && where.rounds > 1
      ? say("desk.where.round.short", where.chapter, where.roundNumber)
      : where.chapter;
  const phase = phaseWords(where.phase);
  return period && period !== phase ? `${period}. ${phase}` : phase;
}
