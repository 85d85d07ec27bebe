//! What can be asked of the program.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
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
    Explain(Explain),
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
  -              Standard input: any of these.
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
