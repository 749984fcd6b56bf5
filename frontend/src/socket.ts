import { type Line, type Listener, type OpenLine, type Place, pollingLine, webSocketLine } from "./lines";
import { Outbox } from "./outbox";
import type { CommandName, Commands, Frame, ServerMessage } from "./protocol";
import { learnServerTime, relearnServerTime } from "./server-time";
import type { Outcome, SendOptions, Store } from "./store";

const WELCOME_WITHIN = 3_500; // then the next way is tried: a network that blocks WebSocket costs under five seconds
const PING_AFTER = 4_000; // of silence
const POLLS_TAKE = 25_000; // the server holds a poll for twenty seconds
const PROBE_WITHIN = 2_000; // after a sleep
const RECONNECTING_AFTER = 2_000; // shorter breaks are not worth a word
const OFFLINE_AFTER = 20_000;
const LONGEST_PAUSE = 8_000;
const WEBSOCKET_AGAIN_AFTER = 120_000;

export interface ConnectionOptions {
  place: Place;
  store: Store;
  /** The build that made this page; empty: the first that the server names. */
  build?: string;
  webSocket?: OpenLine;
  polling?: OpenLine;
  reload?: () => void;
}

/**
 * The line to the server. A command is kept until it is acknowledged and sent again, with the same request number, after
 * every reconnect and even after a reload; the server carries it out once.
 */
export class Connection {
  private readonly store: Store;
  private readonly ways: { webSocket: OpenLine; polling: OpenLine };
  private readonly outbox: Outbox;
  private line: Line | null = null;
  private attempt = 0;
  private failures = 0;
  private build: string;
  private welcomed = false;
  private asking = false;
  private lastHeard = 0;
  private pingedAt = 0;
  private lostAt: number | null = null;
  private pollUntil = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private patience: ReturnType<typeof setTimeout> | undefined;
  private heartbeat: ReturnType<typeof setInterval> | undefined;
  private lastBeat = 0;
  private probing = false;
  private stopped = false;

  constructor(private readonly options: ConnectionOptions) {
    this.store = options.store;
    this.build = options.build ?? "";
    this.ways = {
      webSocket: options.webSocket ?? webSocketLine(options.place),
      polling: options.polling ?? pollingLine(options.place),
    };
    this.outbox = new Outbox(options.place, options.store);
  }

  start(): void {
    this.lastBeat = Date.now();
    this.heartbeat = setInterval(() => this.beat(), 1_000);
    addEventListener("online", this.wake);
    addEventListener("offline", this.wake);
    addEventListener("pageshow", this.wake);
    addEventListener("focus", this.wake);
    document.addEventListener("visibilitychange", this.wake);
    this.connect();
  }

  stop(): void {
    this.stopped = true;
    clearInterval(this.heartbeat);
    clearTimeout(this.retry);
    clearTimeout(this.patience);
    removeEventListener("online", this.wake);
    removeEventListener("offline", this.wake);
    removeEventListener("pageshow", this.wake);
    removeEventListener("focus", this.wake);
    document.removeEventListener("visibilitychange", this.wake);
    this.line?.close();
    this.line = null;
  }

  /** Sends a command and tells what came of it, however often the line breaks in between. */
  readonly send = <Name extends CommandName>(
    command: Name,
    body: Commands[Name],
    options: SendOptions = {},
  ): Promise<Outcome> => {
    const outcome = this.outbox.add(command, body, options);
    this.sendWaiting();
    return outcome;
  };

  // ---- connecting -------------------------------------------------------------------------------------------------

  private connect(): void {
    if (this.stopped) return;
    clearTimeout(this.retry);
    if (Date.now() < this.pollUntil) this.open(this.ways.polling, () => this.tryLater());
    else this.open(this.ways.webSocket, () => this.open(this.ways.polling, () => this.tryLater()));
  }

  /** Opens a line; if it brings no Welcome in time, goes on with what else there is. */
  private open(way: OpenLine, otherwise: () => void): void {
    this.drop();
    const attempt = ++this.attempt;
    const current = () => attempt === this.attempt && !this.stopped;
    const fail = () => {
      if (!current()) return;
      const wasWelcomed = this.welcomed;
      this.drop();
      if (wasWelcomed) this.lost();
      else otherwise();
    };
    const listener: Listener = {
      opened: () => current() && this.line?.say({ type: "Hello", version: this.store.version.value }),
      heard: (message) => {
        if (!current()) return;
        if (message.type === "Welcome") {
          clearTimeout(this.patience);
          if (way === this.ways.polling && Date.now() >= this.pollUntil)
            this.pollUntil = Date.now() + WEBSOCKET_AGAIN_AFTER;
          if (way === this.ways.webSocket) this.pollUntil = 0;
        }
        this.hear(message);
      },
      closed: fail,
    };
    this.asking = true;
    this.patience = setTimeout(fail, WELCOME_WITHIN);
    try {
      this.line = way(listener);
    } catch {
      fail();
    }
  }

