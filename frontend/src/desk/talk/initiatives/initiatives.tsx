import { Icon } from "../../../parts/icons";
import { Empty } from "../../../parts/notice";
import { useSection } from "../../../store";
import { say } from "../../../words";
import { addressOf } from "../../places";
import { TalkPage } from "../page";
import { InitiativeCard } from "./initiative-card";
import { InitiativeForm } from "./initiative-form";

/** How many of the organisation's own initiatives wait for its answer. */
export const useQuestions = (): number =>
  useSection("initiatives")?.initiatives.filter((one) => one.own && one.stage === "asked").length ?? 0;

/** Moves that no lever covers: what we proposed, what control ruled, and rulings that name us. */
export function Initiatives({ detail }: { detail: string }) {
  const view = useSection("initiatives");
  if (detail === "new") return <InitiativeForm />;
  const all = view?.initiatives ?? [];
  const waiting = all.filter((one) => one.own && (one.stage === "waiting" || one.stage === "asked")).length;
  const full = waiting >= (view?.most ?? 0);
  return (
    <TalkPage
      title={say("talk.part.initiatives")}
      action={
        view?.open &&
        !full && (
          <a class="button button-dense voice-action" href={addressOf("talk", "initiatives/new")}>
            <Icon name="plus" />
            {say("initiative.new")}
          </a>
        )
      }
    >
      <p class="hint">{say("initiative.what")}</p>
      {full && <p class="hint">{say("initiative.full", waiting)}</p>}
      {view && !view.open && <p class="hint">{say("initiative.closed")}</p>}
      {all.length === 0 && <Empty title={say("initiative.none")} />}
      {all.map((one) => (
        <InitiativeCard key={one.id} initiative={one} />
      ))}
    </TalkPage>
  );
}
