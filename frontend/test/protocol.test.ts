import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { CommandName, Frame, SectionName, ServerMessage } from "../src/protocol";
import { Store } from "../src/store";

// The same files that the server's tests write and read.
const folder = join(import.meta.dirname, "../../src/test/resources/protocol");
const read = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), "utf8"));

test("a frame with every section is taken over whole", () => {
  const frame = read<Frame>("all-sections.json");
  const store = new Store();
  store.apply({ ...frame, after: -1 });
  const names = Object.keys(frame.sections) as SectionName[];
  expect(names.length).toBeGreaterThan(12);
  for (const name of names) expect(store.section(name).value).toEqual(frame.sections[name]);
  expect(store.version.value).toBe(frame.version);
});

test("every message of the server is one that a page tells apart", () => {
  const messages = ["welcome", "frame", "accepted", "refused", "pong", "presence"].map((name) =>
    read<ServerMessage>(`${name}.json`),
  );
  for (const message of messages) expect(known(message)).toBe(true);
});

test("every command that a page may send is one that the server reads", () => {
  const commands = readdirSync(folder)
    .filter((name) => name.startsWith("command-"))
    .map((name) => read<{ command: CommandName; body: unknown }>(name));
  expect(commands.length).toBeGreaterThan(20);
  for (const command of commands) expect(typeof command.body).toBe("object");
});

function known(message: ServerMessage): boolean {
  switch (message.type) {
    case "Welcome":
    case "Pong":
      return !Number.isNaN(Date.parse(message.now));
    case "Frame":
      return message.version > 0 && typeof message.sections === "object";
    case "Accepted":
      return message.version > 0;
    case "Refused":
      return message.words.key.startsWith("refusal.");
    case "Presence":
      return message.seats.every((seat) => seat.state === "here" || seat.state === "away");
  }
}
