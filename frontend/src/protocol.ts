// The words of the wire, and the few names that the screens add to what is written from the server's records.

import type { Answer, Commands, Hello, Ping, Sections } from "./protocol.gen";

export type * from "./protocol.gen";

export type SectionName = keyof Sections;
export type CommandName = Exclude<keyof Commands, "OpenGame" | "PhaseTimeUp">;

/** A command as this page sends it: the generated `Command` with its name and body known. */
export interface CommandMessage {
  type: "Command";
  request: string;
  command: CommandName;
  body: Commands[CommandName];
  actingFor: string | null;
}

export type PageMessage = Hello | CommandMessage | Ping;

export type ReflectionAnswer = Answer;
