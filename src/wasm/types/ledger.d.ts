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
