/** Where words stand in an article: `text.slice(start, end)`. */
export type Span = [start: number, end: number];

/** Something to know about an article; never a failure. */
export interface Note {
  /** Kebab-case and stable. */
  code: string;
  /** What was expected and what was found. */
  text: string;
  span: Span | null;
}

/** A text whose front matter was read off. */
export interface Source {
  id: string;
  text: string;
  title: string | null;
  publisher: string | null;
  url: string | null;
  /** `YYYY-MM-DD` */
  published: string | null;
  notes: Note[];
}

/** A number of people. `over` has no `max`, `up_to` no `min`; `vague` is the order of magnitude a word spans. */
export interface Headcount {
  min: number | null;
  max: number | null;
  qualifier: 'exact' | 'about' | 'over' | 'up_to' | 'range' | 'vague';
}

/** A share in percent. */
export interface Share {
  min: number | null;
  max: number | null;
  /** `workforce`, or the unit it is a share of. */
  of: string;
}

/** A stretch of days. */
export interface Dates {
  /** `YYYY-MM-DD` */
  start: string;
  /** `YYYY-MM-DD`, itself included */
  end: string;
  precision: 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';
  /** Absolute words, relative words and the day of publication, or that day alone. */
  basis: 'stated' | 'resolved' | 'published';
}

export type Status =
  | 'considered'
  | 'planned'
  | 'reported'
  | 'announced'
  | 'notified'
  | 'under_way'
  | 'completed'
  | 'denied'
  | 'withdrawn';

export type Kind = 'layoff' | 'closure' | 'furlough' | 'buyout' | 'attrition' | 'mixed';

/** A round of its own, or a figure about rounds. */
export type Scope = 'round' | 'cumulative' | 'part' | 'sector';

export type Workers =
  | 'employees'
  | 'contractors'
  | 'temporary'
  | 'seasonal'
  | 'managers'
  | 'unstated';

export type ReasonCode =
  | 'ai_automation'
  | 'cost_cutting'
  | 'restructuring'
  | 'demand'
  | 'merger'
  | 'bankruptcy'
  | 'closure_relocation'
  | 'overhiring'
  | 'offshoring'
  | 'funding'
  | 'regulation'
  | 'other';

export type SourceKind = 'media' | 'employer' | 'filing' | 'union' | 'memo' | 'unnamed';

/** Which field some words stand for. */
export type Role =
  | 'trigger'
  | 'employer'
  | 'headcount'
  | 'share'
  | 'workforce'
  | 'date'
  | 'effective'
  | 'unit'
  | 'place'
  | 'reason'
  | 'source';

export interface Employer {
  /** The name under which it is counted. */
  name: string;
  /** The words of the text, which may be "the company". */
  mention: string;
  /** Whether the name is in the gazetteer. */
  known: boolean;
  /** What makes two names one employer: without case, legal form and aliases. */
  key: string;
  /** Its parent, or the name it took later, as the gazetteer or the text has it. */
  parent: string | null;
  /** What else the text calls it: initials, a short or former name, a ticker. */
  also: string[];
}

/** What the ledger weighs beside the fields; what is not there is left out. */
export interface Cues {
  /** "another", "further": a round apart from those before it. */
  further?: boolean;
  /** "previously announced": the same round as one before it. */
  known_before?: boolean;
  /** "up from", "now": a later figure for a round told before. */
  revises?: boolean;
  /** Told as background. */
  background?: boolean;
  /** Which event of the article it is part of, counted from 0. */
  part_of?: number;
  /** The staff before and after. */
  staff?: [before: number | null, after: number | null];
  /** `YYYY-MM-DD`: how far back a roll-up reaches. */
  since?: string;
  /** The share is told as about so much, or in words. */
  about_share?: boolean;
}

/** One reduction by one employer as one article tells it. Unknown is `null`, never a guess. */
export interface LayoffEvent {
  id: string;
  employer: Employer | null;
  headcount: Headcount | null;
  share: Share | null;
  workforce: number | null;
  date: Dates | null;
  effective: Dates | null;
  status: Status;
  kind: Kind;
  scope: Scope;
  workers: Workers;
  units: { name: string; span: Span }[];
  places: { name: string; span: Span; country: string | null }[];
  reasons: { code: ReasonCode; span: Span }[];
  source: { name: string; kind: SourceKind } | null;
  /** From 0 to 1. */
  confidence: number;
  /** The rule and the words that decided. */
  because: { rule: string; spans: Span[] };
  /** Every place that a field was read from, in reading order. */
  evidence: { role: Role; span: Span }[];
  cues: Cues;
}

