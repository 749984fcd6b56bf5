import type { Place } from "./lines";
import { randomHex } from "./lines";
import type { CommandMessage, CommandName, Commands, Phrase } from "./protocol";
import type { Outcome, Pending, SendOptions, Store } from "./store";

/**
 * Commands on their way. Each is kept until it is acknowledged and the frame that shows it is here; what has not been
 * acknowledged outlives a reload of the page and leaves again, with the same request number, on the next line.
 */
export class Outbox {
  private readonly page = randomHex(6);
  private readonly waiting = new Map<string, (outcome: Outcome) => void>();
  private requests = 0;
  private refusals = 0;

  constructor(
    private readonly place: Place,
    private readonly store: Store,
  ) {
    this.store.pending.value = read(place);
  }

  /** Takes a command on; one with the same key that has not left yet is replaced and shares the outcome. */
  add<Name extends CommandName>(command: Name, body: Commands[Name], options: SendOptions): Promise<Outcome> {
    const pending: Pending = {
      request: `${this.page}-${++this.requests}`,
      command,
      body,
      actingFor: options.actingFor ?? null,
      key: options.key ?? null,
      sent: false,
      acceptedAt: null,
    };
    const replaced = this.list.find((one) => pending.key !== null && one.key === pending.key && !one.sent);
    this.keep([...this.list.filter((one) => one !== replaced), pending]);
    const outcome = new Promise<Outcome>((resolve) => this.waiting.set(pending.request, resolve));
    const earlier = replaced && this.take(replaced.request);
    if (earlier) outcome.then(earlier, () => undefined);
    return outcome;
  }

  /** Lets out what may leave: in order, and of each key one at a time. */
  send(say: (message: CommandMessage) => void): void {
    const underWay = new Set(this.list.filter((one) => one.sent && one.acceptedAt === null).map((one) => one.key));
    this.keep(
      this.list.map((one) => {
        if (one.sent || (one.key !== null && underWay.has(one.key))) return one;
        underWay.add(one.key);
        const { request, command, body, actingFor } = one;
        say({ type: "Command", request, command, body, actingFor });
        return { ...one, sent: true };
      }),
    );
  }

  /** The line is gone: what was not acknowledged leaves again on the next. */
  lineLost(): void {
    this.keep(this.list.map((one) => (one.sent && one.acceptedAt === null ? { ...one, sent: false } : one)));
  }

  accepted(request: string, version: number): void {
    this.take(request)?.({ accepted: true, version });
    this.keep(
      this.store.version.value >= version
        ? this.list.filter((one) => one.request !== request)
        : this.list.map((one) => (one.request === request ? { ...one, acceptedAt: version } : one)),
    );
  }

  refused(request: string, words: Phrase): void {
    const refused = this.list.find((one) => one.request === request);
    this.keep(this.list.filter((one) => one !== refused));
    if (refused) this.store.refused.value = { number: ++this.refusals, command: refused.command, words };
    this.take(request)?.({ accepted: false, words });
  }

  /** The page shows this version of the game: what it holds is no longer on its way. */
  shown(version: number): void {
    const left = this.list.filter((one) => one.acceptedAt === null || one.acceptedAt > version);
    if (left.length !== this.list.length) this.keep(left);
  }

  private get list(): Pending[] {
    return this.store.pending.value;
  }

  private take(request: string): ((outcome: Outcome) => void) | undefined {
    const resolve = this.waiting.get(request);
    this.waiting.delete(request);
    return resolve;
  }

  private keep(list: Pending[]): void {
    this.store.pending.value = list;
    write(
      this.place,
      list.filter((one) => one.acceptedAt === null),
    );
  }
}

// sessionStorage belongs to this tab: another tab keeps its own.

const name = ({ game, as }: Place): string => `seesaw.outbox.${game}.${as}`;

function read(place: Place): Pending[] {
  try {
    const kept = JSON.parse(sessionStorage.getItem(name(place)) ?? "[]") as Pending[];
    return kept.map((one) => ({ ...one, sent: false, acceptedAt: null }));
  } catch {
    return [];
  }
}

function write(place: Place, list: readonly Pending[]): void {
  try {
    if (list.length > 0) sessionStorage.setItem(name(place), JSON.stringify(list));
    else sessionStorage.removeItem(name(place));
  } catch {
    // A full or forbidden storage costs only what a reload would have saved; the page itself still keeps everything.
  }
}
