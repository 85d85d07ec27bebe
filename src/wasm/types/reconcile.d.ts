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
