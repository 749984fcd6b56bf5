import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Line, Listener } from "../src/lines";
import type { PageMessage, ServerMessage } from "../src/protocol";
import { Connection } from "../src/socket";
import { Store } from "../src/store";

/** One end of a line that the test holds. */
class FakeLine implements Line {
  readonly silence = 9_000;
  readonly answersPing = true;
  readonly said: PageMessage[] = [];
  closed = false;
  constructor(readonly listener: Listener) {}
  say(message: PageMessage): void {
    this.said.push(message);
  }
  close(): void {
    this.closed = true;
  }
  hear(...messages: ServerMessage[]): void {
    for (const message of messages) this.listener.heard(message);
  }
  commands() {
    return this.said.filter((message) => message.type === "Command");
  }
}

const place = { game: "g", as: "desk" };
const welcome: ServerMessage = { type: "Welcome", build: "b1", version: 3, now: "2026-11-21T10:00:00Z" };
const everything = (version: number): ServerMessage => ({ type: "Frame", after: -1, version, sections: {} });

let lines: FakeLine[];
let polls: FakeLine[];
let reloads: number;
let store: Store;
let connection: Connection;

function open() {
  store = new Store();
  connection = new Connection({
    place,
    store,
    webSocket: (listener) => {
      const line = new FakeLine(listener);
      lines.push(line);
      return line;
    },
    polling: (listener) => {
      const line = new FakeLine(listener);
      polls.push(line);
      return line;
    },
    reload: () => reloads++,
  });
  connection.start();
}

const last = (list: FakeLine[]): FakeLine => {
  const line = list[list.length - 1];
  if (!line) throw new Error("No line was opened");
  return line;
};

beforeEach(() => {
  vi.useFakeTimers();
  sessionStorage.clear();
  lines = [];
  polls = [];
  reloads = 0;
  open();
  last(lines).listener.opened();
});

afterEach(() => {
  connection.stop();
  vi.useRealTimers();
});

test("says Hello first and is connected once it is welcomed", () => {
  expect(last(lines).said[0]).toEqual({ type: "Hello", version: -1 });
  expect(store.line.value).toBe("connecting");
  last(lines).hear(welcome, everything(3));
  expect(store.line.value).toBe("connected");
  expect(store.version.value).toBe(3);
});

test("asks to be brought up to date when a frame is missing", () => {
  last(lines).hear(welcome, everything(3), { type: "Frame", after: 5, version: 6, sections: {} });
  expect(last(lines).said.filter((message) => message.type === "Hello")).toEqual([
    { type: "Hello", version: -1 },
    { type: "Hello", version: 3 },
  ]);
});

test("sends a command again with the same number after a break, and tells what came of it once", async () => {
  last(lines).hear(welcome, everything(3));
  const outcome = connection.send("Ready", { ready: true });
  const [first] = last(lines).commands();
  last(lines).listener.closed();
  await vi.advanceTimersByTimeAsync(1_100);
  expect(lines).toHaveLength(2);
  last(lines).listener.opened();
  last(lines).hear(welcome);
  const [again] = last(lines).commands();
  expect(again).toEqual(first);
  if (first?.type !== "Command") throw new Error("Not a command");
  last(lines).hear({ type: "Accepted", request: first.request, version: 4 });
  await expect(outcome).resolves.toEqual({ accepted: true, version: 4 });
});

test("keeps a command until the frame that shows it is here", () => {
  last(lines).hear(welcome, everything(3));
  void connection.send("ResetLever", { lever: "l" }, { key: "lever:l" });
  const [command] = last(lines).commands();
  if (command?.type !== "Command") throw new Error("Not a command");
  last(lines).hear({ type: "Accepted", request: command.request, version: 4 });
  expect(store.pending.value).toHaveLength(1);
  last(lines).hear({ type: "Frame", after: 3, version: 4, sections: {} });
  expect(store.pending.value).toHaveLength(0);
});

