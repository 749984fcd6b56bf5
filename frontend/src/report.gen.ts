// Written by ReportTypesTests from the records of seesaw.debrief; do not edit.

export interface Report {
  about: About;
  outcome: Outcome;
  stretches: readonly Stretch[];
  indicators: readonly Line[];
  decisions: readonly Decision[];
  money: readonly Money[];
  changes: readonly Change[];
  aims: readonly Aim[];
  timeline: readonly Moment[];
  contacts: readonly Contact[];
  promises: readonly Promise[];
  answers: readonly Answer[];
  barriers: readonly BarrierCount[];
  attribution: Attribution | null;
}

export interface About {
  game: string;
  title: string;
  scenario: string;
  scenarioTitle: string;
  version: string;
  scenarioDigest: string;
  modelDigest: string;
  seed: string;
  start: string;
  place: string;
  notice: string;
  openedAt: string;
  lastAt: string;
  events: number;
  people: number;
  organisations: number;
  messages: number;
  ended: boolean;
}

export interface Outcome {
  opening: Weights;
  latest: Weights;
  leftAlone: Weights;
  lastPlayed: Weights;
  lastPlayedLeftAlone: Weights;
  until: number;
  indicator: string;
  levelAt: number;
  degreesPerPoint: number;
  block: number;
  unit: string;
  basis: string;
}

export interface Stretch {
  id: string;
  chapter: string;
  title: string;
  kind: string;
  from: number;
  to: number;
  note: string;
}

export interface Line {
  id: string;
  title: string;
  unit: string;
  decimals: number;
  explanation: string;
  confidence: string;
  audience: string;
  better: string;
  headline: boolean;
  limit: number | null;
  limitLabel: string | null;
  played: readonly Point[];
  leftAlone: readonly Point[];
}

export interface Decision {
  round: string;
  roundTitle: string;
  organisation: string;
  organisationName: string;
  lever: string;
  title: string;
  confidence: string;
  decided: string;
  applied: string;
  standard: string;
  number: number | null;
  takenBy: string;
  post: string;
  name: string;
  held: string;
  missing: readonly string[];
  moved: boolean;
}

export interface Money {
  round: string;
  organisation: string;
  organisationName: string;
  budget: number;
  wanted: number;
  spent: number;
}

export interface Change {
  id: string;
  title: string;
  option: string;
  optionTitle: string;
  byControl: boolean;
  reason: string;
  told: string;
  assumed: string;
  moves: readonly string[];
}

export interface Aim {
  organisation: string;
  organisationName: string;
  text: string;
}

export interface Moment {
  version: number;
  at: string;
  kind: string;
  organisation: string;
  title: string;
  detail: string;
}

export interface Contact {
  a: string;
  aName: string;
  b: string;
  bName: string;
  messages: number;
}

export interface Promise {
  deal: string;
  dealTitle: string;
  term: number;
  template: string;
  title: string;
  sentence: string;
  from: string;
  fromName: string;
  to: readonly string[];
  toNames: readonly string[];
  mark: string;
  evidence: Evidence | null;
  open: boolean;
}

export interface Answer {
  round: string;
  roundTitle: string;
  organisation: string;
  organisationName: string;
  post: string;
  question: string;
  questionText: string;
  kind: string;
  answer: string;
  bot: boolean;
}

export interface BarrierCount {
  id: string;
  title: string;
  round: string;
  roundTitle: string;
  people: number;
  bots: number;
}

export interface Attribution {
  exact: boolean;
  orders: number;
  runs: number;
  results: readonly Result[];
  switches: readonly Switch[];
}

export interface Weights {
  hospital: number;
  community: number;
  home: number;
  share: number;
}

export interface Point {
  t: number;
  value: number;
}

export interface Evidence {
  key: string;
  args: readonly string[];
}

export interface Result {
  stretch: string;
  indicator: string;
  title: string;
  unit: string;
  decimals: number;
  better: string;
  leftAlone: number;
  together: number;
  shares: readonly Share[];
}

export interface Switch {
  key: string;
  kind: string;
  organisation: string;
  title: string;
  detail: string;
  round: string;
}

export interface Share {
  kind: string;
  id: string;
  name: string;
  share: number;
  margin: number;
  alone: number;
  last: number;
  parts: readonly Part[];
}

export interface Part {
  kind: string;
  id: string;
  title: string;
  share: number;
  last: number;
}

export interface Otherwise {
  lines: readonly Compared[];
}

export interface Compared {
  id: string;
  title: string;
  unit: string;
  decimals: number;
  better: string;
  readings: readonly AtEnd[];
  played: readonly Point[];
  otherwise: readonly Point[];
  leftAlone: readonly Point[];
}

export interface AtEnd {
  stretch: string;
  played: number;
  otherwise: number;
  leftAlone: number;
}
