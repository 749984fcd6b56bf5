// What travels between the server and a browser: the records of seesaw.game.View, seesaw.game.Command and seesaw.live,
// field by field and under the same names. Instants are ISO strings; ids are strings; money is £m a year.

// ---- sections of a view -------------------------------------------------------------------------------------------

export interface Phrase {
  key: string;
  args: string[];
}

export type Status = "LOBBY" | "PLAYING" | "DEBRIEF";
export type Progress = "DONE" | "NOW" | "LATER";
export type Holder = "PERSON" | "BOT" | "NOBODY";
export type Scope = "EVERYONE" | "ORGANISATION" | "CONTROL";
export type Better = "up" | "down" | "neither";

export interface Where {
  chapterId: string;
  chapter: string;
  round: string;
  roundNumber: number;
  rounds: number;
  phase: string;
}

export interface FlowStep {
  step: number;
  where: Where;
  progress: Progress;
}

export interface Game {
  id: string;
  title: string;
  scenario: string;
  place: string;
  notice: string;
  status: Status;
  step: number;
  where: Where;
  flow: FlowStep[];
  paceByReadiness: boolean;
  desksOpen: boolean;
  reveal: number;
}

export interface Clock {
  held: boolean;
  endsAt: string | null;
  remainingMillis: number | null;
  timeIsUp: boolean;
  why: Phrase | null;
}

export interface SeatHolder {
  seat: string;
  post: string;
  holder: Holder;
  name: string;
}

export interface PublicOrganisation {
  id: string;
  name: string;
  shortName: string;
  role: string;
  group: string;
  face: string;
  briefing: string;
  seats: SeatHolder[];
}

export interface Organisations {
  organisations: PublicOrganisation[];
}

export interface Point {
  t: number;
  value: number;
}

export interface IndicatorReading {
  id: string;
  title: string;
  unit: string;
  decimals: number;
  explanation: string;
  better: Better;
  headline: boolean;
  limit: number | null;
  limitLabel: string | null;
  points: Point[];
  latest: number;
  change: number;
}

export interface Indicators {
  scope: Scope;
  indicators: IndicatorReading[];
}

export interface Weights {
  hospital: number;
  community: number;
  home: number;
  share: number;
}

export interface Balance {
  now: Weights;
  before: Weights | null;
  leftAlone: number | null;
  levelAt: number;
  degreesPerPoint: number;
  block: number;
  unit: string;
  basis: string;
  history: Point[];
}

export interface NewsItem {
  number: number;
  at: string;
  kind: string;
  from: string;
  headline: string;
  body: string;
  source: string;
}

export interface News {
  scope: Scope;
  items: NewsItem[];
}

export interface OwnOrganisation {
  id: string;
  name: string;
  role: string;
  briefing: string;
  aim: string;
  moved: Phrase | null;
  movedBecause: string;
}

export interface Confirmation {
  by: string;
  at: string;
}

export interface ConsentNeeded {
  organisation: string;
  lever: string;
  title: string;
}

export interface Slider {
  type: "Slider";
  style: string;
  unit: string;
  min: number;
  max: number;
  step: number;
  costPerUnit: number;
  costFrom: number;
  costFixed: number;
}

export interface ChoiceOption {
  id: string;
  title: string;
  explanation: string;
  cost: number;
}

export interface Choice {
  type: "Choice";
  options: ChoiceOption[];
}

export interface Switch {
  type: "Switch";
  cost: number;
  consent: boolean;
}

export interface AllocationPart {
  id: string;
  title: string;
  care: string;
}

export interface Allocation {
  type: "Allocation";
  unit: string;
  total: number;
  step: number;
  parts: AllocationPart[];
}

export type LeverControl = Slider | Choice | Switch | Allocation;

export interface Amount {
  type: "Amount";
  amount: number;
}

export interface Chosen {
  type: "Chosen";
  option: string;
}

export interface Switched {
  type: "Switched";
  on: boolean;
}

export interface Allocated {
  type: "Allocated";
  parts: { [part: string]: number };
}

export type LeverValue = Amount | Chosen | Switched | Allocated;

export interface LeverRow {
  id: string;
  title: string;
  explanation: string;
  confidence: string;
  control: LeverControl;
  value: LeverValue;
  defaultValue: LeverValue;
  lastRound: LeverValue;
  touched: boolean;
  changedBy: string;
  changedAt: string | null;
  cost: number;
  consents: ConsentNeeded[];
}

export interface Sheet {
  round: string;
  open: boolean;
  confirmed: Confirmation | null;
  budget: number | null;
  spent: number;
  levers: LeverRow[];
  problems: Phrase[];
  savedAt: string | null;
}

export interface Message {
  number: number;
  at: string;
  organisation: string;
  from: string;
  by: string;
  seat: string;
  text: string;
  own: boolean;
}

export interface Thread {
  id: string;
  organisations: string[];
  parties: string[];
  messages: Message[];
}

export interface Talk {
  threads: Thread[];
}

export interface Decided {
  lever: string;
  title: string;
  value: string;
  takenBy: string;
  applied: boolean;
  why: Phrase | null;
}

