import { signal } from "@preact/signals";

// Where somebody is on the desk is the page's address (#talk/general+trust), so that back, refresh and a link lead there.

export const tabs = ["brief", "talk", "decide", "results", "news"] as const;
export type Tab = (typeof tabs)[number];

export interface DeskPlace {
  tab: Tab;
  /** Within the tab: a thread, "new", "questions". */
  detail: string;
}

const isTab = (name: string): name is Tab => (tabs as readonly string[]).includes(name);

export function readPlace(hash: string): DeskPlace | null {
  const [name = "", ...rest] = hash.replace(/^#/, "").split("/");
  if (name === "reflect") return { tab: "results", detail: "questions" };
  return isTab(name) ? { tab: name, detail: decodeURIComponent(rest.join("/")) } : null;
}

export const addressOf = (tab: Tab, detail = ""): string => `#${tab}${detail ? `/${encodeURIComponent(detail)}` : ""}`;

/** Where the now line sends somebody; "reflect" is a part of Results. */
export function addressOfWhere(where: string): string | null {
  if (where === "reflect") return addressOf("results", "questions");
  const target = readPlace(`#${where}`);
  return target && addressOf(target.tab, target.detail);
}

const tabOfPhase: Record<string, DeskPlace> = {
  negotiate: { tab: "talk", detail: "" },
  decide: { tab: "decide", detail: "" },
  results: { tab: "results", detail: "" },
  reflect: { tab: "results", detail: "questions" },
  reel: { tab: "news", detail: "" },
  epilogue: { tab: "news", detail: "" },
  debrief: { tab: "results", detail: "" },
};

/** Where a desk opens: at what is to do now, else at what the phase is about. */
export const firstPlace = (where: string, phase: string): DeskPlace =>
  readPlace(`#${where}`) ?? tabOfPhase[phase] ?? { tab: "brief", detail: "" };

/** Null until somebody has gone anywhere: then what is to do now decides. */
export const place = signal<DeskPlace | null>(readPlace(location.hash));

export function followAddress(): () => void {
  const follow = () => {
    place.value = location.hash === "#lobby" ? null : (readPlace(location.hash) ?? place.value);
  };
  addEventListener("hashchange", follow);
  return () => removeEventListener("hashchange", follow);
}

export function go(tab: Tab, detail = ""): void {
  location.hash = addressOf(tab, detail);
}
