import { useSection } from "../store";

/** Longer names do not fit into a phone's top bar or a button. */
const LONG = 26;

/** The own organisation's name as it fits: the full one, or the short one that everybody uses. */
export function useOwnName(longest = LONG): string {
  const seat = useSection("seat");
  const organisations = useSection("organisations")?.organisations ?? [];
  const full = seat?.organisationName ?? "";
  if (full.length <= longest) return full;
  return organisations.find((one) => one.id === seat?.organisation)?.shortName || full;
}
