import { groupOf, isOurMove } from "../../../deals/stages";
import type { Deal } from "../../../protocol";
import { useSection } from "../../../store";
import { addressOf } from "../../places";

const NONE: readonly Deal[] = [];

/** The organisation's own deals and those that wait for its consent; then the open deals of others. */
export function useDeals(): readonly Deal[] {
  const own = useSection("deals")?.deals ?? NONE;
  const open = useSection("open-deals")?.deals ?? NONE;
  const known = new Set(own.map((deal) => deal.id));
  return [...own, ...open.filter((deal) => !known.has(deal.id))];
}

/** Those that wait for this organisation's answer or consent. */
export const useOurMoves = (): readonly Deal[] => (useSection("deals")?.deals ?? NONE).filter(isOurMove);

export const dealAddress = (deal: Deal): string => addressOf("talk", `deals/${deal.id}`);

/** Deals are made while a round is played, not while years pass or when all is over. */
export function useCanDeal(): boolean {
  const game = useSection("game");
  const choices = useSection("deal-choices");
  return choices !== null && game?.status === "PLAYING" && !["reel", "epilogue", "debrief"].includes(game.where.phase);
}

/** Names of organisations by id: the short ones that everybody uses. */
export function useNames(): (id: string) => string {
  const organisations = useSection("organisations")?.organisations ?? [];
  return (id) => {
    const known = organisations.find((one) => one.id === id);
    return known?.shortName || known?.name || id;
  };
}

/** Others than one's own organisation, as a row or a title names them. */
export function useOthersIn(deal: Deal): readonly string[] {
  const name = useNames();
  return deal.parties.filter((party) => !party.own).map((party) => name(party.organisation));
}

/** The latest first within each group. */
export const inGroup = (deals: readonly Deal[], group: ReturnType<typeof groupOf>): readonly Deal[] =>
  deals.filter((deal) => groupOf(deal) === group);
