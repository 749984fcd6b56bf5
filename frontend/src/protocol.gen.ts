// Written by WireTypesTests from the records of seesaw.game and seesaw.live; do not edit.

export type ServerMessage =
  | Welcome
  | Frame
  | Accepted
  | Refused
  | Pong
  | Presence;

export interface Welcome {
  type: "Welcome";
  build: string;
  version: number;
  now: string;
}

export interface Frame {
  type: "Frame";
  after: number;
  version: number;
  sections: Partial<Sections>;
}

export interface Accepted {
  type: "Accepted";
  request: string;
  version: number;
}

export interface Refused {
  type: "Refused";
  request: string;
  words: Phrase;
}

export interface Pong {
  type: "Pong";
  version: number;
  now: string;
}

export interface Presence {
  type: "Presence";
  seats: readonly SeatPresence[];
  others: number;
}

export interface Phrase {
  key: string;
  args: readonly string[];
}

export interface SeatPresence {
  seat: string;
  state: string;
}

export type ClientMessage =
  | Hello
  | Command
  | Ping;

export interface Hello {
  type: "Hello";
  version: number;
}

export interface Command {
  type: "Command";
  request: string;
  command: string;
  body: unknown;
  actingFor: string | null;
}

export interface Ping {
  type: "Ping";
}

export interface LikelyEffect {
  stretches: readonly string[];
  lines: readonly Line[];
  balanceWithout: readonly Point[];
  balanceWith: readonly Point[];
}

export interface Line {
  indicator: string;
  title: string;
  unit: string;
  decimals: number;
  better: string;
  without: readonly number[];
  with: readonly number[];
}

export interface Point {
  t: number;
  value: number;
}

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
  "reading-along": ReadingAlong;
  "own-results": OwnResults;
  seat: Seat;
  reflection: Reflection;
  "story-preview": Story;
  story: Story;
  board: Board;
  queue: Queue;
  feed: Feed;
  "open-deals": Deals;
  deals: Deals;
  "control-deals": Deals;
  "deal-choices": DealChoices;
  attention: Attention;
  initiatives: Initiatives;
  "control-initiatives": Initiatives;
  "ruling-inputs": RulingInputs;
  press: PressDesk;
  "control-press": PressDesk;
  consultations: Consultations;
  "own-consultations": OwnConsultations;
  requests: Requests;
  "control-requests": Requests;
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
  flow: readonly FlowStep[];
  paceByReadiness: boolean;
  desksOpen: boolean;
  reveal: number;
  controlReads: boolean;
}

export interface Clock {
  held: boolean;
  endsAt: string | null;
  remainingMillis: number | null;
  timeIsUp: boolean;
  why: Phrase | null;
}

export interface Organisations {
  organisations: readonly PublicOrganisation[];
}

export interface Indicators {
  scope: Scope;
  indicators: readonly IndicatorReading[];
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
  history: readonly Point[];
}