/** What was read in one article. */
export interface ArticleReport {
  id: string;
  title: string | null;
  publisher: string | null;
  url: string | null;
  /** `YYYY-MM-DD` */
  published: string | null;
  language: string | null;
  events: LayoffEvent[];
  /** Read too uncertainly to count: in no total. */
  uncertain: LayoffEvent[];
  notes: Note[];
  /** What the user changed of it and of its events, edit by edit; `event` is null for its own fields. */
  edited: { edit: number; event: string | null; field: string; was: string | null; is: string | null }[];
}

/** One line of the explanation of an article: which rule and which words. */
export interface Line {
  /** How deep it stands below the lines before: 0 for a sentence or an event. */
  level: number;
  kind: 'sentence' | 'tokens' | 'mention' | 'frame' | 'employer' | 'decision' | 'event' | 'sign' | 'counted';
  /** What it is about: a sort of mention, the id of a row or a rule, an employer, an event. */
  name: string;
  text: string;
  span: Span | null;
}

/** Who tells of a round: `articles` is the sum of the three counts after it. */
export interface Sources {
  articles: number;
  /** Articles that know it for themselves. */
  independent: number;
  /** Articles that pass on what another outlet, a tracker or "media reports" said. */
  echoes: number;
  /** Articles near-identical to another, or of a publisher who told it before. */
  repeats: number;
  /** Best first: filing, employer, memo, union, media, unnamed. */
  best: SourceKind | null;
  /** The day the first of them came out, `YYYY-MM-DD`. */
  first: string | null;
  latest: string | null;
}

/** A figure as it was told on a day. */
export interface Figure {
  /** `YYYY-MM-DD`; unknown days come last. */
  date: string | null;
  headcount: Headcount | null;
  share: Share | null;
  status: Status;
  mentions: { article: string; event: string }[];
  /** Whether it stands for the round. */
  now: boolean;
}

/** One reduction by one employer across all articles; or a figure about such rounds, shown and not counted. */
export interface Round {
  id: string;
  employer: Employer | null;
  /** Every name it is told under: first the one that heads the row, then by alphabet. */
  names: string[];
  /** Whose the employer is, or what it is called since. */
  parent: string | null;
  headcount: Headcount | null;
  share: Share | null;
  date: Dates | null;
  effective: Dates | null;
  status: Status;
  kind: Kind;
  scope: Scope;
  units: string[];
  places: string[];
  reasons: ReasonCode[];
  counted: boolean;
  /** The rule that says so, and what it says. */
  why: { rule: string; text: string };
  mentions: { article: string; event: string }[];
  articles: number;
  /** How many of these are neither near-identical to another, nor an echo, nor a follow-up of the same publisher. */
  independent: number;
  sources: Sources;
  /** Its figure as it was told over time, that of the rounds it took the place of included. */
  history: Figure[];
  links: { to: string; kind: 'same' | 'supersedes' | 'part_of' | 'sums' | 'proposed' | 'parent'; why: string }[];
  /** Tellings that cannot all be true. */
  conflicts: Conflict[];
  /** Arithmetic done on what is told; it never changes a total. */
  checks: Check[];
  /** A number of people that only a share gives: offered, and in no total. */
  derived: { headcount: Headcount; text: string; mentions: EventRef[] } | null;
  /** What the user changed of it, edit by edit: a field, or `merge`, `split`, `exclude`, `include`. */
  edited: { edit: number; field: string; was: string | null; is: string | null }[];
}

/** Two rounds that may be one: they stay two, and both count as they would. */
export interface Proposal {
  /** The ids of the two. */
  one: string;
  two: string;
  /** The sum of the points: from 100 on they would be one. */
  score: number;
  /** What speaks for it, and with points below 0 against it. */
  features: { feature: string; points: number; text: string }[];
  /** The same in a sentence. */
  why: string;
}

/** An event of an article, by their ids. */
export interface EventRef {
  article: string;
  event: string;
}

/** Tellings that cannot all be true: the row shows one value, and here are both sides. */
export interface Conflict {
  field: string;
  values: string[];
  /** What was held against what. */
  check: CheckId;
  /** A sentence about it, without the employer's name. */
  text: string;
  sides: { value: string; mentions: EventRef[] }[];
  /** The number of the edit that says which holds; `null` where it is open. */
  settled: number | null;
}

/** Arithmetic: `11,000 is 12.6% of 87,000, stated as 13%: consistent`. */
export interface Check {
  check: CheckId;
  holds: boolean;
  text: string;
  mentions: EventRef[];
}

export type CheckId =
  | 'one-figure'
  | 'one-story'
  | 'told-or-denied'
  | 'share-of-workforce'
  | 'staff-before-and-after'
  | 'roll-up-of-rounds'
  | 'roll-up-in-roll-up'
  | 'parts-in-whole'
  | 'parts-make-whole';

/** A sum of rounds as bounds. */
export interface Bounds {
  low: number;
  /** What was stated. */
  best: number;
  /** `null` where a bound is open. */
  high: number | null;
  /** Rounds with a number. */
  rounds: number;
  /** Rounds with none. */
  unnumbered: number;
  /** Rounds with no date, with a number or without: how many of the two counts above. */
  undated: number;
}

