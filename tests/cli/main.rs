//! The command line as people use it: the built program, real files, every bad input.

#![cfg(feature = "cli")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod input;
mod ledger;
mod output;
mod reconcile;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// A folder of its own for a test, and the program run inside it.
struct Desk {
    folder: PathBuf,
}

struct Said {
    out: String,
    err: String,
    code: i32,
}

impl Said {
    /// Asks that no line of the output is wider than so many columns.
    #[track_caller]
    fn fits(&self, width: &str) {
        let wide = self.out.lines().map(|line| line.chars().count()).max();
        assert!(
            wide.unwrap() <= width.parse().unwrap(),
            "{wide:?} > {width}:\n{}",
            self.out
        );
    }
}

impl Desk {
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        Self { folder }
    }

    fn with(self, file: &str, content: impl AsRef<[u8]>) -> Self {
        let path = self.folder.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
        self
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pinkslip"));
        command
            .args(arguments)
            .current_dir(&self.folder)
            .env_remove("COLUMNS")
            .env_remove("NO_COLOR");
        command
    }

    fn run(&self, arguments: &[&str]) -> Said {
        said(
            self.command(arguments)
                .stdin(Stdio::null())
                .output()
                .unwrap(),
        )
    }

    fn run_with(&self, arguments: &[&str], input: impl AsRef<[u8]>) -> Said {
        let mut command = self.command(arguments);
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child
            .stdin
            .take()
            .unwrap()
            .write_all(input.as_ref())
            .unwrap();
        said(child.wait_with_output().unwrap())
    }
}

fn said(output: Output) -> Said {
    Said {
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
        code: output.status.code().unwrap(),
    }
}

impl Said {
    fn json(&self) -> Value {
        serde_json::from_str(&self.out)
            .unwrap_or_else(|error| panic!("{error}: {:?} {:?}", self.out, self.err))
    }

    /// The ids of the articles, in order.
    fn ids(&self) -> Vec<String> {
        let report = self.json();
        report["articles"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it["id"].as_str().unwrap().to_owned())
            .collect()
    }
}

const ACME: &str = "Acme will cut 300 jobs.\n";
const GLOBEX: &str = "Globex will cut 50 jobs.\n";