export interface Moved {
  id: string;
  title: string;
  unit: string;
  decimals: number;
  before: number;
  after: number;
  better: Better;
}

export interface OwnRound {
  round: string;
  decisions: Decided[];
  indicators: Moved[];
}

export interface OwnResults {
  rounds: OwnRound[];
}

export interface NowLine {
  tone: string;
  words: Phrase;
  where: string;
  action: Phrase | null;
}

export interface Unread {
  thread: string;
  count: number;
}

export interface Seat {
  id: string;
  post: string;
  name: string;
  organisation: string;
  organisationName: string;
  now: NowLine;
  ready: boolean;
  unread: Unread[];
}

export interface QuestionRow {
  id: string;
  text: string;
  help: string;
  kind: string;
  answer: string;
}

export interface Tag {
  id: string;
  title: string;
}

export interface Reflection {
  open: boolean;
  round: string;
  questions: QuestionRow[];
  barriers: Tag[];
}

export interface Story {
  preview: boolean;
  round: string;
  parts: string[];
  shown: number;
  headline: string;
  standfirst: string;
  balance: Balance | null;
  gains: Moved[];
  losses: Moved[];
  numbers: Moved[];
  press: NewsItem[];
}

export interface BoardRow {
  organisation: string;
  name: string;
  group: string;
  seats: SeatHolder[];
  state: string;
  left: number | null;
  unread: number;
  lastAt: string | null;
  last: Phrase | null;
  problems: Phrase[];
}

export interface Board {
  rows: BoardRow[];
  ready: number;
  of: number;
}

export interface RestructuringOption {
  id: string;
  title: string;
  summary: string;
  assumed: string;
}

export interface RestructuringChoice {
  id: string;
  title: string;
  question: string;
  prefilled: string;
  because: string;
  chosen: string;
  options: RestructuringOption[];
}

export interface InjectCard {
  id: string;
  title: string;
  headline: string;
  body: string;
  audience: string;
  state: string;
  dueAt: string | null;
  where: string;
  good: boolean;
}

export interface Queue {
  restructuring: RestructuringChoice | null;
  resultsToPublish: boolean;
  desksToOpen: boolean;
  injects: InjectCard[];
}

export interface FeedLine {
  version: number;
  at: string;
  kind: string;
  organisation: string;
  words: Phrase;
}

export interface Feed {
  lines: FeedLine[];
}

/** Every section by its name; a page receives those of its audiences. */
export interface Sections {
  game: Game;
  clock: Clock;
  organisations: Organisations;
  indicators: Indicators;
  "own-indicators": Indicators;
  "control-indicators": Indicators;
  balance: Balance;
  news: News;
  "own-news": News;
  organisation: OwnOrganisation;
  sheet: Sheet;
  talk: Talk;
  "own-results": OwnResults;
  seat: Seat;
  reflection: Reflection;
  story: Story;
  "story-preview": Story;
  board: Board;
  queue: Queue;
  feed: Feed;
}

export type SectionName = keyof Sections;

// ---- commands -----------------------------------------------------------------------------------------------------

export type Answer =
  | { type: "Words"; text: string }
  | { type: "Scale"; value: number }
  | { type: "Barriers"; barriers: string[] }
  | { type: "About"; organisation: string };

/** Name of a command to its fields. */
export interface Commands {
  TakeSeat: { seat: string; person: string };
  LeaveSeat: { seat: string };
  GiveSeatToBot: { seat: string };
  TakeSeatFromBot: { seat: string };
  Next: { step: number };
  Hold: Record<string, never>;
  Resume: Record<string, never>;
  AddTime: { minutes: number };
  Ready: { ready: boolean };
  SendMessage: { to: string[]; text: string };
  ReadThread: { thread: string; upTo: number };
  Announce: { text: string };
  SetLever: { lever: string; value: LeverValue };
  ResetLever: { lever: string };
  ConfirmSheet: Record<string, never>;
  ReopenSheet: Record<string, never>;
  PublishResults: { step: number };
  RevealNext: { reveal: number };
  OpenDesks: Record<string, never>;
  SendInject: { inject: string };
  SkipInject: { inject: string };
  ChooseOption: { restructuring: string; option: string; reason: string };
  AnswerQuestion: { question: string; answer: Answer };
  Nudge: { organisation: string };
}

export type CommandName = keyof Commands;

// ---- the wire -----------------------------------------------------------------------------------------------------

export interface CommandMessage {
  type: "Command";
  request: string;
  command: CommandName;
  body: Commands[CommandName];
  actingFor: string | null;
}

export type ClientMessage = { type: "Hello"; version: number } | CommandMessage | { type: "Ping" };

export interface Frame {
  type: "Frame";
  after: number;
  version: number;
  sections: Partial<Sections>;
}

export interface SeatPresence {
  seat: string;
  state: string;
}

export interface Presence {
  type: "Presence";
  seats: SeatPresence[];
  others: number;
}

export type ServerMessage =
  | { type: "Welcome"; build: string; version: number; now: string }
  | Frame
  | { type: "Accepted"; request: string; version: number }
  | { type: "Refused"; request: string; words: Phrase }
  | { type: "Pong"; version: number; now: string }
  | Presence;
