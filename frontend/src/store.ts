import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { CommandName, Commands, Frame, Phrase, SeatPresence, SectionName, Sections } from "./protocol";

/** The truth about the line to the server, as the page shows it. */
export type LineState = "connecting" | "connected" | "reconnecting" | "offline";

/** What came of a command: the game's version that holds it, or why it was refused. */
export type Outcome = { accepted: true; version: number } | { accepted: false; words: Phrase };

export interface Refused {
  number: number;
  command: CommandName;
  words: Phrase;
}

/** A command on its way: kept until the server has acknowledged it and the frame that shows it is here. */
export interface Pending {
  request: string;
  command: CommandName;
  body: Commands[CommandName];
  actingFor: string | null;
  key: string | null;
  sent: boolean;
  acceptedAt: number | null;
}

/** Everything that this page knows: the newest value of each section, and the state of the line. */
export class Store {
  readonly version = signal(-1);
  readonly line = signal<LineState>("connecting");
  readonly presence = signal<readonly SeatPresence[]>([]);
  readonly others = signal(0);
  readonly pending = signal<Pending[]>([]);
  readonly refused = signal<Refused | null>(null);
  private readonly sections = new Map<SectionName, Signal<unknown>>();

  /** The newest value of a section; null while it has not come. */
  section<Name extends SectionName>(name: Name): ReadonlySignal<Sections[Name] | null> {
    return this.slot(name);
  }

  /** Takes over a frame; false if something before it was lost, and then nothing has changed. */
  apply(frame: Frame): boolean {
    const everything = frame.after === -1;
    if (!everything && frame.after > this.version.value) return false;
    if (!everything && frame.version < this.version.value) return true;
    if (everything) {
      for (const [name, slot] of this.sections) if (!(name in frame.sections)) slot.value = null;
    }
    for (const name of Object.keys(frame.sections) as SectionName[]) {
      this.slot(name).value = (frame.sections[name] ?? null) as never;
    }
    this.version.value = frame.version;
    return true;
  }

  private slot<Name extends SectionName>(name: Name): Signal<Sections[Name] | null> {
    const known = this.sections.get(name);
    if (known) return known as Signal<Sections[Name] | null>;
    const slot = signal<Sections[Name] | null>(null);
    this.sections.set(name, slot as Signal<unknown>);
    return slot;
  }
}

export interface SendOptions {
  /** A later command with the same key replaces an earlier one that has not left yet. */
  key?: string;
  /** The organisation in whose place control acts. */
  actingFor?: string;
}

/** How components speak to the server. */
export type Send = <Name extends CommandName>(
  command: Name,
  body: Commands[Name],
  options?: SendOptions,
) => Promise<Outcome>;

export interface Live {
  store: Store;
  send: Send;
}

const LiveContext = createContext<Live | null>(null);

export const LiveProvider = LiveContext.Provider;

export function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error("useLive outside LiveProvider");
  return live;
}

/** The newest value of a section; the component is drawn again when it changes. */
export function useSection<Name extends SectionName>(name: Name): Sections[Name] | null {
  return useLive().store.section(name).value;
}
