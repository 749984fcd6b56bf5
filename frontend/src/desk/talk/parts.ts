import type { ComponentType } from "preact";
import type { IconName } from "../../parts/icons";
import { useSection } from "../../store";
import { unreadOf } from "../unread";
import { Consultations, useConsultationsWaiting } from "./consultations/consultations";
import { Deals } from "./deals/deals";
import { useOurMoves } from "./deals/use-deals";
import { Initiatives, useQuestions } from "./initiatives/initiatives";
import { Messages } from "./messages";
import { Press } from "./press/press";

// The places within Talk, each at its own address: #talk for messages, #talk/deals, #talk/deals/deal-3 and so on.

export interface TalkPart {
  /** First piece of the address, and the end of the key of its title. */
  name: string;
  icon: IconName;
  component: ComponentType<{ detail: string }>;
  /** How much waits there for this seat. */
  useWaiting: () => number;
  /** False where this seat has nothing to do with it. */
  useShown: () => boolean;
}

const messages: TalkPart = {
  name: "messages",
  icon: "chat",
  component: Messages,
  useWaiting: () => {
    const seat = useSection("seat");
    return seat ? unreadOf(seat, "talk") : 0;
  },
  useShown: () => true,
};

const deals: TalkPart = {
  name: "deals",
  icon: "deal",
  component: Deals,
  useWaiting: () => useOurMoves().length,
  useShown: () => true,
};

const initiatives: TalkPart = {
  name: "initiatives",
  icon: "bulb",
  component: Initiatives,
  useWaiting: useQuestions,
  useShown: () => true,
};

/** What touches the public, and leave that was asked for. */
const consultations: TalkPart = {
  name: "consultations",
  icon: "vote",
  component: Consultations,
  useWaiting: useConsultationsWaiting,
  useShown: () => true,
};

/** Only where somebody writes for the press. */
const press: TalkPart = {
  name: "press",
  icon: "news",
  component: Press,
  useWaiting: () => 0,
  useShown: () => {
    const desk = useSection("press");
    return desk !== null && (desk.writer || desk.papers.length > 0);
  },
};

/** In the order in which they stand. Messages come first and take every address that is no other part's. */
export const talkParts: readonly TalkPart[] = [messages, deals, initiatives, consultations, press];

/** Which part an address within Talk leads to, and where in that part. */
export function partOf(detail: string): { part: TalkPart; within: string } {
  const [name = "", ...rest] = detail.split("/");
  const part = talkParts.find((one) => one !== messages && one.name === name);
  return part ? { part, within: rest.join("/") } : { part: messages, within: detail };
}

/** The address of a part, as the detail of the tab Talk. */
export const detailOf = (part: TalkPart): string => (part === messages ? "" : part.name);
