//! The files of `src`, read with their paths, and files that a test makes up.

use std::fs;
use std::path::Path;

/// A file under `src`, by its path from there.
pub struct File {
    pub path: String,
    pub source: String,
}

impl File {
    pub fn room(&self) -> &str {
        self.path.split('/').next().unwrap()
    }

    /// Tests may say anything.
    pub fn is_test(&self) -> bool {
        self.path.ends_with("/tests.rs") || self.path.contains("/tests/")
    }
}

fn read(folder: &Path, path: &str, files: &mut Vec<File>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let path = if path.is_empty() {
            name.clone()
        } else {
            format!("{path}/{name}")
        };
        if entry.file_type().unwrap().is_dir() {
            read(&entry.path(), &path, files);
        } else if name.ends_with(".rs") {
            let source = fs::read_to_string(entry.path()).unwrap();
            files.push(File { path, source });
        }
    }
}

pub fn source() -> Vec<File> {
    let mut files = Vec::new();
    read(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        "",
        &mut files,
    );
    files.sort_by(|one, two| one.path.cmp(&two.path));
    assert!(
        files.len() > 40,
        "expected the source, found {} files",
        files.len()
    );
    files
}

pub fn file(path: &str, source: &str) -> File {
    File {
        path: path.to_owned(),
        source: source.to_owned(),
    }
}