export interface Row extends Bounds {
  /** `unnamed`, `undated` or `unstated` where there is none. */
  key: string;
}

export interface Tally extends Bounds {
  /** What is only being considered; it is in no total. */
  considered: Bounds;
  /** The rows of every grouping add up to the total, but for reasons and places. */
  by_employer: Row[];
  /** By month of announcement; what is known only by quarter, half or year has a row of its own. */
  by_period: Row[];
  /** By quarter; what is known only by half or year has a row of its own. */
  by_quarter: Row[];
  /** A round with two reasons is in two rows. */
  by_reason: Row[];
  /** A round in two places is in two rows. */
  by_place: Row[];
  by_kind: Row[];
  by_status: Row[];
}

/** One step from every mention to the total; the steps between the first and the last take off. */
export interface Step {
  step:
    | 'mentions'
    | 'merged'
    | 'duplicates'
    | 'parts'
    | 'roll-ups'
    | 'sector'
    | 'denied'
    | 'excluded'
    | 'uncertain'
    | 'considered'
    | 'unnumbered'
    | 'counted';
  events: number;
  people: number;
  why: string;
  /** The ids of the rounds it is about. */
  rounds: string[];
  /** The events that make it up: together its `events` and `people`, each with the rule that put it there. */
  items: Item[];
}

/** One event on its way to the total. */
export interface Item {
  /** The id of the round it tells of. */
  round: string;
  article: string;
  event: string;
  /** 0 where it has no number. */
  people: number;
  rule: string;
}

/** A counting rule and how many events it decided. */
export interface Applied {
  /** From 1 to 16. */
  number: number;
  /** Its id, as `why.rule` and the items of the waterfall name it. */
  rule: string;
  title: string;
  says: string;
  events: number;
}

export interface Report {
  version: string;
  /** Names the engine's tables: the same version, rules and articles give the same report. */
  rules: string;
  articles: ArticleReport[];
  ledger: { rounds: Round[]; proposals: Proposal[] };
  tally: Tally;
  waterfall: Step[];
  counting: Applied[];
  /** What the user changed: the edits that hold, and those that found nothing to hold on to. */
  edits: { done: Edit[]; lapsed: Lapse[] };
}

/** Fields with the values that the user says they have; an absent one is left as it is, `null` clears it. */
export interface Correction {
  employer?: string | null;
  headcount?: Headcount | null;
  share?: Share | null;
  workforce?: number | null;
  date?: Dates | null;
  effective?: Dates | null;
  status?: Status;
  kind?: Kind;
  scope?: Scope;
  workers?: Workers;
  units?: string[];
  places?: string[];
  reasons?: ReasonCode[];
  /** Of an article: `YYYY-MM-DD` */
  published?: string | null;
  /** Of an article. */
  publisher?: string | null;
  /** Of an article. */
  title?: string | null;
  /** Of an article. */
  url?: string | null;
}

/** An event, told so that it is found again when its article is read anew; or its id alone. */
export interface Anchor {
  article: string;
  event: string;
  employer: string | null;
  headcount: Headcount | null;
  share: Share | null;
  scope: Scope | null;
  /** Its units and places. */
  names: string[];
  quote: string | null;
}

/** The events of a round; in a request its id alone will do. */
export interface Subject {
  round: string;
  told: Anchor[];
}

/**
 * One thing that the user decided. `merge`, `split`, `exclude` and `include` need `rounds`; `set` needs `to`, and
 * `rounds` (the truth differs from what is told) or `events` (the reading was wrong); `article` needs `article` and
 * `to`. A `split` may be asked for by the `events` that leave their round; `exclude` with `events` takes these out of
 * theirs, and the others stay.
 */
export interface Edit {
  /** Counted up; to be left out of a request. */
  id: number;
  do: 'merge' | 'split' | 'exclude' | 'include' | 'set' | 'article';
  rounds?: Subject[];
  events?: Anchor[];
  article?: string;
  to?: Correction;
  note?: string;
}

/** What `edit` takes: rounds and events by the ids of the present report, or as they are recorded. */
export interface EditRequest {
  do: 'merge' | 'split' | 'exclude' | 'include' | 'set' | 'article';
  rounds?: string[] | Subject[];
  events?: string[] | Anchor[];
  article?: string;
  to?: Correction;
  note?: string;
}

/** An edit that found nothing to hold on to: it does nothing, or less, until that comes back. */
export interface Lapse {
  edit: number;
  /** Whether nothing of it holds. */
  wholly: boolean;
  /** What was expected and what was found. */
  why: string;
}

/** The edits that hold, and those that were undone: the next to be done again is the last. */
export interface History {
  done: Edit[];
  undone: Edit[];
}