  private drop(): void {
    clearTimeout(this.patience);
    this.attempt++;
    this.line?.close();
    this.line = null;
    this.welcomed = false;
    this.asking = false;
    this.pingedAt = 0;
    this.outbox.lineLost();
  }

  private lost(): void {
    this.lostAt ??= Date.now();
    this.failures = 0;
    this.showState();
    this.retry = setTimeout(() => this.connect(), 100 + Math.random() * 900);
  }

  /** Seventy phones that lose the same server do not all come back in the same second. */
  private tryLater(): void {
    this.lostAt ??= Date.now();
    this.failures++;
    this.showState();
    const pause = Math.min(LONGEST_PAUSE, 500 * 2 ** Math.min(this.failures, 6));
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.connect(), pause * (0.5 + Math.random() / 2));
  }

  // ---- hearing ----------------------------------------------------------------------------------------------------

  private hear(message: ServerMessage): void {
    this.lastHeard = Date.now();
    switch (message.type) {
      case "Welcome":
        this.greet(message.build, message.now);
        break;
      case "Frame":
        this.show(message);
        break;
      case "Accepted":
        this.outbox.accepted(message.request, message.version);
        this.sendWaiting();
        break;
      case "Refused":
        this.outbox.refused(message.request, message.words);
        this.sendWaiting();
        break;
      case "Pong":
        if (this.pingedAt > 0) learnServerTime(message.now, Date.now() - this.pingedAt);
        this.pingedAt = 0;
        if (message.version > this.store.version.value) this.catchUp();
        break;
      case "Presence":
        this.store.presence.value = message.seats;
        this.store.others.value = message.others;
        break;
    }
  }

  private greet(build: string, serverTime: string): void {
    if (this.build === "") this.build = build;
    if (build !== this.build && this.reloadFor(build)) return;
    relearnServerTime();
    learnServerTime(serverTime, 0);
    this.welcomed = true;
    this.asking = false;
    this.failures = 0;
    this.lostAt = null;
    this.showState();
    this.ping();
    this.sendWaiting();
  }

  /** A page of another build loads itself anew, once: what was typed is kept on this device. */
  private reloadFor(build: string): boolean {
    try {
      if (sessionStorage.getItem("seesaw.reloaded-for") === build) return false;
      sessionStorage.setItem("seesaw.reloaded-for", build);
    } catch {
      return false;
    }
    (this.options.reload ?? (() => location.reload()))();
    return true;
  }

  private show(frame: Frame): void {
    if (this.store.apply(frame)) {
      this.asking = false;
      this.outbox.shown(this.store.version.value);
    } else this.catchUp();
  }

  private catchUp(): void {
    if (this.asking || !this.line) return;
    this.asking = true;
    this.line.say({ type: "Hello", version: this.store.version.value });
    setTimeout(() => {
      this.asking = false;
    }, WELCOME_WITHIN);
  }

  private sendWaiting(): void {
    const { line } = this;
    if (this.welcomed && line) this.outbox.send((message) => line.say(message));
  }

  // ---- heartbeat and waking up ------------------------------------------------------------------------------------

  private beat(): void {
    const time = Date.now();
    const slept = time - this.lastBeat > 5_000;
    this.lastBeat = time;
    this.showState();
    if (this.probing) return;
    if (slept) this.wake();
    else if (this.line && this.welcomed && time - this.lastHeard > this.line.silence) this.giveUpLine();
    else if (this.welcomed && this.line?.answersPing && time - this.lastHeard > PING_AFTER && this.pingedAt === 0)
      this.ping();
  }

  private ping(): void {
    this.pingedAt = Date.now();
    this.line?.say({ type: "Ping" });
  }

  private giveUpLine(): void {
    this.drop();
    this.lost();
  }

  /** After a sleep nobody knows whether the line still stands: ask, and do not wait long for the answer. */
  private readonly wake = (): void => {
    if (this.stopped || document.visibilityState === "hidden") return;
    if (!this.welcomed) {
      if (!this.line) this.connect();
      return;
    }
    if (Date.now() - this.lastHeard < 1_500 && navigator.onLine !== false) return;
    const asked = Date.now();
    if (this.line && !this.line.answersPing) {
      if (asked - this.lastHeard > POLLS_TAKE) this.giveUpLine();
      return;
    }
    if (this.probing) return;
    this.probing = true;
    relearnServerTime();
    this.ping();
    setTimeout(() => {
      this.probing = false;
      if (this.welcomed && this.lastHeard < asked) {
        this.giveUpLine();
        this.connect();
      }
    }, PROBE_WITHIN);
  };

  private readonly showState = (): void => {
    const line = this.store.line;
    if (this.welcomed) {
      line.value = "connected";
      return;
    }
    if (this.lostAt === null && line.value === "connecting" && navigator.onLine !== false) return;
    this.lostAt ??= Date.now();
    const gone = Date.now() - this.lostAt;
    if (navigator.onLine === false || gone > OFFLINE_AFTER) line.value = "offline";
    else if (gone > RECONNECTING_AFTER || line.value !== "connected") line.value = "reconnecting";
  };
}
