//! Merges `src/lexicon/data/*.txt` into one hash table of words and one list of phrases.
//!
//! A file is a class: `verb-cut.txt` makes `class::VERB_CUT`. A line is an entry: forms parted by ` | `.
//! In `verb-*` files one form stands for a regular verb, five forms are
//! base | third person | past | participle | gerund. A form of several words becomes a phrase.
//! A bad line fails the build with file and line. The tables are constants: nothing is built at start-up.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, process};

/// As many as `Class` in `mod.rs` has bits.
const MOST_CLASSES: usize = 256;

const BASE: u8 = 1;
const THIRD: u8 = 2;
const PAST: u8 = 4;
const PARTICIPLE: u8 = 8;
const GERUND: u8 = 16;
const PLURAL: u8 = 32;

#[derive(Default, Clone)]
struct Entry {
    /// The numbers of its files.
    classes: BTreeSet<usize>,
    forms: u8,
}

fn main() {
    let data = Path::new("src/lexicon/data");
    println!("cargo::rerun-if-changed={}", data.display());
    if let Err(message) = build(data) {
        eprintln!("{message}");
        process::exit(1);
    }
}

fn build(data: &Path) -> Result<(), String> {
    let out = PathBuf::from(env::var("OUT_DIR").map_err(|error| error.to_string())?);
    let mut files: Vec<PathBuf> = fs::read_dir(data)
        .map_err(|error| format!("{}: {error}", data.display()))?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .collect();
    files.sort();
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut words: BTreeMap<String, Entry> = BTreeMap::new();
    let mut phrases: BTreeMap<String, Entry> = BTreeMap::new();
    let mut classes = Vec::new();
    let mut tables = Vec::new();
    for file in &files {
        let text =
            fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
        for byte in text.bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        let stem = file
            .file_stem()
            .and_then(|stem| stem.to_str())
            .unwrap_or_default();
        match file.extension().and_then(|ending| ending.to_str()) {
            Some("txt") => {
                let class = classes.len();
                if class >= MOST_CLASSES {
                    return Err(format!(
                        "expected at most {MOST_CLASSES} class files in src/lexicon/data, found more"
                    ));
                }
                classes.push(stem.replace('-', "_").to_uppercase());
                read_class(
                    file,
                    &text,
                    class,
                    stem.starts_with("verb-"),
                    &mut words,
                    &mut phrases,
                )?;
            }
            Some("tsv") => {
                let most = if stem == "employers" {
                    names()?
                } else {
                    usize::MAX
                };
                tables.push((stem.to_owned(), sorted_table(file, &text, most)?));
            }
            _ => {}
        }
    }
    for (name, table) in &tables {
        fs::write(out.join(format!("{name}.tsv")), table).map_err(|error| error.to_string())?;
    }
    let source = generate(&words, &phrases, &classes, hash)?;
    fs::write(out.join("tables.rs"), source).map_err(|error| error.to_string())
}

fn read_class(
    file: &Path,
    text: &str,
    class: usize,
    verbs: bool,
    words: &mut BTreeMap<String, Entry>,
    phrases: &mut BTreeMap<String, Entry>,
) -> Result<(), String> {
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let fail = |why: &str| format!("{}:{}: {why}: {line:?}", file.display(), number + 1);
        let forms: Vec<String> = line
            .split('|')
            .map(|form| part_possessives(&form.trim().to_lowercase().replace('’', "'")))
            .collect();
        if forms.iter().any(String::is_empty) {
            return Err(fail("expected forms parted by ` | `, found an empty one"));
        }
        let forms: Vec<(String, u8)> = match (verbs, forms.len()) {
            (true, 1) => regular(forms.first().map_or("", String::as_str)),
            (true, 5) => forms
                .into_iter()
                .zip([BASE, THIRD, PAST, PARTICIPLE, GERUND])
                .collect(),
            (true, found) => {
                return Err(fail(&format!(
                    "expected one form or five of a verb, found {found}"
                )));
            }
            (false, _) => forms
                .into_iter()
                .enumerate()
                .map(|(at, form)| (form, if at == 0 { 0 } else { PLURAL }))
                .collect(),
        };
        for (form, bits) in forms {
            let entry = if form.contains(' ') {
                phrases.entry(form)
            } else {
                words.entry(form)
            }
            .or_default();
            entry.classes.insert(class);
            entry.forms |= bits;
        }
    }
    Ok(())
}

