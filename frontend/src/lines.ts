import type { CommandMessage, PageMessage, ServerMessage } from "./protocol";

/** A line to the server: a WebSocket, or long polling where a network lets none through. */
export interface Line {
  /** ms without a word after which the line is taken to be dead: a half-open connection never says that it is over. */
  readonly silence: number;
  /** Whether a Ping on this line is answered. */
  readonly answersPing: boolean;
  say(message: PageMessage): void;
  close(): void;
}

export interface Listener {
  opened(): void;
  heard(message: ServerMessage): void;
  closed(): void;
}

export type OpenLine = (listener: Listener) => Line;

export interface Place {
  game: string;
  as: string;
}

const query = ({ game, as }: Place): string => `game=${encodeURIComponent(game)}&as=${encodeURIComponent(as)}`;

/** UTF-8 JSON in binary frames. */
export function webSocketLine(place: Place): OpenLine {
  return (listener) => {
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const socket = new WebSocket(`${scheme}://${location.host}/live?${query(place)}`);
    socket.binaryType = "arraybuffer";
    const encoder = new TextEncoder();
    const decoder = new TextDecoder();
    let over = false;
    const end = () => {
      if (over) return;
      over = true;
      listener.closed();
    };
    socket.onopen = () => !over && listener.opened();
    socket.onmessage = ({ data }: MessageEvent<ArrayBuffer | string>) => {
      if (!over) listener.heard(JSON.parse(typeof data === "string" ? data : decoder.decode(data)) as ServerMessage);
    };
    socket.onclose = end;
    socket.onerror = end;
    return {
      silence: 9_000,
      answersPing: true,
      say: (message) => {
        if (socket.readyState === WebSocket.OPEN) socket.send(encoder.encode(JSON.stringify(message)));
      },
      close: () => {
        over = true;
        socket.close();
      },
    };
  };
}

const POLL_SECONDS = 40;
const AGAIN = 1_000; // ms, when the server asks for a slower pace
const FRESH = 3_000; // ms; the greeting of a longer poll carries a time that has passed

/**
 * The same conversation over HTTP: a command is a POST that is answered with what became of it; what is new since this
 * page's version is waited for by a GET that is asked again and again.
 */
export function pollingLine(place: Place): OpenLine {
  return (listener) => {
    const stop = new AbortController();
    const unsaid: CommandMessage[] = [];
    let version = -1; // the first answer comes at once and is everything
    let saying = false;
    let over = false;
    const hear = (message: ServerMessage) => {
      if (!over) listener.heard(message);
    };
    const end = () => {
      if (over) return;
      over = true;
      stop.abort();
      listener.closed();
    };

    const sayAll = async () => {
      if (saying) return;
      saying = true;
      for (let message = unsaid[0]; message && !over; message = unsaid[0]) {
        const answer = await fetch(`/live/send?${query(place)}`, {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify(message),
          signal: stop.signal,
        });
        if (answer.status === 429) {
          await pause(AGAIN);
          continue;
        }
        unsaid.shift();
        if (answer.ok && isJson(answer)) hear((await answer.json()) as ServerMessage);
        else if (answer.status === 400 || answer.status === 413) hear(notUnderstood(message));
        else throw new Error(`live/send answered ${answer.status}`);
      }
      saying = false;
    };

    const hearAll = async () => {
      while (!over) {
        const asked = Date.now();
        const answer = await fetch(`/live/poll?${query(place)}&version=${version}`, {
          cache: "no-store",
          signal: withLimit(stop.signal),
        });
        if (answer.status === 429) {
          await pause(AGAIN);
          continue;
        }
        // A captive portal answers 200 with a page of its own: not our server, so not a line.
        if (!answer.ok || !isJson(answer)) throw new Error(`live/poll answered ${answer.status}`);
        const messages = (await answer.json()) as ServerMessage[];
        for (const message of messages) {
          if (message.type === "Frame") version = message.version;
          if (message.type !== "Welcome" || Date.now() - asked < FRESH) hear(message);
        }
      }
    };

    queueMicrotask(() => {
      if (over) return;
      listener.opened();
      hearAll().catch(end);
    });
    return {
      silence: (POLL_SECONDS + 10) * 1_000,
      answersPing: false,
      say: (message) => {
        if (message.type === "Hello" && listenerKnows(version)) version = message.version;
        if (message.type !== "Command") return;
        unsaid.push(message);
        sayAll().catch(end);
      },
      close: () => {
        over = true;
        stop.abort();
      },
    };
  };
}

/** The first Hello of a line is answered with everything; a later one says from where something was lost. */
const listenerKnows = (version: number): boolean => version >= 0;
const isJson = (answer: Response): boolean => answer.headers.get("Content-Type")?.includes("json") ?? false;
const pause = (millis: number): Promise<void> => new Promise((done) => setTimeout(done, millis));
const withLimit = (stop: AbortSignal): AbortSignal =>
  "any" in AbortSignal ? AbortSignal.any([stop, AbortSignal.timeout(POLL_SECONDS * 1_000)]) : stop;

function notUnderstood({ request }: CommandMessage): ServerMessage {
  return { type: "Refused", request, words: { key: "refusal.not-understood", args: [] } };
}

/** Random, also where the page is not served over TLS and crypto.randomUUID is missing. */
export function randomHex(bytes: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );
}
