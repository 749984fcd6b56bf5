import { LineChart } from "../charts/line-chart";
import { SmallMultiples } from "../charts/small-multiples";
import { firstYear } from "../charts/years";
import { number } from "../formats";
import { Markdown } from "../markdown";
import { Icon } from "../parts/icons";
import { SeatDots } from "../parts/marks";
import { Empty, Notice } from "../parts/notice";
import type { IndicatorReading, PublicOrganisation } from "../protocol";
import { Seesaw } from "../seesaw/seesaw";
import { useLive, useSection } from "../store";
import { phrase, say } from "../words";
import { PageFoot } from "./links";
import { Team } from "./people";
import { addressOf } from "./places";
import { OnlyUs } from "./private";
import { useMedia, WIDE } from "./use-media";

/** Who you are, what you want, your numbers, the district, and whom you can deal with. */
export function Brief() {
  const own = useSection("organisation");
  const seat = useSection("seat");
  const game = useSection("game");
  const organisations = useSection("organisations")?.organisations ?? [];
  const wide = useMedia(WIDE);
  const mine = organisations.find((one) => one.id === seat?.organisation);
  const others = organisations.filter((one) => one.id !== seat?.organisation);
  if (!own || !seat) {
    return (
      <Empty title={say("brief.empty")}>
        <p>{say("brief.empty.what")}</p>
      </Empty>
    );
  }
  return (
    <div class="brief">
      {game?.status === "LOBBY" && (
        <a class="back-link" href="#lobby">
          <Icon name="left" />
          {say("brief.to-lobby")}
        </a>
      )}
      <header class="brief-head">
        <p class="small quiet">{own.role}</p>
        <h1 data-heading tabIndex={-1}>
          {own.name}
        </h1>
        {mine?.face && <p class="brief-face">{mine.face}</p>}
      </header>
      {own.moved && (
        <Notice tone="attention" title={phrase(own.moved)}>
          {own.movedBecause && <p>{own.movedBecause}</p>}
        </Notice>
      )}
      <section class="card card-private">
        <OnlyUs />
        {own.aim && (
          <p class="brief-aim">
            <b>{say("brief.aim")}</b> {own.aim}
          </p>
        )}
        <Markdown source={own.briefing} top={2} />
      </section>
      <OwnNumbers />
      {mine?.briefing && (
        <section class="card">
          <p class="private">
            <Icon name="eye" />
            {say("brief.everyone-knows")}
          </p>
          <Markdown source={mine.briefing} top={2} />
        </section>
      )}
      <District />
      <Partners organisations={others} />
      {!wide && (
        <div class="card">
          <Team />
        </div>
      )}
      {game?.notice && <p class="hint">{game.notice}</p>}
      <PageFoot />
    </div>
  );
}

function OwnNumbers() {
  const own = useSection("own-indicators");
  const game = useSection("game");
  if (!own || own.indicators.length === 0) return null;
  return (
    <section class="card card-private">
      <OnlyUs />
      <h2>{say("brief.numbers")}</h2>
      <SmallMultiples indicators={own.indicators} firstYear={firstYear(game)} />
    </section>
  );
}

/** The seesaw, unless it stands beside already, and the district's indicators. */
export function District({ picture = true }: { picture?: boolean }) {
  const balance = useSection("balance");
  const indicators = useSection("indicators");
  const game = useSection("game");
  const year = firstYear(game);
  // The balance has its own picture above.
  const isBalance = (one: IndicatorReading) =>
    balance !== null && one.unit.startsWith("%") && Math.abs(one.latest - balance.now.share) < 1e-6;
  const shown = (indicators?.indicators ?? []).filter((one) => one.points.length > 0 && !isBalance(one));
  return (
    <section class="card">
      <h2>{say("brief.district", game?.place ?? "")}</h2>
      {balance && picture && (
        <div class="balance-card">
          <Seesaw balance={balance} size="small" />
          <p>
            <b class="key-figure">{number(balance.now.share, 1)}%</b>
            {say("brief.balance", game?.place ?? "")}
          </p>
        </div>
      )}
      {balance && balance.history.length > 1 && (
        <LineChart
          title={say("brief.history")}
          subtitle={say("brief.history.sub")}
          points={balance.history}
          unit="%"
          decimals={1}
          firstYear={year}
        />
      )}
      {shown.length > 0 && <SmallMultiples indicators={shown} firstYear={year} />}
    </section>
  );
}

function Partners({ organisations }: { organisations: readonly PublicOrganisation[] }) {
  const groups = [...new Set(organisations.map((one) => one.group))];
  return (
    <section class="card">
      <h2>{say("brief.partners")}</h2>
      <p class="quiet small">{say("brief.partners.what")}</p>
      {groups.map((group) => (
        <section key={group} class="partner-group">
          {group && <h3>{group}</h3>}
          {organisations
            .filter((one) => one.group === group)
            .map((one) => (
              <Partner key={one.id} organisation={one} />
            ))}
        </section>
      ))}
    </section>
  );
}

function Partner({ organisation }: { organisation: PublicOrganisation }) {
  const { store } = useLive();
  const names = organisation.seats.filter((one) => one.holder === "PERSON" && one.name);
  return (
    <details class="partner">
      <summary>
        <span class="partner-name">{organisation.name}</span>
        <SeatDots seats={organisation.seats} presence={store.presence.value} />
        <span class="partner-face">{organisation.face}</span>
        <Icon name="chevron" class="partner-open" />
      </summary>
      <div class="partner-more">
        {names.length > 0 && (
          <ul class="partner-people">
            {names.map((one) => (
              <li key={one.seat}>
                {one.name}, <span class="quiet">{one.post}</span>
              </li>
            ))}
          </ul>
        )}
        {organisation.briefing && <Markdown source={organisation.briefing} top={4} />}
        <a class="button button-dense" href={addressOf("talk", `to:${organisation.id}`)}>
          <Icon name="chat" />
          {say("brief.write-to", organisation.shortName || organisation.name)}
        </a>
      </div>
    </details>
  );
}
