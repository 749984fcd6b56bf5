import { list } from "../../../formats";
import type { DealForm } from "../../../protocol";
import { useSection } from "../../../store";
import { say } from "../../../words";
import { useNames } from "./use-deals";

/** Who reads a deal, and from when, in words: its composer and its card say the same. */
export function useVisibleTo(
  form: Pick<DealForm, "parties" | "terms" | "conditions" | "open">,
  draft: boolean,
): string {
  const name = useNames();
  const own = useSection("seat")?.organisation ?? "";
  const choices = useSection("deal-choices")?.terms ?? [];
  const others = form.parties.filter((id) => id !== own).map(name);
  const consenters = [
    ...new Set([
      ...form.conditions,
      ...form.terms.flatMap((term) => choices.find((one) => one.id === term.template)?.consents ?? []),
    ]),
  ].filter((id) => !form.parties.includes(id));
  const readers = list(
    [...others, ...(draft ? [] : [say("talk.visible.own")]), say("deal.visible.control")],
    say("words.and"),
  );
  return [
    draft ? say("deal.visible.draft") : "",
    others.length > 0 ? say(draft ? "deal.visible.once-offered" : "talk.visible", readers) : "",
    consenters.length > 0 ? say("deal.visible.consent", list(consenters.map(name), say("words.and"))) : "",
    form.open ? say("deal.visible.open") : "",
  ]
    .filter(Boolean)
    .map((sentence) => `${sentence}.`)
    .join(" ");
}
