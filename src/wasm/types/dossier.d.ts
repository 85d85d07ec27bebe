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