test("has one command of a key under way, and only the newest of those waiting follows", () => {
  last(lines).hear(welcome, everything(3));
  for (const amount of [1, 2, 3]) {
    void connection.send("SetLever", { lever: "l", value: { type: "Amount", amount } }, { key: "lever:l" });
  }
  expect(last(lines).commands()).toHaveLength(1);
  const [first] = last(lines).commands();
  if (first?.type !== "Command") throw new Error("Not a command");
  last(lines).hear({ type: "Accepted", request: first.request, version: 4 });
  expect(
    last(lines)
      .commands()
      .map((message) => message.type === "Command" && message.body),
  ).toEqual([
    { lever: "l", value: { type: "Amount", amount: 1 } },
    { lever: "l", value: { type: "Amount", amount: 3 } },
  ]);
});

test("the outbox outlives a reload of the page", () => {
  void connection.send("SendMessage", { to: ["general"], text: "Hello", mentions: [] });
  connection.stop();
  open();
  last(lines).listener.opened();
  last(lines).hear(welcome, everything(3));
  expect(last(lines).commands()).toHaveLength(1);
});

test("a refusal reaches the sender and is shown", async () => {
  last(lines).hear(welcome, everything(3));
  const outcome = connection.send("ConfirmSheet", {});
  const [command] = last(lines).commands();
  if (command?.type !== "Command") throw new Error("Not a command");
  const words = { key: "refusal.over-budget", args: ["£1.0m"] };
  last(lines).hear({ type: "Refused", request: command.request, words });
  await expect(outcome).resolves.toEqual({ accepted: false, words });
  expect(store.refused.value?.words).toEqual(words);
  expect(store.pending.value).toHaveLength(0);
});

test("falls back to polling within five seconds where WebSocket says nothing", async () => {
  await vi.advanceTimersByTimeAsync(4_900);
  expect(polls.length).toBeGreaterThan(0);
  last(polls).listener.opened();
  last(polls).hear(welcome, everything(3));
  expect(store.line.value).toBe("connected");
});

test("falls back at once where WebSocket is refused", () => {
  last(lines).listener.closed();
  expect(polls).toHaveLength(1);
});

test("notices a half-open line by its silence within ten seconds", async () => {
  last(lines).hear(welcome, everything(3));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(lines[0]?.said.some((message) => message.type === "Ping")).toBe(true);
  expect(lines[0]?.closed).toBe(true);
});

test("after a sleep it asks, and does not wait long for an answer from a line that died meanwhile", async () => {
  last(lines).hear(welcome, everything(3));
  vi.setSystemTime(Date.now() + 20 * 60_000);
  dispatchEvent(new Event("pageshow"));
  expect(lines[0]?.said[lines[0].said.length - 1]).toEqual({ type: "Ping" });
  await vi.advanceTimersByTimeAsync(2_100);
  expect(lines[0]?.closed).toBe(true);
  expect(lines).toHaveLength(2);
  last(lines).listener.opened();
  last(lines).hear(welcome, everything(9));
  expect(store.line.value).toBe("connected");
  expect(store.version.value).toBe(9);
});

test("a line that answers after a sleep is kept", async () => {
  last(lines).hear(welcome, everything(3));
  await vi.advanceTimersByTimeAsync(3_000);
  dispatchEvent(new Event("pageshow"));
  last(lines).hear({ type: "Pong", version: 3, now: "2026-11-21T10:20:00Z" });
  await vi.advanceTimersByTimeAsync(2_100);
  expect(lines).toHaveLength(1);
});

test("says reconnecting after two seconds and offline when it lasts", async () => {
  last(lines).hear(welcome, everything(3));
  last(lines).listener.closed();
  expect(store.line.value).toBe("connected");
  await vi.advanceTimersByTimeAsync(3_100);
  expect(store.line.value).toBe("reconnecting");
  await vi.advanceTimersByTimeAsync(25_000);
  expect(store.line.value).toBe("offline");
});

test("reloads once for a server of another build", () => {
  last(lines).hear(welcome, everything(3));
  last(lines).hear({ ...welcome, build: "b2" } as ServerMessage);
  last(lines).hear({ ...welcome, build: "b2" } as ServerMessage);
  expect(reloads).toBe(1);
});