/// The lexer makes a token of its own of `'s`; so must the phrases: "barron's" is "barron 's".
fn part_possessives(form: &str) -> String {
    let parted = form.replace("'s ", " 's ");
    match parted.strip_suffix("'s") {
        Some(stem) if !stem.is_empty() && !stem.ends_with(' ') => format!("{stem} 's"),
        _ => parted,
    }
}

/// The five forms of a regular verb; of a phrase the first word is inflected.
fn regular(base: &str) -> Vec<(String, u8)> {
    let (verb, rest) = base
        .split_once(' ')
        .map_or((base, String::new()), |(verb, rest)| {
            (verb, format!(" {rest}"))
        });
    let vowel_before_y = |verb: &str| {
        verb.chars()
            .rev()
            .nth(1)
            .is_some_and(|letter| "aeiou".contains(letter))
    };
    let (third, past, gerund) =
        if let Some(stem) = verb.strip_suffix('y').filter(|_| !vowel_before_y(verb)) {
            (
                format!("{stem}ies"),
                format!("{stem}ied"),
                format!("{verb}ing"),
            )
        } else if verb.ends_with("ee") {
            (format!("{verb}s"), format!("{verb}d"), format!("{verb}ing"))
        } else if let Some(stem) = verb.strip_suffix('e') {
            (format!("{verb}s"), format!("{verb}d"), format!("{stem}ing"))
        } else if ["s", "x", "z", "ch", "sh"]
            .iter()
            .any(|end| verb.ends_with(end))
        {
            (
                format!("{verb}es"),
                format!("{verb}ed"),
                format!("{verb}ing"),
            )
        } else {
            (
                format!("{verb}s"),
                format!("{verb}ed"),
                format!("{verb}ing"),
            )
        };
    [
        (verb.to_owned(), BASE),
        (third, THIRD),
        (past, PAST | PARTICIPLE),
        (gerund, GERUND),
    ]
    .into_iter()
    .map(|(form, bits)| (format!("{form}{rest}"), bits))
    .collect()
}

/// How many rows of the employers are built in: the first `PINKSLIP_NAMES`, or all. `make score` measures what they
/// are worth.
fn names() -> Result<usize, String> {
    println!("cargo::rerun-if-env-changed=PINKSLIP_NAMES");
    env::var("PINKSLIP_NAMES").map_or(Ok(usize::MAX), |most| {
        most.parse()
            .map_err(|_| format!("expected a number in PINKSLIP_NAMES, found {most:?}"))
    })
}

/// `name TAB fields…`, sorted by folded name, comments dropped: searched where it lies.
fn sorted_table(file: &Path, text: &str, most: usize) -> Result<String, String> {
    let mut rows = BTreeMap::new();
    let lines = text.lines().enumerate();
    for (number, line) in lines
        .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
        .take(most)
    {
        let (name, fields) = line.split_once('\t').ok_or_else(|| {
            format!(
                "{}:{}: expected name TAB fields, found {line:?}",
                file.display(),
                number + 1
            )
        })?;
        rows.entry(fold(name)).or_insert_with(|| fields.to_owned());
    }
    let mut out = String::new();
    for (name, fields) in rows {
        let _ = writeln!(out, "{name}\t{fields}");
    }
    Ok(out)
}

fn fold(name: &str) -> String {
    name.replace('’', "'")
        .bytes()
        .map(|byte| byte.to_ascii_lowercase())
        .collect::<Vec<_>>()
        .try_into_string()
}

trait TryIntoString {
    fn try_into_string(self) -> String;
}

impl TryIntoString for Vec<u8> {
    fn try_into_string(self) -> String {
        String::from_utf8(self).unwrap_or_default()
    }
}

