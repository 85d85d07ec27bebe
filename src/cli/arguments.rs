//! What can be asked of the program.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use pinkslip::reconcile::Order;
use pinkslip::text::{Day, parse_day};

/// Reads news articles for layoffs and adds them up the way a careful editor would.
#[derive(Parser, Debug)]
#[command(
    name = "pinkslip",
    version,
    max_term_width = 100,
    arg_required_else_help = true
)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand, Debug)]
pub(crate) enum Command {
    Analyze(Analyze),
    Ledger(Ledger),
    Reconcile(Reconcile),
    Explain(Explain),
}

impl Command {
    /// The articles it reads.
    pub(crate) const fn input(&self) -> &Input {
        match self {
            Self::Analyze(Analyze { input, .. })
            | Self::Ledger(Ledger { input, .. })
            | Self::Reconcile(Reconcile { input, .. })
            | Self::Explain(Explain { input, .. }) => input,
        }
    }
}

/// What the commands read, and how sure they have to be of it.
#[derive(Args, Debug)]
pub(crate) struct Input {
    /// Files to read; - is standard input.
    #[arg(value_name = "PATH", required = true)]
    pub(crate) paths: Vec<PathBuf>,

    /// The day the articles came out, for those that do not say: YYYY-MM-DD.
    ///
    /// Relative dates such as "on Monday" are read against it.
    #[arg(long, value_name = "DATE", value_parser = parse_day)]
    pub(crate) published: Option<Day>,

    /// How sure an event has to be to count, from 0 to 1 [default: 0.5].
    ///
    /// What is below is listed as uncertain and is in no total. Half is enough for an event without a number.
    #[arg(long, value_name = "FROM", value_parser = confidence)]
    pub(crate) confidence: Option<u16>,

    /// Edits made before, as JSON: merged, split, left out and corrected rounds.
    ///
    /// A list of edits, a history, or a whole report that has them. What no longer applies is said.
    #[arg(long, value_name = "FILE")]
    pub(crate) edits: Option<PathBuf>,
}

/// Read articles; say of each decision which rule made it and from which words.
///
/// For every sentence with a number of people or words that cut jobs: its tokens, what was found in
/// it, who could cut and what speaks for each, and what became of it. Then the events, what speaks
/// for each, and whether it counts.
#[derive(Args, Debug)]
#[command(after_help = "`pinkslip analyze --help` has the file formats and exit codes.")]
pub(crate) struct Explain {
    #[command(flatten)]
    pub(crate) input: Input,

    /// What to print.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: Telling,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(crate) enum Telling {
    /// For people.
    Text,
    /// The same lines, each with its kind and its words, for programs.
    Json,
}

/// Read articles; print the layoffs they tell of, the rounds these make, and the total.
///
/// Every figure says which words it comes from, and every round whether it counts and by which
/// rule. Nothing leaves this machine.
#[derive(Args, Debug)]
#[command(after_help = "See --help for examples, file formats and exit codes.", after_long_help = MORE)]
pub(crate) struct Analyze {
    #[command(flatten)]
    pub(crate) input: Input,

    /// What to print [default: table on a terminal, json elsewhere].
    #[arg(long, value_name = "FORMAT")]
    pub(crate) format: Option<Format>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(crate) enum Format {
    /// The whole report: articles, ledger, tally, waterfall.
    Json,
    /// One row an event, for spreadsheets.
    Csv,
    /// For people at a terminal; no colour where NO_COLOR is set.
    Table,
}

/// Read articles; print the rounds of layoffs across all of them, and how the total came about.
///
/// A round is one reduction by one employer, however many articles tell of it. Each says whether it
/// counts and by which rule; sums, parts, denials and plans are shown and not added. What somebody
/// has to decide is listed apart.
#[derive(Args, Debug)]
#[command(after_help = "See --help for examples and exit codes.", after_long_help = LEDGER)]
pub(crate) struct Ledger {
    #[command(flatten)]
    pub(crate) input: Input,

    /// What to print [default: table on a terminal and with --group-by or --why, json elsewhere].
    #[arg(long, value_name = "FORMAT")]
    pub(crate) format: Option<LedgerFormat>,

    /// Totals by employer, month, quarter, reason, place, kind or status; several with commas.
    #[arg(long, value_name = "WHAT", value_delimiter = ',')]
    pub(crate) group_by: Vec<GroupBy>,

    /// Put the texts of the articles into the JSON, so that it can be read anew.
    #[arg(long)]
    pub(crate) texts: bool,