export interface News {
  scope: Scope;
  items: readonly NewsItem[];
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

export interface Sheet {
  round: string;
  open: boolean;
  confirmed: Confirmation | null;
  budget: number | null;
  spent: number;
  paid: number;
  received: number;
  levers: readonly LeverRow[];
  problems: readonly Phrase[];
  warnings: readonly SheetWarning[];
  savedAt: string | null;
}

export interface Talk {
  threads: readonly Thread[];
  pins: readonly Pin[];
  muted: boolean;
}

export interface ReadingAlong {
  threads: readonly Thread[];
}

export interface OwnResults {
  rounds: readonly OwnRound[];
}

export interface Seat {
  id: string;
  post: string;
  name: string;
  organisation: string;
  organisationName: string;
  now: NowLine;
  ready: boolean;
  unread: readonly Unread[];
}

export interface Reflection {
  open: boolean;
  round: string;
  questions: readonly QuestionRow[];
  barriers: readonly Tag[];
}

export interface Story {
  preview: boolean;
  round: string;
  parts: readonly string[];
  shown: number;
  headline: string;
  standfirst: string;
  balance: Balance | null;
  gains: readonly Moved[];
  losses: readonly Moved[];
  numbers: readonly Moved[];
  press: readonly NewsItem[];
}

export interface Board {
  rows: readonly BoardRow[];
  ready: number;
  of: number;
}

export interface Queue {
  restructuring: RestructuringChoice | null;
  resultsToPublish: boolean;
  desksToOpen: boolean;
  back: Where | null;
  injects: readonly InjectCard[];
}

export interface Feed {
  lines: readonly FeedLine[];
}

export interface Deals {
  scope: Scope;
  deals: readonly Deal[];
}

export interface DealChoices {
  terms: readonly TermChoice[];
  rounds: readonly RoundChoice[];
  consenters: readonly PartyChoice[];
  secondSeat: boolean;
}

export interface Attention {
  organisations: readonly PartyChoice[];
  approaches: readonly Approach[];
  flags: readonly Phrase[];
}

export interface Initiatives {
  scope: Scope;
  open: boolean;
  most: number;
  initiatives: readonly InitiativeRow[];
}

export interface RulingInputs {
  inputs: readonly RulingInput[];
}

export interface PressDesk {
  scope: Scope;
  writer: boolean;
  muted: boolean;
  open: boolean;
  papers: readonly Party[];
  passages: readonly Passage[];
  given: readonly GivenDocument[];
  received: readonly GivenDocument[];
  kinds: readonly StoryKind[];
  frontTaken: boolean;
  phases: readonly LaterPhase[];
  stories: readonly StoryRow[];
}

export interface Consultations {
  consultations: readonly PublicConsultation[];
  withoutCase: readonly WithoutCase[];
  rule: Phrase;
}

export interface OwnConsultations {
  open: boolean;
  changes: readonly OwnChange[];
  framings: readonly FramingChoice[];
  judgements: readonly OwnJudgement[];
}

export interface Requests {
  scope: Scope;
  open: boolean;
  toUs: readonly RequestLine[];
  ours: readonly RequestLine[];
}

export type Status = "LOBBY" | "PLAYING" | "DEBRIEF";

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

export interface PublicOrganisation {
  id: string;
  name: string;
  shortName: string;
  role: string;
  group: string;
  face: string;
  briefing: string;
  seats: readonly SeatHolder[];
}

export type Scope = "EVERYONE" | "ORGANISATION" | "CONTROL";

export interface IndicatorReading {
  id: string;
  title: string;
  unit: string;
  decimals: number;
  explanation: string;
  better: string;
  headline: boolean;
  limit: number | null;
  limitLabel: string | null;
  points: readonly Point[];
  latest: number;
  change: number;
}

export interface Weights {
  hospital: number;
  community: number;
  home: number;
  share: number;
}

export interface NewsItem {
  number: number;
  at: string;
  kind: string;
  from: string;
  headline: string;
  body: string;
  source: string;
  print: Print | null;
}

export interface Confirmation {
  by: string;
  at: string;
}

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
  consents: readonly ConsentNeeded[];
  promised: readonly PromisedSetting[];
}

export interface SheetWarning {
  deal: string;
  term: number;
  title: string;
  sentence: string;
  why: Phrase;
  fix: string;
  lever: string;
  value: LeverValue | null;
}

export interface Thread {
  id: string;
  organisations: readonly string[];
  parties: readonly string[];
  messages: readonly Message[];
}

export interface Pin {
  thread: string;
  number: number;
}

