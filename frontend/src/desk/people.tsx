import { Icon } from "../parts/icons";
import { Avatar, seatState } from "../parts/marks";
import type { SeatHolder } from "../protocol";
import { useLive, useSection } from "../store";
import { say } from "../words";

/** The people of one's own organisation, and who of them is here. */
export function Team({ level = 2 }: { level?: 2 | 3 }) {
  const { store } = useLive();
  const seat = useSection("seat");
  const organisations = useSection("organisations");
  const own = organisations?.organisations.find((one) => one.id === seat?.organisation);
  if (!own || !seat) return null;
  const states = own.seats.map((one) => stateOf(one, seat.id));
  const here = states.filter((state) => state === "here").length;
  const Heading = `h${level}` as "h2";

  function stateOf(one: SeatHolder, me: string) {
    return one.seat === me ? "here" : seatState(one, store.presence.value);
  }

  return (
    <section class="team">
      <header class="section-head">
        <Heading>{say("team.title")}</Heading>
        <span class="quiet small">{say("team.here", here, own.seats.length)}</span>
      </header>
      <ul class="mates">
        {own.seats.map((one, index) => (
          <li key={one.seat} class={`mate mate-${states[index]}`}>
            {states[index] === "bot" ? (
              <span class="avatar">
                <Icon name="bot" />
              </span>
            ) : (
              <Avatar name={one.name || one.post} me={one.seat === seat.id} away={states[index] !== "here"} />
            )}
            <span class="mate-who">
              <span class="mate-name">{one.name || one.post}</span>
              {one.name && <small>{one.post}</small>}
            </span>
            <span class="mate-state">
              {one.seat === seat.id ? say("team.you") : say(`team.state.${states[index]}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
