//! The command line: arguments in, articles opened, the report out.
//!
//! Messages go to standard error and say what was expected and found; one bad input never costs the
//! others.

mod arguments;
mod input;
mod page;
mod table;

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use clap::Parser;
use pinkslip::dossier::Dossier;
use pinkslip::export;

use arguments::{Analyze, Arguments, Command, Format};
use input::{Message, read_all};

/// Runs the program with the arguments it was started with.
pub(crate) fn run() -> ExitCode {
    // Where the arguments are wrong, clap says so itself and ends the program with the code 2.
    let Command::Analyze(analyze) = Arguments::parse().command;
    let (dossier, all_read) = read(&analyze);
    match print(&analyze, &dossier) {
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
fn read(analyze: &Analyze) -> (Dossier, bool) {
    let mut dossier = Dossier::new();
    if let Some(least) = analyze.confidence {
        dossier.count_from(least);
    }
    let mut all_read = true;
    read_all(&analyze.paths, |item| match item {
        Ok(mut article) => {
            article.published = article.published.or(analyze.published);
            dossier.put(article);
        }
        Err(message) => {
            all_read &= !matches!(message, Message::Fault(_));
            say(&message);
        }
    });
    (dossier, all_read)
}

fn print(analyze: &Analyze, dossier: &Dossier) -> io::Result<()> {
    let stdout = io::stdout();
    let terminal = stdout.is_terminal();
    let format = analyze.format.unwrap_or(if terminal {
        Format::Table
    } else {
        Format::Json
    });
    let mut out = io::BufWriter::new(stdout.lock());
    match format {
        Format::Json => {
            serde_json::to_writer_pretty(&mut out, &dossier.report())?;
            writeln!(out)?;
        }
        Format::Csv => out.write_all(export::csv(dossier).as_bytes())?,
        Format::Table => {
            out.write_all(table::render(dossier, page::Look::of_stdout()).as_bytes())?
        }
    }
    out.flush()
}

/// Says something on standard error. Where even that is closed, there is nobody to tell.
fn say(message: &Message) {
    let (kind, text) = match message {
        Message::Fault(text) => ("error", text),
        Message::Note(text) => ("note", text),
    };
    let _ = writeln!(io::stderr(), "{kind}: {}", page::plain(text));
}
