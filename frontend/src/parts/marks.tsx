import type { ComponentChildren } from "preact";
import { initials } from "../formats";
import type { SeatHolder, SeatPresence } from "../protocol";
import { count, say } from "../words";
import { Icon, type IconName } from "./icons";

/** A yellow count with ink: what waits to be read. */
export function Badge({ count: unread }: { count: number }) {
  if (unread <= 0) return null;
  return (
    <span class="badge">
      <span aria-hidden="true">{unread > 99 ? "99+" : unread}</span>
      <span class="visually-hidden">{count("badge.unread", unread)}</span>
    </span>
  );
}

export function Chip({
  tone = "plain",
  icon,
  children,
}: {
  tone?: "plain" | "now" | "alert" | "line";
  icon?: IconName;
  children: ComponentChildren;
}) {
  return (
    <span class={`chip chip-${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}

/** Initials in a circle; the name stands beside it or in the title. */
export function Avatar({
  name,
  me = false,
  small = false,
  away = false,
}: {
  name: string;
  me?: boolean;
  small?: boolean;
  away?: boolean;
}) {
  const kind = [me ? "avatar-me" : "", small ? "avatar-small" : "", away ? "avatar-away" : ""].join(" ");
  return (
    <span class={`avatar ${kind}`} aria-hidden="true" title={name}>
      {initials(name)}
    </span>
  );
}

export type SeatState = "here" | "away" | "empty" | "bot";

/** Here and away come from the line to the person's page; nobody's presence is known before it has connected. */
export function seatState(seat: SeatHolder, presence: readonly SeatPresence[]): SeatState {
  switch (seat.holder) {
    case "BOT":
      return "bot";
    case "NOBODY":
      return "empty";
    case "PERSON":
      return presence.find((one) => one.seat === seat.seat)?.state === "here" ? "here" : "away";
  }
}

/** Full = here, half = away, ring = empty, square = bot. */
export function SeatDots({ seats, presence }: { seats: readonly SeatHolder[]; presence: readonly SeatPresence[] }) {
  // An organisation without seats in this game is played by a bot.
  const states: SeatState[] = seats.length > 0 ? seats.map((seat) => seatState(seat, presence)) : ["bot"];
  const of = (state: SeatState) => states.filter((one) => one === state).length;
  const words = (["here", "away", "empty", "bot"] as const)
    .filter((state) => of(state) > 0)
    .map((state) => say(`seats.${state}`, of(state)))
    .join(", ");
  return (
    <span class="seat-dots" role="img" aria-label={words}>
      {states.map((state, index) => (
        <i key={index} class={`seat-dot seat-dot-${state}`} />
      ))}
    </span>
  );
}
