import { decimalsOf, list, withUnit } from "../../../formats";
import type { DealChoices, DealForm, Game, ScaleChoice, TermChoice, TermForm } from "../../../protocol";
import { say } from "../../../words";

// What an editor knows about proposals: how a new one starts, which clauses two parties can promise each other, how a
// clause reads.

/** A clause in free words has no template of the scenario. */
export const IN_WORDS = "words";

type Form = DealForm;
type Names = (id: string) => string;

/** From now to the end of the period, read by the parties alone, without an end of its own. */
export function fresh(own: string, first: readonly string[], choices: DealChoices | null, game: Game | null): Form {
  const rounds = choices?.rounds ?? [];
  const ahead = rounds.filter((round) => !round.past);
  const period = (game?.flow ?? []).filter((step) => step.where.chapterId === game?.where.chapterId);
  const titles = new Set(period.map((step) => step.where.round).filter(Boolean));
  const inPeriod = ahead.filter((round) => [...titles].some((title) => round.title.includes(title)));
  return {
    parties: own ? [own, ...first.filter((id) => id !== own)] : [...first],
    terms: [],
    conditions: [],
    from: ahead[0]?.id ?? "",
    until: (inPeriod[inPeriod.length - 1] ?? ahead[0])?.id ?? "",
    open: false,
    minutes: 0,
    words: "",
  };
}

/** What is counted in this clause, on the scale of whoever promises it. */
export function scaleOf(choice: TermChoice | undefined, from: string): ScaleChoice | undefined {
  if (!choice) return undefined;
  return choice.scales.length > 1 ? choice.scales[choice.from.indexOf(from)] : choice.scales[0];
}

/** The lever that whoever promises it would set; empty elsewhere. */
export const leverOf = (choice: TermChoice | undefined, from: string): string =>
  choice && choice.levers.length > 0 ? (choice.levers[choice.from.indexOf(from)] ?? choice.levers[0] ?? "") : "";

/** A clause with its default amount, promised to whom it is most likely meant for; null if it cannot be promised so. */
export function clause(choice: TermChoice, from: string, parties: readonly string[], own: string): TermForm | null {
  if (!choice.from.includes(from)) return null;
  const can = parties.filter((id) => id !== from && choice.to.includes(id));
  const first = can.includes(own) ? own : can[0];
  if (first === undefined) return null;
  const all = choice.kind === "pool" || choice.kind === "pledge";
  const amount = scaleOf(choice, from)?.defaultValue ?? 0;
  return { template: choice.id, from, to: all ? can : [first], amount, share: 0, words: "" };
}

/** What comes of choosing a template: a pool has a clause for each party that can pay into it, with equal shares of the risk. */
export function clauses(choice: TermChoice, from: string, parties: readonly string[], own: string): TermForm[] {
  const givers = choice.kind === "pool" ? [from, ...parties.filter((id) => id !== from)] : [from];
  const made = givers.map((giver) => clause(choice, giver, parties, own)).filter((one) => one !== null);
  if (choice.kind !== "pool") return made;
  const share = Math.floor(100 / made.length);
  return made.map((one, index) => ({ ...one, share: index === 0 ? 100 - share * (made.length - 1) : share }));
}

const amountWords = (scale: ScaleChoice | undefined, amount: number): string => {
  if (!scale) return "";
  const decimals = scale.unit.startsWith("£m") ? Math.max(1, decimalsOf(scale.step)) : decimalsOf(scale.step);
  return withUnit(amount, scale.unit, decimals);
};

/** The clause as it reads: "Averport PCT pays Averdale Royal £2.0m a year". */
export function sentence(choice: TermChoice | undefined, term: TermForm, name: Names): string {
  if (!choice) return term.words ? say("deal.clause.words", name(term.from), term.words) : "";
  const places: Record<string, string> = {
    from: name(term.from),
    to: list(term.to.map(name), say("words.and")),
    amount: amountWords(scaleOf(choice, term.from), term.amount),
    share: String(term.share),
  };
  return choice.sentence.replace(/\{(\w+)\}/g, (place, key: string) => places[key] ?? place);
}

export const sameForm = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * What both this page and a colleague's have made of a draft: what only one of them changed counts, and what both
 * changed is as it is here.
 */
export function merged(base: Form, mine: Form, theirs: Form): Form {
  const result: Record<string, unknown> = { ...mine };
  for (const key of Object.keys(mine) as (keyof Form)[]) {
    if (sameForm(mine[key], base[key])) result[key] = theirs[key];
  }
  return result as unknown as Form;
}

/** How many clauses and other points differ from what was offered: changed, new or dropped. */
export function changesIn(offered: Form, form: Form): number {
  const about = ({ template, from, to }: TermForm): string => `${template} ${from} ${[...to].sort().join("+")}`;
  const rest = [...offered.terms];
  let changes = 0;
  for (const term of form.terms) {
    const at = rest.findIndex((one) => about(one) === about(term));
    if (at < 0 || !sameForm(rest[at], term)) changes++;
    if (at >= 0) rest.splice(at, 1);
  }
  changes += rest.length;
  for (const key of ["parties", "conditions", "from", "until", "open", "words"] as const) {
    if (!sameForm(offered[key], form[key])) changes++;
  }
  return changes;
}
