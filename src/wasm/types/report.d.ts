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
