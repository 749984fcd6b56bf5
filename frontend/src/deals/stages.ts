import type { IconName } from "../parts/icons";
import type { Deal, DealStage } from "../protocol";

// Where a deal stands, as every screen shows it: a sign and words, never colour alone.

export const stageIcons: Record<DealStage, IconName> = {
  DRAFT: "pencil",
  OFFERED: "deal",
  AGREED: "clock",
  IN_FORCE: "check",
  ENDED: "check",
  BROKEN: "alert",
  DECLINED: "x",
  WITHDRAWN: "undo",
  EXPIRED: "clock",
  REFUSED: "x",
  VOID: "x",
};

/** The end of the key of its words: a second offer reads “Countered”. */
export const stageKey = ({ stage, version }: Pick<Deal, "stage" | "version">): string =>
  stage === "OFFERED" && version > 1 ? "COUNTERED" : stage;

/** What the audience has to do with a deal; the order in which the groups stand. */
export const groups = ["yours", "drafts", "others", "force", "open", "past"] as const;
export type Group = (typeof groups)[number];

export const may = (deal: Deal, action: string): boolean => deal.actions.includes(action);

/** It waits for the audience: for its consent, or for its answer. */
export const isOurMove = (deal: Deal): boolean => may(deal, "consent") || may(deal, "accept");

const LIVE: readonly DealStage[] = ["AGREED", "IN_FORCE"];

export function groupOf(deal: Deal): Group {
  if (isOurMove(deal)) return "yours";
  if (deal.role === "reader") return LIVE.includes(deal.stage) ? "open" : "past";
  switch (deal.stage) {
    case "DRAFT":
      return "drafts";
    case "OFFERED":
    case "AGREED":
      return "others";
    case "IN_FORCE":
      return "force";
    case "ENDED":
    case "BROKEN":
    case "DECLINED":
    case "WITHDRAWN":
    case "EXPIRED":
    case "REFUSED":
    case "VOID":
      return "past";
  }
}

/** A clause of it was broken, though others go on. */
export const hasBroken = (deal: Deal): boolean => deal.terms.some((term) => term.mark === "broken");

/** Deals whose consent we are asked for stand before offers to us. */
export const byUrgency = (one: Deal, other: Deal): number =>
  Number(may(other, "consent")) - Number(may(one, "consent"));