/** What a column of a tracker can hold. */
export type TrackerField =
  | 'employer'
  | 'group'
  | 'headcount'
  | 'headcount_min'
  | 'headcount_max'
  | 'share'
  | 'date'
  | 'effective'
  | 'place'
  | 'country'
  | 'headquarters'
  | 'kind'
  | 'reason'
  | 'status'
  | 'source';

/** Which column of a tracker was taken for what. */
export interface TrackerMapping {
  /** What parts the cells. */
  delimiter: string;
  /** The row with the heads; `null` where the file has none. */
  head_row: number | null;
  /** Every column, in the order of the file. */
  columns: {
    /** Counted from 1. */
    number: number;
    head: string;
    /** `null` where it is not used. */
    field: TrackerField | null;
    /** What speaks for that. */
    why: string;
  }[];
  /** In which order days in digits are read. */
  date_order: 'dmy' | 'mdy' | 'ymd';
  date_order_why: string;
  /** Whether the cells decide the order; if not, somebody should look at it. */
  date_order_sure: boolean;
  /** Its rows are sites, as in lists of notices: several of them may be one round. */
  by_site: boolean;
}

/** What a row of a tracker says, as far as it could be read. */
export interface TrackerClaim {
  employer: string;
  headcount: Headcount | null;
  share: Share | null;
  date: Dates | null;
  effective: Dates | null;
  places: string[];
}

/** What the articles say of a row of a tracker. */
export type Outcome =
  | 'confirmed'
  | 'contradicted'
  | 'part_of'
  | 'repeated'
  | 'not_in_articles'
  | 'unclear'
  | 'left_out';

/** One row of a tracker, and what the articles say of it. */
export interface TrackerRow {
  /** As a spreadsheet numbers it. */
  row: number;
  cells: string[];
  /** `null` where the row claims nothing. */
  claim: TrackerClaim | null;
  outcome: Outcome;
  /** The ids of the rounds it is about. */
  rounds: string[];
  /** The other rows it is tied to. */
  rows: number[];
  /** What differs. */
  differences: {
    field: 'headcount' | 'share' | 'date' | 'status' | 'kind';
    tracker: string;
    articles: string;
    /** Where they say it. */
    mentions: { article: string; event: string }[];
  }[];
  /** A sentence that says why. */
  text: string;
}

/** One side of a reconciliation, as bounds. */
export interface TrackerSum {
  low: number;
  best: number;
  high: number | null;
  /** Rows or rounds with a number. */
  numbered: number;
  /** Rows or rounds with none. */
  unnumbered: number;
}

/** A tracker held against the articles. */
export interface Reconciliation {
  mapping: TrackerMapping;
  /** Every row, in the order of the file. */
  rows: TrackerRow[];
  /** Counted rounds of which no row tells. */
  missing: { round: string; text: string }[];
  totals: {
    tracker: TrackerSum;
    articles: TrackerSum;
    /** What leads from the tracker's stated figure to that of the articles: it adds up. */
    steps: {
      step: 'repeated' | 'not_in_articles' | 'unclear' | 'contradicted' | 'part_of' | 'confirmed' | 'missing';
      people: number;
      why: string;
      rows: number[];
      rounds: string[];
    }[];
  };
  /** What could not be read. */
  notes: {
    row: number;
    /** Its head; empty where it is about the row. */
    column: string;
    text: string;
  }[];
}

/** An article of a saved dossier, as it was read before any edit. Its spans count bytes of the text as UTF-8. */
export interface SavedArticle {
  id: string;
  title: string | null;
  publisher: string | null;
  url: string | null;
  /** `YYYY-MM-DD` */
  published: string | null;
  language: string | null;
  text?: string;
  /** Where the text is left out: by it, near-identical texts are known. */
  sketch?: string;
  events: LayoffEvent[];
  uncertain: LayoffEvent[];
  notes: Note[];
  /** Where the text is left out: what was read after edits of the article's day. */
  reread?: { events: LayoffEvent[]; uncertain: LayoffEvent[]; notes: Note[] };
}

/** A dossier as it is saved. */
export interface DossierFile {
  format: 'pinkslip-dossier';
  /** Of the format. */
  version: number;
  /** The engine's version and rules by which the articles were read. */
  engine: string;
  rules: string;
  /** How sure an event has to be to count, in thousandths. */
  settings: { count_from: number };
  edits: History;
  articles: SavedArticle[];
  /** As they were, edits and all. */
  ledger: { rounds: Round[]; proposals: Proposal[] };
  tally: Tally;
}

/** Something in a saved dossier that could not be taken as it stands, or stands otherwise now. */
export interface Remark {
  /** Kebab-case and stable. */
  code: string;
  /** The field, such as `articles[3].published`; empty for the whole file. */
  path: string;
  text: string;
}
