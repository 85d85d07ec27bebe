//! The command line: `pinkslip analyze acme.txt`. It opens files, calls the library and prints what
//! it says.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
