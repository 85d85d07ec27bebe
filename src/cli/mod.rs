//! The command line: arguments in, articles opened, the report out.
//!
//! Messages go to standard error and say what was expected and found; one bad input never costs the
//! others.

mod arguments;
mod edits;
mod explain;
mod input;
mod ledger;
mod page;
mod reconcile;
mod saved;
mod table;

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use clap::Parser;
use pinkslip::dossier::Dossier;
use pinkslip::export;

use arguments::{Arguments, Command, Format, Input, LedgerFormat, ReconcileFormat, Telling};
use input::{Message, read_all};
use reconcile::Held;

/// Runs the program with the arguments it was started with.
pub(crate) fn run() -> ExitCode {
    // Where the arguments are wrong, clap says so itself and ends the program with the code 2.
    let command = Arguments::parse().command;
    if let Command::Ledger(asked) = &command
        && let Err(message) = ledger::check(asked)
    {
        say(&Message::Fault(message));
        return ExitCode::from(2);
    }
    let tracker = match &command {
        Command::Reconcile(asked) => match reconcile::open(asked) {
            Ok(tracker) => Some(tracker),
            Err((message, code)) => {
                say(&Message::Fault(message));
                return code;
            }
        },
        _ => None,
    };
    let (dossier, mut all_read) = read(command.input());
    let held = match tracker.map(|tracker| tracker.hold(&dossier)).transpose() {
        Ok(held) => held,
        Err((message, code)) => {
            say(&Message::Fault(message));
            return code;
        }
    };
    if let Some(held) = &held {
        all_read &= reconcile::notes(held);
    }
    match print(&command, &dossier, held.as_ref()) {
        Ok(()) if all_read => ExitCode::SUCCESS,
        Ok(()) => ExitCode::FAILURE,
        // Whoever reads us has seen enough: `pinkslip analyze … | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            say(&Message::Fault(format!(
                "standard output: expected to write the report, found {error}"
            )));
            ExitCode::FAILURE
        }
    }
}

/// The articles of all inputs, and whether everything in them could be read.
fn read(input: &Input) -> (Dossier, bool) {
    let mut all_read = true;
    let mut tell = |message: Message| {
        all_read &= !matches!(message, Message::Fault(_));
        say(&message);
    };
    let (mut dossier, paths) = saved::open(&input.paths, &mut tell);
    if let Some(least) = input.confidence {
        dossier.count_from(least);
    }
    let taken: Vec<String> = dossier
        .articles()
        .map(|(article, _)| article.id.clone())
        .collect();
    read_all(&paths, taken, |item| match item {
        Ok(mut article) => {
            article.published = article.published.or(input.published);
            dossier.put(article);
        }
        Err(message) => tell(message),
    });
    if let Some(path) = &input.edits {
        edits::apply(&mut dossier, path, &mut tell);
    }
    dossier.settle();
    (dossier, all_read)
}

fn print(command: &Command, dossier: &Dossier, held: Option<&Held>) -> io::Result<()> {
    let stdout = io::stdout();
    let terminal = stdout.is_terminal();
    let mut out = io::BufWriter::new(stdout.lock());
    let look = page::Look::of_stdout;
    match command {
        Command::Explain(explain) => match explain.format {
            Telling::Json => json(&mut out, &explain::json(dossier))?,
            Telling::Text => out.write_all(explain::render(dossier, look()).as_bytes())?,
        },
        Command::Analyze(analyze) => match analyze.format {
            Some(Format::Csv) => out.write_all(export::csv(dossier).as_bytes())?,
            Some(Format::Table) => out.write_all(table::render(dossier, look()).as_bytes())?,
            None if terminal => out.write_all(table::render(dossier, look()).as_bytes())?,
            None | Some(Format::Json) => json(&mut out, &dossier.report())?,
        },
        Command::Ledger(asked) => {
            let people = terminal && !asked.texts || asked.why || !asked.group_by.is_empty();
            match asked.format {
                Some(LedgerFormat::Csv) => out.write_all(export::csv_rounds(dossier).as_bytes())?,
                Some(LedgerFormat::CsvEvents) => out.write_all(export::csv(dossier).as_bytes())?,
                Some(LedgerFormat::Markdown) => {
                    out.write_all(export::markdown(&dossier.report()).as_bytes())?;
                }
                None if !people => json(&mut out, &dossier.save(asked.texts))?,
                Some(LedgerFormat::Json) => json(&mut out, &dossier.save(asked.texts))?,
                None | Some(LedgerFormat::Table) => {
                    out.write_all(ledger::render(dossier, asked, look()).as_bytes())?;
                }
            }
        }
        Command::Reconcile(asked) => {
            if let Some(Held { tracker, held }) = held {
                match asked.format {
                    Some(ReconcileFormat::Csv) => {
                        out.write_all(export::csv_reconciled(held).as_bytes())?;
                    }
                    Some(ReconcileFormat::Markdown) => {
                        out.write_all(export::markdown_reconciled(held).as_bytes())?;
                    }
                    None if !terminal => json(&mut out, held)?,
                    Some(ReconcileFormat::Json) => json(&mut out, held)?,
                    None | Some(ReconcileFormat::Table) => {
                        let text = reconcile::render(tracker, held, asked.all, look());
                        out.write_all(text.as_bytes())?;
                    }
                }
            }
        }
    }
    out.flush()
}

fn json(out: &mut impl Write, value: &impl serde::Serialize) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    writeln!(out)
}

/// Says something on standard error. Where even that is closed, there is nobody to tell.
fn say(message: &Message) {
    let (kind, text) = match message {
        Message::Fault(text) => ("error", text),
        Message::Note(text) => ("note", text),
    };
    let _ = writeln!(io::stderr(), "{kind}: {}", page::plain(text));
}
