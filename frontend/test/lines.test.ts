import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Listener, pollingLine } from "../src/lines";
import type { CommandMessage, ServerMessage } from "../src/protocol";

// The polling line against a fetch that the test answers.

interface Asked {
  url: string;
  body: string | undefined;
  answer: (status: number, body?: unknown, type?: string) => void;
}

let asked: Asked[];
let heard: ServerMessage[];
let closed: number;

const listener: Listener = {
  opened: () => undefined,
  heard: (message) => heard.push(message),
  closed: () => closed++,
};
const settle = () => vi.advanceTimersByTimeAsync(0);
const polls = () => asked.filter((one) => one.url.startsWith("/live/poll"));
const sends = () => asked.filter((one) => one.url.startsWith("/live/send"));
const welcome: ServerMessage = { type: "Welcome", build: "b", version: 7, now: "2026-11-21T10:00:00Z" };
const frame = (after: number, version: number): ServerMessage => ({ type: "Frame", after, version, sections: {} });
const ready: CommandMessage = {
  type: "Command",
  request: "r1",
  command: "Ready",
  body: { ready: true },
  actingFor: null,
};

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  heard = [];
  closed = 0;
  vi.stubGlobal(
    "fetch",
    (url: string, options: RequestInit = {}) =>
      new Promise<Response>((resolve, reject) => {
        options.signal?.addEventListener("abort", () => reject(new Error("aborted")));
        asked.push({
          url,
          body: options.body as string | undefined,
          answer: (status, body, type = "application/json") =>
            resolve(
              new Response(body === undefined ? null : JSON.stringify(body), {
                status,
                headers: { "Content-Type": type },
              }),
            ),
        });
      }),
  );
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("asks for everything first, then for what came after", async () => {
  pollingLine({ game: "g", as: "desk" })(listener);
  await settle();
  expect(polls()[0]?.url).toBe("/live/poll?game=g&as=desk&version=-1");
  polls()[0]?.answer(200, [welcome, frame(-1, 7)]);
  await settle();
  expect(polls()[1]?.url).toContain("version=7");
  polls()[1]?.answer(200, [frame(7, 8)]);
  await settle();
  expect(polls()[2]?.url).toContain("version=8");
  expect(heard.map((message) => message.type)).toEqual(["Welcome", "Frame", "Frame"]);
});

test("a greeting that waited with a long poll tells no time", async () => {
  pollingLine({ game: "g", as: "desk" })(listener);
  await settle();
  polls()[0]?.answer(200, [welcome]);
  await settle();
  await vi.advanceTimersByTimeAsync(15_000);
  polls()[1]?.answer(200, [welcome, frame(7, 8)]);
  await settle();
  expect(heard.map((message) => message.type)).toEqual(["Welcome", "Frame"]);
});

test("commands leave one after the other and their answers are heard", async () => {
  const line = pollingLine({ game: "g", as: "desk" })(listener);
  await settle();
  line.say(ready);
  line.say({ ...ready, request: "r2" });
  await settle();
  expect(sends()).toHaveLength(1);
  sends()[0]?.answer(200, { type: "Accepted", request: "r1", version: 8 });
  await settle();
  expect(heard).toContainEqual({ type: "Accepted", request: "r1", version: 8 });
  expect(sends()).toHaveLength(2);
});

test("a captive portal is not a line", async () => {
  pollingLine({ game: "g", as: "desk" })(listener);
  await settle();
  polls()[0]?.answer(200, "<html>Welcome to the venue</html>", "text/html");
  await settle();
  expect(closed).toBe(1);
  expect(heard).toEqual([]);
});

test("slows down when the server asks for it, and loses nothing", async () => {
  const line = pollingLine({ game: "g", as: "desk" })(listener);
  await settle();
  line.say(ready);
  await settle();
  sends()[0]?.answer(429);
  await vi.advanceTimersByTimeAsync(1_100);
  expect(sends()).toHaveLength(2);
  expect(sends()[1]?.body).toBe(sends()[0]?.body);
  expect(closed).toBe(0);
});

test("what the server cannot understand is refused, not sent for ever", async () => {
  const line = pollingLine({ game: "g", as: "desk" })(listener);
  await settle();
  line.say(ready);
  await settle();
  sends()[0]?.answer(400);
  await settle();
  expect(heard[0]).toMatchObject({ type: "Refused", request: "r1" });
  expect(sends()).toHaveLength(1);
});
