import { seatState } from "../parts/marks";
import type { SeatHolder } from "../protocol";
import { useLive, useSection } from "../store";
import { say } from "../words";

/** Every seat, who sits there, and the bot that can take it or give it back. */
export function People({ close }: { close: () => void }) {
  const organisations = useSection("organisations")?.organisations ?? [];
  return (
    <>
      <h2 id="people-title">{say("console.people.title")}</h2>
      <p class="hint">{say("console.people.hint")}</p>
      <div class="console-people">
        {organisations
          .filter((one) => one.seats.length > 0)
          .map((one) => (
            <section key={one.id}>
              <h3>{one.name}</h3>
              <ul>
                {one.seats.map((seat) => (
                  <SeatRow key={seat.seat} seat={seat} />
                ))}
              </ul>
            </section>
          ))}
      </div>
      <p class="console-buttons">
        <button type="button" class="button" onClick={close}>
          {say("console.close")}
        </button>
      </p>
    </>
  );
}

function SeatRow({ seat }: { seat: SeatHolder }) {
  const { send, store } = useLive();
  const state = seatState(seat, store.presence.value);
  const bot = state === "bot";
  return (
    <li>
      <span class={`seat-dot seat-dot-${state}`} />
      <span>
        <b>{seat.name || say(`console.seat.${state}`)}</b> <span class="quiet">{seat.post}</span>
      </span>
      <button
        type="button"
        class="button button-dense"
        onClick={() => void send(bot ? "TakeSeatFromBot" : "GiveSeatToBot", { seat: seat.seat })}
      >
        {say(bot ? "console.seat.free" : "console.seat.to-bot")}
        <span class="visually-hidden"> {seat.post}</span>
      </button>
    </li>
  );
}
