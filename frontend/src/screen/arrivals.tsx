import { number } from "../formats";
import { Icon } from "../parts/icons";
import { SeatDots } from "../parts/marks";
import type { PublicOrganisation } from "../protocol";
import { Seesaw } from "../seesaw/seesaw";
import { useLive, useSection } from "../store";
import { say } from "../words";
import type { WayIn } from "./way-in";

/** Before the game: how to get in, and who has come. */
export function Arrivals({ wayIn }: { wayIn: WayIn }) {
  const game = useSection("game");
  const balance = useSection("balance");
  const organisations = useSection("organisations")?.organisations ?? [];
  const seats = organisations.flatMap((one) => one.seats).filter((seat) => seat.holder !== "BOT");
  const taken = seats.filter((seat) => seat.holder === "PERSON").length;
  const played = organisations.filter((one) => one.seats.some((seat) => seat.holder !== "BOT"));
  const bots = organisations.filter((one) => one.seats.every((seat) => seat.holder === "BOT"));
  const columns = seats.length > 40 ? "stage-organisations-many" : "";
  return (
    <>
      <main class="stage-arrivals">
        <section class="stage-way-in">
          <h1>{say("stage.join")}</h1>
          {wayIn.qrPath && (
            <svg
              class="stage-qr"
              viewBox={`-2 -2 ${wayIn.qrSize + 4} ${wayIn.qrSize + 4}`}
              role="img"
              aria-label={say("stage.qr", wayIn.join)}
              shape-rendering="crispEdges"
            >
              <path d={wayIn.qrPath} fill="#14202B" />
            </svg>
          )}
          <p class="stage-or">
            {say("stage.or")} <b>{wayIn.address}</b>
          </p>
          <p class="stage-code">{wayIn.code}</p>
        </section>
        <section class="stage-people">
          <header>
            <h2>{say("stage.in", taken, seats.length)}</h2>
            <p>{say("stage.sit")}</p>
          </header>
          <ul class={`stage-organisations ${columns}`}>
            {played.map((one) => (
              <Team key={one.id} organisation={one} />
            ))}
            {bots.length > 0 && (
              <li class="stage-bots">
                <h3>
                  <Icon name="bot" /> {say("stage.bots")}
                </h3>
                <p>{bots.map((one) => one.shortName).join(", ")}</p>
              </li>
            )}
          </ul>
        </section>
      </main>
      <footer class="stage-question">
        {balance && <Seesaw balance={balance} size="small" />}
        <p>
          {balance && say("stage.question", game?.place ?? "", number(balance.now.share, 1))}
          <span>{say("stage.question.ask")}</span>
        </p>
      </footer>
    </>
  );
}

function Team({ organisation }: { organisation: PublicOrganisation }) {
  const { store } = useLive();
  const names = organisation.seats.filter((seat) => seat.holder === "PERSON").map((seat) => seat.name);
  return (
    <li>
      <h3>
        {organisation.shortName} <SeatDots seats={organisation.seats} presence={store.presence.value} />
      </h3>
      <p>{names.join(", ")}</p>
    </li>
  );
}
