//! The command line: arguments in, articles opened, the report out.
//!
//! Messages go to standard error and say what was expected and found; one bad input never costs the
//! others.

mod arguments;
mod explain;
mod input;
mod page;
mod table;

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use clap::Parser;
use pinkslip::dossier::Dossier;
use pinkslip::export;

use arguments::{Arguments, Command, Format, Input, Telling};
use input::{Message, read_all};

/// Runs the program with the arguments it was started with.
pub(crate) fn run() -> ExitCode {
    // Where the arguments are wrong, clap says so itself and ends the program with the code 2.
    let command = Arguments::parse().command;
    let (Command::Analyze(arguments::Analyze { input, .. })
    | Command::Explain(arguments::Explain { input, .. })) = &command;
    let (dossier, all_read) = read(input);
    match print(&command, &dossier) {
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
    let mut dossier = Dossier::new();
    if let Some(least) = input.confidence {
        dossier.count_from(least);
    }
    let mut all_read = true;
    read_all(&input.paths, |item| match item {
        Ok(mut article) => {
            article.published = article.published.or(input.published);
            dossier.put(article);
        }
        Err(message) => {
            all_read &= !matches!(message, Message::Fault(_));
            say(&message);
        }
    });
    dossier.settle();
    (dossier, all_read)
}

fn print(command: &Command, dossier: &Dossier) -> io::Result<()> {
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