fn word_hash(word: &str) -> u32 {
    fold(word).bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

fn generate(
    words: &BTreeMap<String, Entry>,
    phrases: &BTreeMap<String, Entry>,
    classes: &[String],
    hash: u64,
) -> Result<String, String> {
    let mut all: BTreeMap<&str, Entry> = words
        .iter()
        .map(|(word, entry)| (word.as_str(), entry.clone()))
        .collect();
    let mut by_first: BTreeMap<&str, Vec<(&str, &Entry)>> = BTreeMap::new();
    for (phrase, entry) in phrases {
        let (first, rest) = phrase.split_once(' ').unwrap_or((phrase, ""));
        all.entry(first).or_default();
        by_first.entry(first).or_default().push((rest, entry));
    }
    let sets: Vec<BTreeSet<usize>> = words
        .values()
        .chain(phrases.values())
        .map(|entry| entry.classes.clone())
        .chain([BTreeSet::new()])
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    let set_of = |classes: &BTreeSet<usize>| sets.binary_search(classes).unwrap_or(0);

    let mut source =
        String::from("// Generated by src/lexicon/build.rs from src/lexicon/data. Do not edit.\n");
    let _ = writeln!(
        source,
        "/// Changes with every change of a table.\npub const HASH: &str = \"{hash:016x}\";"
    );
    let _ = writeln!(source, "static SETS: [Class; {}] = [", sets.len());
    for set in &sets {
        let mut words = [0_u64; MOST_CLASSES / 64];
        for class in set {
            if let Some(word) = words.get_mut(class / 64) {
                *word |= 1 << (class % 64);
            }
        }
        let _ = write!(source, "Class({words:?}),");
    }
    source.push_str("];\n");

    let mut lists = String::new();
    let mut phrase_rows = String::new();
    let mut phrase_count = 0_usize;
    let mut list_of: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, (first, rest)) in by_first.iter().enumerate() {
        let mut rest = rest.clone();
        rest.sort_by_key(|(words, _)| (std::cmp::Reverse(words.split(' ').count()), *words));
        let _ = write!(lists, "({phrase_count}, {}),", phrase_count + rest.len());
        for (words, entry) in &rest {
            let _ = write!(
                phrase_rows,
                "Phrase {{ rest: {words:?}, set: {}, forms: {} }},",
                set_of(&entry.classes),
                entry.forms
            );
        }
        phrase_count += rest.len();
        list_of.insert(first, index + 1);
    }
    let _ = writeln!(
        source,
        "static PHRASES: [Phrase; {phrase_count}] = [{phrase_rows}];"
    );
    let _ = writeln!(
        source,
        "static LISTS: [(u16, u16); {}] = [{lists}];",
        by_first.len()
    );

    // A table of two bytes a slot, nine tenths full at most, points into the entries, which lie in order of the
    // alphabet: the many empty slots cost little, and entries that lie beside their like compress well.
    let mut size = all.len().next_power_of_two();
    if all.len() * 10 > size * 9 {
        size *= 2;
    }
    let mut blob = String::new();
    let mut index = vec![0_usize; size];
    let mut entries = String::new();
    for (number, (word, entry)) in all.iter().enumerate() {
        let mut at = word_hash(word) as usize & (size - 1);
        while index.get(at).is_some_and(|taken| *taken != 0) {
            at = (at + 1) & (size - 1);
        }
        if let Some(slot) = index.get_mut(at) {
            *slot = number + 1;
        }
        let _ = write!(
            entries,
            "s({},{},{},{},{}),",
            blob.len(),
            word.len(),
            entry.forms,
            set_of(&entry.classes),
            list_of.get(word).copied().unwrap_or(0)
        );
        blob.push_str(word);
    }
    if all.len() >= usize::from(u16::MAX) {
        return Err(format!(
            "expected fewer than 65,535 words in src/lexicon/data, found {}",
            all.len()
        ));
    }
    let _ = writeln!(source, "static BLOB: &str = {blob:?};");
    let _ = writeln!(source, "static INDEX: [u16; {size}] = {index:?};");
    let _ = write!(source, "static ENTRIES: [Slot; {}] = [{entries}", all.len());
    source.push_str(
        "];\n/// One class a file of `src/lexicon/data`.\npub mod class {\nuse super::Class;\n",
    );
    for (index, class) in classes.iter().enumerate() {
        let _ = writeln!(
            source,
            "/// The words of `{}.txt`.\npub const {class}: Class = Class::nth({index});",
            class.to_lowercase().replace('_', "-")
        );
    }
    source.push_str("}\n");
    Ok(source)
}