export interface OwnRound {
  round: string;
  decisions: readonly Decided[];
  indicators: readonly Moved[];
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
  mentions: number;
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

export interface Moved {
  id: string;
  title: string;
  unit: string;
  decimals: number;
  before: number;
  after: number;
  better: string;
}

export interface BoardRow {
  organisation: string;
  name: string;
  group: string;
  seats: readonly SeatHolder[];
  state: string;
  left: number | null;
  unread: number;
  lastAt: string | null;
  last: Phrase | null;
  problems: readonly Phrase[];
  muted: boolean;
}

export interface RestructuringChoice {
  id: string;
  title: string;
  question: string;
  prefilled: string;
  because: string;
  chosen: string;
  options: readonly RestructuringOption[];
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

export interface FeedLine {
  version: number;
  at: string;
  kind: string;
  organisation: string;
  words: Phrase;
}

export interface Deal {
  id: string;
  stage: DealStage;
  version: number;
  title: string;
  role: string;
  parties: readonly DealParty[];
  terms: readonly DealTerm[];
  dropped: readonly string[];
  consents: readonly DealConsent[];
  span: Phrase;
  open: boolean;
  expiresAt: string | null;
  words: string;
  wordsBefore: string;
  waitsFor: Phrase | null;
  by: string;
  at: string;
  actions: readonly string[];
  steps: readonly DealStep[];
  form: DealForm;
}

export interface TermChoice {
  id: string;
  kind: string;
  title: string;
  sentence: string;
  explanation: string;
  confidence: string;
  from: readonly string[];
  to: readonly string[];
  levers: readonly string[];
  scales: readonly ScaleChoice[];
  consents: readonly string[];
}

export interface RoundChoice {
  id: string;
  title: string;
  past: boolean;
}

export interface PartyChoice {
  organisation: string;
  name: string;
}

export interface Approach {
  from: string;
  to: string;
  messages: number;
  offers: number;
  mentions: number;
  answered: number;
  unanswered: number;
  minutes: number;
}

export interface InitiativeRow {
  id: string;
  at: string;
  organisation: string;
  name: string;
  by: string;
  title: string;
  what: string;
  with: readonly Party[];
  aim: string;
  cost: string;
  stage: string;
  own: boolean;
  canAsk: boolean;
  asked: readonly AskedBack[];
  ruling: RulingRow | null;
}

export interface RulingInput {
  id: string;
  title: string;
  explanation: string;
  operation: string;
  unit: string;
  min: number;
  max: number;
  step: number;
  size: number;
  delayYears: number;
  lastsYears: number;
  confidence: string;
}

export interface Party {
  organisation: string;
  name: string;
}

export interface Passage {
  number: number;
  words: string;
}

export interface GivenDocument {
  number: number;
  at: string;
  other: string;
  named: boolean;
  title: Phrase;
  words: string;
  note: string;
  printed: boolean;
  source: string;
}

export interface StoryKind {
  id: string;
  title: string;
  explanation: string;
}

export interface LaterPhase {
  step: number;
  title: string;
  phase: string;
}

export interface StoryRow {
  id: string;
  at: string;
  from: string;
  by: string;
  kind: string;
  headline: string;
  body: string;
  source: string;
  front: boolean;
  documents: readonly number[];
  stage: string;
  due: string | null;
  phase: LaterPhase | null;
  corrections: readonly Corrected[];
  effects: readonly string[];
}

export interface PublicConsultation {
  id: string;
  change: string;
  title: string;
  about: string;
  lever: string;
  organisation: string;
  name: string;
  stage: string;
  at: string;
  round: string;
  edition: number;
  framing: string;
  why: string;
  better: string;
  lost: string;
  losers: string;
  questions: readonly CaseQuestion[];
  judges: readonly CaseJudge[];
  verdict: VerdictTold | null;
}

export interface WithoutCase {
  change: string;
  title: string;
  organisation: string;
  name: string;
  verdict: VerdictTold;
}

export interface OwnChange {
  change: string;
  title: string;
  about: string;
  lever: string;
  leverTitle: string;
  reach: Phrase;
  needed: boolean;
  consultation: string;
  draft: CaseForm;
  drafted: boolean;
  judges: readonly string[];
  without: Phrase;
}

export interface FramingChoice {
  id: string;
  title: string;
  explanation: string;
}

export interface OwnJudgement {
  consultation: string;
  form: JudgementForm;
  drafted: boolean;
  given: boolean;
}

export interface RequestLine {
  id: string;
  from: string;
  fromName: string;
  of: string;
  ofName: string;
  lever: string;
  leverTitle: string;
  setting: string;
  consent: string;
  title: string;
  about: string;
  onSheet: boolean;
  words: string;
  state: string;
  lapsed: boolean;
  reason: string;
  at: string;
  by: string | null;
  otherwise: Phrase;
  round: string;
  byGame: boolean;
  now: boolean;
}

export type Progress = "DONE" | "NOW" | "LATER";

export interface SeatHolder {
  seat: string;
  post: string;
  holder: Holder;
  name: string;
}

export interface Print {
  story: string;
  front: boolean;
  documents: readonly Leaked[];
  corrections: readonly Corrected[];
}

export type LeverControl =
  | Slider
  | Choice
  | Switch
  | Allocation;

export type LeverValue =
  | Amount
  | Chosen
  | Switched
  | Allocated;

export interface ConsentNeeded {
  organisation: string;
  lever: string;
  title: string;
  state: string;
  needed: boolean;
}

export interface PromisedSetting {
  deal: string;
  term: number;
  sentence: string;
  bound: string;
  value: LeverValue;
  kept: boolean;
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
  mentions: readonly Mention[];
}

export interface Decided {
  lever: string;
  title: string;
  value: string;
  takenBy: string;
  applied: boolean;
  why: Phrase | null;
}

export interface RestructuringOption {
  id: string;
  title: string;
  summary: string;
  assumed: string;
}

export type DealStage = "DRAFT" | "OFFERED" | "AGREED" | "IN_FORCE" | "ENDED" | "BROKEN" | "DECLINED" | "WITHDRAWN" | "EXPIRED" | "REFUSED" | "VOID";

export interface DealParty {
  organisation: string;
  name: string;
  answer: string;
  own: boolean;
}

export interface DealTerm {
  number: number;
  template: string;
  title: string;
  sentence: string;
  before: string;
  change: string;
  mark: string;
  evidence: Phrase | null;
  ours: boolean;
  toUs: boolean;
  withheld: boolean;
  disputed: boolean;
}

export interface DealConsent {
  organisation: string;
  name: string;
  state: string;
  reason: string;
  by: string | null;
  own: boolean;
}

export interface DealStep {
  at: string;
  by: string;
  words: Phrase;
  reason: string;
}

export interface DealForm {
  parties: readonly string[];
  terms: readonly TermForm[];
  conditions: readonly string[];
  from: string;
  until: string;
  open: boolean;
  minutes: number;
  words: string;
}

export interface ScaleChoice {
  unit: string;
  min: number;
  max: number;
  step: number;
  defaultValue: number;
}

export interface AskedBack {
  question: string;
  answer: string;
}

export interface RulingRow {
  at: string;
  open: boolean;
  reason: string;
  effects: readonly RulingEffect[];
}

export interface Corrected {
  at: string;
  words: string;
}

export interface CaseQuestion {
  number: number;
  at: string;
  from: string;
  text: string;
  answer: string;
}

export interface CaseJudge {
  organisation: string;
  name: string;
  judged: boolean;
  clarity: number;
  honesty: number;
  benefit: number;
  vote: string;
  condition: string;
  comment: string;
  earlier: boolean;
}

export interface VerdictTold {
  title: string;
  told: string;
  tone: string;
  score: string;
  judges: number;
  early: boolean;
  follows: Phrase;
  round: string;
}

export interface CaseForm {
  framing: string;
  why: string;
  better: string;
  lost: string;
  losers: string;
}

export interface JudgementForm {
  clarity: number;
  honesty: number;
  benefit: number;
  vote: string;
  condition: string;
  comment: string;
}

export type Holder = "PERSON" | "BOT" | "NOBODY";

export interface Leaked {
  number: number;
  title: Phrase;
  words: string;
  giver: string;
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

export interface Choice {
  type: "Choice";
  options: readonly ChoiceOption[];
}

export interface Switch {
  type: "Switch";
  cost: number;
  consent: boolean;
}

export interface Allocation {
  type: "Allocation";
  unit: string;
  total: number;
  step: number;
  parts: readonly AllocationPart[];
}

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
  parts: Record<string, number>;
}

export interface Mention {
  organisation: string;
  name: string;
}

export interface TermForm {
  template: string;
  from: string;
  to: readonly string[];
  amount: number;
  share: number;
  words: string;
}

export interface RulingEffect {
  title: string;
  size: string;
  when: Phrase;
}

export interface ChoiceOption {
  id: string;
  title: string;
  explanation: string;
  cost: number;
}

export interface AllocationPart {
  id: string;
  title: string;
  care: string;
}

export interface Commands {
  OpenGame: { game: string; title: string; plan: string; seed: number; pace: Pace; bots: readonly string[]; controlReads: boolean };
  TakeSeat: { seat: string; person: string };
  LeaveSeat: { seat: string };
  GiveSeatToBot: { seat: string };
  TakeSeatFromBot: { seat: string };
  Next: { step: number };
  Hold: Record<string, never>;
  Resume: Record<string, never>;
  AddTime: { minutes: number };
  PhaseTimeUp: { step: number };
  Ready: { ready: boolean };
  SendMessage: { to: readonly string[]; text: string; mentions: readonly string[] };
  PinMessage: { thread: string; number: number; pinned: boolean };
  MuteOrganisation: { organisation: string; muted: boolean };
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
  UndoAdvance: { step: number };
  DraftDeal: { deal: string; proposal: Proposal };
  DiscardDraft: { deal: string };
  OfferDeal: { deal: string; proposal: Proposal };
  CounterDeal: { deal: string; version: number; proposal: Proposal };
  AcceptDeal: { deal: string; version: number };
  DeclineDeal: { deal: string; version: number; reason: string };
  WithdrawDeal: { deal: string };
  ConsentToDeal: { deal: string; given: boolean; reason: string };
  WithholdTerm: { deal: string; term: number; withheld: boolean; reason: string };
  DisputeTerm: { deal: string; term: number; broken: boolean; reason: string };
  RuleOnTerm: { deal: string; term: number; kept: boolean; reason: string };
  VoidDeal: { deal: string; reason: string };
  ProposeInitiative: { title: string; what: string; with: readonly string[]; aim: string; cost: string };
  WithdrawInitiative: { initiative: string };
  AskAboutInitiative: { initiative: string; question: string };
  AnswerAboutInitiative: { initiative: string; answer: string };
  AllowInitiative: { initiative: string; pushes: readonly Push[]; open: boolean; reason: string };
  RefuseInitiative: { initiative: string; reason: string };
  GiveToPress: { to: string; what: Given; named: boolean; note: string };
  WriteStory: { kind: string; headline: string; body: string; source: string; front: boolean; documents: readonly number[]; step: number; minutes: number };
  LiftEmbargo: { story: string };
  DropStory: { story: string };
  CorrectStory: { story: string; words: string };
  DraftCase: { change: string; publicCase: PublicCase };
  PublishCase: { change: string; publicCase: PublicCase };
  WithdrawCase: { consultation: string };
  AskAboutCase: { consultation: string; words: string };
  AnswerAboutCase: { consultation: string; number: number; words: string };
  DraftJudgement: { consultation: string; judgement: Judgement };
  JudgeCase: { consultation: string; judgement: Judgement };
  AskForConsent: { lever: string; consent: string; words: string };
  WithdrawRequest: { request: string };
  AnswerRequest: { request: string; given: boolean; reason: string };
}

export type Pace = "CONTROL" | "WHEN_READY";

export type Answer =
  | Words
  | Scale
  | Barriers
  | About;

export interface Proposal {
  parties: readonly string[];
  terms: readonly Term[];
  conditions: readonly string[];
  from: string;
  until: string;
  open: boolean;
  minutes: number;
  words: string;
}

export interface Push {
  input: string;
  size: number;
  delayYears: number;
  lastsYears: number;
}

export type Given =
  | GivenMessage
  | GivenPassage
  | GivenDeal;

export interface PublicCase {
  framing: string;
  why: string;
  better: string;
  lost: string;
  losers: string;
}

export interface Judgement {
  clarity: number;
  honesty: number;
  benefit: number;
  vote: Vote;
  condition: string;
  comment: string;
}

export interface Words {
  type: "Words";
  text: string;
}

export interface Scale {
  type: "Scale";
  value: number;
}

export interface Barriers {
  type: "Barriers";
  barriers: readonly string[];
}

export interface About {
  type: "About";
  organisation: string;
}

export interface Term {
  template: string;
  from: string;
  to: readonly string[];
  amount: number;
  share: number;
  words: string;
}

export interface GivenMessage {
  type: "GivenMessage";
  thread: string;
  number: number;
}

export interface GivenPassage {
  type: "GivenPassage";
  paragraph: number;
}

export interface GivenDeal {
  type: "GivenDeal";
  deal: string;
}

export type Vote = "SUPPORT" | "SUPPORT_IF" | "OPPOSE";
