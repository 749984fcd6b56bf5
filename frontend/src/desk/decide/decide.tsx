import { Empty, Notice } from "../../parts/notice";
import { useSection } from "../../store";
import { say } from "../../words";
import { OnlyUs } from "../private";
import { useMedia, WIDE } from "../use-media";
import { LeverCard } from "./lever-card";
import { Review } from "./review";

/** The decision sheet: one draft that all seats of the organisation see and change together. */
export function Decide() {
  const sheet = useSection("sheet");
  const wide = useMedia(WIDE);
  if (!sheet || sheet.levers.length === 0) {
    return (
      <div class="decide">
        <h1 data-heading tabIndex={-1}>
          {say("desk.tab.decide")}
        </h1>
        <Empty title={say("decide.empty")}>
          <p>{say("decide.empty.what")}</p>
        </Empty>
      </div>
    );
  }
  const editable = sheet.open && sheet.confirmed === null;
  return (
    <div class="decide">
      <header class="decide-head">
        <OnlyUs />
        <h1 data-heading tabIndex={-1}>
          {say("decide.title")}
        </h1>
        {sheet.round && <p class="quiet small">{sheet.round}</p>}
      </header>
      {!sheet.open && !sheet.confirmed && (
        <Notice title={say("decide.closed")}>
          <p>{say("decide.closed.what")}</p>
        </Notice>
      )}
      {sheet.confirmed && !wide && <Review />}
      <div class="levers">
        {sheet.levers.map((row) => (
          <LeverCard key={row.id} row={row} open={editable} />
        ))}
      </div>
      {!sheet.confirmed && !wide && <Review />}
    </div>
  );
}
