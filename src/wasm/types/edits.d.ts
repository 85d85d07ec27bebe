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
