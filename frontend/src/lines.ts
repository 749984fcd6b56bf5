import type { PageMessage, ServerMessage } from "./protocol";

/** A line to the server: a WebSocket, or long polling where a network lets none through. */
export interface Line {
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

/** The same messages over HTTP: what the page says goes out in order, what the server says is fetched as it comes. */
export function pollingLine(place: Place): OpenLine {
  return (listener) => {
    const address = `${query(place)}&line=${randomHex(16)}`;
    const stop = new AbortController();
    const unsaid: PageMessage[] = [];
    let saying = false;
    let over = false;
    const end = () => {
      if (over) return;
      over = true;
      stop.abort();
      listener.closed();
    };

    const sayAll = async () => {
      if (saying) return;
      saying = true;
      while (unsaid.length > 0 && !over) {
        const message = unsaid[0];
        const answer = await fetch(`/live/send?${address}`, {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify(message),
          signal: stop.signal,
        });
        if (!answer.ok) throw new Error(`live/send answered ${answer.status}`);
        unsaid.shift();
      }
      saying = false;
    };

    const hearAll = async () => {
      while (!over) {
        const answer = await fetch(`/live/poll?${address}`, {
          cache: "no-store",
          signal: AbortSignal.any
            ? AbortSignal.any([stop.signal, AbortSignal.timeout(POLL_SECONDS * 1_000)])
            : stop.signal,
        });
        // A captive portal answers 200 with a page of its own: not our server, so not a line.
        const json = answer.headers.get("Content-Type")?.includes("json") ?? false;
        if (!answer.ok || !json) throw new Error(`live/poll answered ${answer.status}`);
        const messages = (await answer.json()) as ServerMessage[];
        for (const message of messages) if (!over) listener.heard(message);
      }
    };

    queueMicrotask(() => {
      if (over) return;
      listener.opened();
      hearAll().catch(end);
    });
    return {
      say: (message) => {
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

/** Random, also where the page is not served over TLS and crypto.randomUUID is missing. */
export function randomHex(bytes: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );
}
