//! The corpora: texts with what a careful reader finds in them.

use std::fs;
use std::path::Path;

use pinkslip::text::{Article, parse_day};
use serde_json::Value;

use crate::claim::Claim;

/// A text and its gold.
#[derive(Clone, Debug)]
pub struct Doc {
    pub article: Article,
    /// article, brief, sentence or headline.
    pub kind: String,
    /// The folder it lies in.
    pub family: String,
    pub gold: Vec<Claim>,
    /// The record as it stands, for the lint.
    pub record: Value,
}

/// A folder of families, each with its `gold.jsonl` and a text for each record.
pub fn families(folder: &Path) -> Vec<Doc> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .map(|entries| entries.map(|entry| entry.unwrap().path()).collect())
        .unwrap_or_default();
    names.sort();
    names
        .iter()
        .filter(|path| path.is_dir())
        .flat_map(|path| {
            let family = path.file_name().unwrap().to_string_lossy().into_owned();
            read(&path.join("gold.jsonl"), path, &family)
        })
        .collect()
}

/// One `gold.jsonl` with its texts in `texts`, less those that `LEAVE_OUT` names: a file of records or ids.
pub fn flat(folder: &Path) -> Vec<Doc> {
    let out = std::env::var("LEAVE_OUT").map_or_else(
        |_| Vec::new(),
        |file| {
            let lines = fs::read_to_string(&file).unwrap();
            let id = |line: &str| match serde_json::from_str::<Value>(line) {
                Ok(value) if value["id"].is_string() => value["id"].as_str().unwrap().to_owned(),
                _ => line.to_owned(),
            };
            lines.lines().map(id).collect()
        },
    );
    let mut docs = read(&folder.join("gold.jsonl"), &folder.join("texts"), "");
    docs.retain(|doc| !out.contains(&doc.article.id));
    docs
}

fn read(gold: &Path, texts: &Path, family: &str) -> Vec<Doc> {
    let lines = fs::read_to_string(gold).unwrap_or_else(|why| panic!("{}: {why}", gold.display()));
    let lines = lines
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(number, line)| {
            let record: Value = serde_json::from_str(line)
                .unwrap_or_else(|why| panic!("{}:{}: {why}", gold.display(), number + 1));
            let id = record["id"].as_str().unwrap_or_default().to_owned();
            let file = texts.join(format!("{id}.txt"));
            let text =
                fs::read_to_string(&file).unwrap_or_else(|why| panic!("{}: {why}", file.display()));
            let mut article = Article::new(id, text);
            article.published = record["published"]
                .as_str()
                .and_then(|day| parse_day(day).ok());
            Doc {
                article,
                kind: record["kind"].as_str().unwrap_or_default().to_owned(),
                family: family.to_owned(),
                gold: record["events"]
                    .as_array()
                    .map(Vec::as_slice)
                    .unwrap_or_default()
                    .iter()
                    .map(Claim::of_gold)
                    .collect(),
                record,
            }
        })
        .collect()
}
