import type { Thread } from "../../protocol";
import { useSection } from "../../store";
import { say } from "../../words";

/** The facilitator takes part in a thread under this name. */
export const CONTROL = "control";

/** A conversation without others is the team's own. */
export const isTeam = (thread: Thread): boolean => thread.parties.length === 0;

/** One party has its full name; several have the names that everybody uses. */
export function useThreadNames(thread: Thread): readonly string[] {
  const seat = useSection("seat");
  const organisations = useSection("organisations")?.organisations ?? [];
  if (isTeam(thread)) return [say("talk.team.title")];
  if (thread.parties.length < 2) return thread.parties;
  return thread.organisations
    .filter((id) => id !== seat?.organisation)
    .map((id) => organisations.find((one) => one.id === id)?.shortName || (id === CONTROL ? say("talk.control") : id));
}