    /// List what each step of the way to the total takes off, and by which rule.
    #[arg(long)]
    pub(crate) why: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(crate) enum LedgerFormat {
    /// For people at a terminal; no colour where NO_COLOR is set.
    Table,
    /// The dossier as a file: articles, events, edits, ledger and totals. It can be given back in place of articles.
    Json,
    /// One row a round, for spreadsheets.
    Csv,
    /// One row an event.
    CsvEvents,
    /// The counted rounds and the total, for a story.
    Markdown,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(crate) enum GroupBy {
    Employer,
    Month,
    Quarter,
    Reason,
    Place,
    Kind,
    Status,
}

/// Hold a tracker's CSV against articles: which of its rows they confirm, contradict, lack or repeat.
///
/// Takes files as Layoffs.fyi, Eurofound's European Restructuring Monitor or a state's list of WARN
/// notices have them. Which column holds what is guessed, shown with the reason, and yours to change.
#[derive(Args, Debug)]
#[command(after_help = "See --help for examples and exit codes.", after_long_help = RECONCILE)]
pub(crate) struct Reconcile {
    /// The tracker's CSV file; - is standard input.
    #[arg(value_name = "TRACKER.csv")]
    pub(crate) tracker: PathBuf,

    #[command(flatten)]
    pub(crate) input: Input,

    /// What to print [default: table on a terminal, json elsewhere].
    #[arg(long, value_name = "FORMAT")]
    pub(crate) format: Option<ReconcileFormat>,

    /// Which column holds a field, by its head or its number: headcount="# Laid Off", date=4.
    ///
    /// Fields are employer, group, headcount, headcount_min, headcount_max, share, date, effective,
    /// place, country, headquarters, kind, reason, status and source. Nothing behind the = says that
    /// no column holds it.
    #[arg(long, value_name = "FIELD=COLUMN")]
    pub(crate) map: Vec<String>,

    /// In which order the tracker writes its days: dmy (28/01/2026), mdy or ymd.
    #[arg(long, value_name = "ORDER", value_parser = Order::read)]
    pub(crate) date_order: Option<Order>,

    /// List every row in the table, not only the first of each kind.
    #[arg(long)]
    pub(crate) all: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(crate) enum ReconcileFormat {
    /// For people at a terminal; no colour where NO_COLOR is set.
    Table,
    /// The mapping, every row with what is said of it, what is missing, both totals.
    Json,
    /// The tracker's own rows, with what the articles say of each behind them.
    Csv,
    /// What somebody has to look at, for a note.
    Markdown,
}

/// From 0 to 1, as thousandths.
fn confidence(written: &str) -> Result<u16, String> {
    let wrong = || format!("expected a number from 0 to 1, found {written:?}");
    let (whole, rest) = written.split_once('.').unwrap_or((written, ""));
    let digits = |part: &str| part.bytes().all(|digit| digit.is_ascii_digit());
    if whole.len() != 1 || rest.len() > 3 || !digits(rest) {
        return Err(wrong());
    }
    let thousandths = format!("{whole}{rest:0<3}").parse().map_err(|_| wrong())?;
    if thousandths > 1000 {
        return Err(wrong());
    }
    Ok(thousandths)
}

const MORE: &str = "\
Files:
  .txt, .md      Text. Between two lines of --- at the head may stand title, publisher,
                 url and published (or date), as in `published: 2026-01-28`.
  .html, .htm    A saved web page: the article on it, without menus and comments.
  .jsonl         One article a line: {\"id\": \"a1\", \"text\": \"…\"}, and where known
                 \"title\", \"publisher\", \"url\", \"published\".
  .json          A dossier saved with `pinkslip ledger --format json` or in the browser: what
                 is read besides is added to it.
  -              Standard input: any of these but a dossier.
  Text is UTF-8 (or UTF-16 with a byte order mark). An article's id is its file's name
  without the ending, or the id of its record.

Examples:
  pinkslip analyze acme.txt
  pinkslip analyze --published 2026-01-28 --format json news/*.txt > report.json
  pinkslip analyze --format csv archive.jsonl > events.csv
  curl -s https://example.org/acme.html | pinkslip analyze -

Exit codes:
  0  everything was read
  1  some input could not be read, or not fully; the rest was analysed and printed
  2  the arguments were wrong; nothing was read";

const LEDGER: &str = "\
Examples:
  pinkslip ledger news/*.txt
  pinkslip ledger --group-by employer,quarter --why news/*.txt
  pinkslip ledger --format csv archive.jsonl > rounds.csv
  pinkslip ledger --format markdown news/*.md > story.md
  pinkslip ledger --format json --texts news/*.txt > dossier.json
  pinkslip ledger dossier.json today.txt

`pinkslip analyze --help` has the file formats.

Exit codes:
  0  everything was read
  1  some input could not be read, or not fully; the rest was counted and printed
  2  the arguments were wrong; nothing was read";

const RECONCILE: &str = "\
Outcomes:
  confirmed            an article tells the same round: figure and date agree
  contradicted         the articles tell it with another figure, date or status
  part of a round      a site or unit of a round that the articles tell as a whole
  repeated             another row tells the same round, or it adds up other rows
  not in the articles  they tell nothing of it
  unclear              it may be one round or another: somebody has to look
  left out             a sum, a repeated head, a row without an employer
  missing              a round of the articles that no row tells

Examples:
  pinkslip reconcile layoffs.csv news/*.txt
  pinkslip reconcile warn.csv archive.jsonl --map headcount=\"No. Of Employees\" --date-order mdy
  pinkslip reconcile erm.csv news/*.md --format csv > checked.csv

The tracker is UTF-8 text, its cells parted by commas, semicolons, tabs or bars; lines above its
heads do no harm. `pinkslip analyze --help` has the formats of articles.

Exit codes:
  0  everything was read
  1  some input could not be read, or not fully; the rest was compared and printed
  2  the arguments were wrong, such as a column that the tracker does not have; nothing was printed";
