import { Icon } from "../parts/icons";
import { SeatDots } from "../parts/marks";
import { useLive, useSection } from "../store";
import { say } from "../words";
import { links, PageFoot } from "./links";
import { Team } from "./people";
import { addressOf } from "./places";

/** Before the game opens: you are in, this is your seat, and these people are here. */
export function Lobby() {
  const { store } = useLive();
  const game = useSection("game");
  const seat = useSection("seat");
  const organisations = useSection("organisations")?.organisations ?? [];
  const own = useSection("organisation");
  if (!game || !seat) return null;
  const seats = organisations.flatMap((one) => one.seats).filter((one) => one.holder !== "BOT");
  const taken = seats.filter((one) => one.holder === "PERSON").length;
  // Somebody who plays alone is simply "You".
  const first = seat.name === say("team.you") ? "" : (seat.name.split(/\s+/)[0] ?? "");
  return (
    <div class="lobby">
      <h1 data-heading tabIndex={-1}>
        {first ? say("lobby.title", first) : say("lobby.title.nameless")}
      </h1>
      <section class="seat-card">
        <p class="small quiet">{say("lobby.seat")}</p>
        <h2>{seat.post}</h2>
        <p>{seat.organisationName}</p>
        <p class="seat-card-foot">
          {links.changeSeat ? <a href={links.changeSeat}>{say("lobby.change")}</a> : <span />}
          <span>
            <Icon name="lock" /> {say("lobby.yours")}
          </span>
        </p>
      </section>
      {own && (
        <a class="button button-primary button-wide" href={addressOf("brief")}>
          <Icon name="brief" />
          {say("lobby.read")}
        </a>
      )}
      <Team />
      <section class="lobby-everyone">
        <header class="section-head">
          <h2>{say("lobby.everyone")}</h2>
          <span class="quiet small">{say("lobby.in", taken, seats.length)}</span>
        </header>
        <progress
          class="progress"
          value={taken}
          max={Math.max(1, seats.length)}
          aria-label={say("lobby.in", taken, seats.length)}
        />
        <ul class="lobby-organisations">
          {organisations.map((one) => (
            <li key={one.id}>
              <span>{one.name}</span>
              <SeatDots seats={one.seats} presence={store.presence.value} />
            </li>
          ))}
        </ul>
        <p class="hint">{say(game.controlReads ? "lobby.control.reads" : "lobby.control.not")}</p>
        <p class="hint">{say("lobby.moves-on")}</p>
      </section>
      <PageFoot />
    </div>
  );
}
