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
