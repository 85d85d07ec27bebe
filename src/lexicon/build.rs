//! Merges `src/lexicon/data/*.txt` into one packed list of words and phrases, and packs the tables of names.
//!
//! A file is a class: `verb-cut.txt` makes `class::VERB_CUT`. A line is an entry: forms parted by ` | `.
//! In `verb-*` files one form stands for a regular verb, five forms are
//! base | third person | past | participle | gerund. A form of several words becomes a phrase.
//! A bad line fails the build with file and line. What is the same for many words is written once: the classes
//! and the way a word is inflected, by group (`pack.rs` has the form).

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, process};

#[path = "inflect.rs"]
mod inflect;
#[path = "pack.rs"]
mod pack;

use inflect::Paradigm;
use inflect::form::{BASE, GERUND, PARTICIPLE, PAST, PLURAL, THIRD};

/// As many as `Class` in `mod.rs` has bits; and a byte holds the number of one.
const MOST_CLASSES: usize = 256;

/// The most that is counted of what two entries share: one more has to stay under the bytes of text.
const MOST_SHARED: usize = 30;

/// The table that has a row for each name. Others have many names with the same fields.
const EMPLOYERS: &str = "employers";

/// Firms from open lists, the best known first; not part of what ships, see DESIGN.md. `PINKSLIP_NAMES` builds
/// that many names in, to measure what they are worth; 0 leaves our own out too.
const LISTED: &str = "tests/data/employers-listed.tsv";
const NAMES: &str = "PINKSLIP_NAMES";

/// An entry and how it is inflected, to the numbers of its files.
type Entries = BTreeMap<(u8, String), BTreeSet<u8>>;
/// A group's head to its entries.
type Groups = BTreeMap<Vec<u8>, BTreeSet<String>>;

fn main() {
    let data = Path::new("src/lexicon/data");
    println!("cargo::rerun-if-changed=src/lexicon");
    println!("cargo::rerun-if-env-changed={NAMES}");
    if let Err(message) = build(data) {
        eprintln!("{message}");
        process::exit(1);
    }
}

fn build(data: &Path) -> Result<(), String> {
    let out = PathBuf::from(env::var("OUT_DIR").map_err(|error| error.to_string())?);
    let write = |name: &str, content: &[u8]| {
        fs::write(out.join(name), content).map_err(|error| error.to_string())
    };
    let mut files: Vec<PathBuf> = fs::read_dir(data)
        .map_err(|error| format!("{}: {error}", data.display()))?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .collect();
    files.sort();
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut entries = Entries::new();
    let mut classes = Vec::new();
    let mut names = String::new();
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
                let class = u8::try_from(classes.len()).map_err(|_| {
                    format!("expected at most {MOST_CLASSES} class files in src/lexicon/data, found more")
                })?;
                classes.push(stem.replace('-', "_").to_uppercase());
                read_class(file, &text, class, stem.starts_with("verb-"), &mut entries)?;
            }
            Some("tsv") if stem == EMPLOYERS => {
                let mut table = String::new();
                for (name, fields) in employers(read_table(file, &text)?)? {
                    let _ = writeln!(table, "{name}\t{fields}");
                }
                write(&format!("{stem}.tsv"), table.as_bytes())?;
            }
            Some("tsv") => {
                let rows = read_table(file, &text)?;
                let _ = writeln!(
                    names,
                    "const {}_COUNT: usize = {};",
                    stem.to_uppercase(),
                    rows.len()
                );
                let mut groups = Groups::new();
                for (name, fields) in rows {
                    groups.entry(fields.into_bytes()).or_default().insert(name);
                }
                write(&format!("{stem}.bin"), &packed(&groups)?)?;
            }
            _ => {}
        }
    }
    write("names.rs", names.as_bytes())?;
    let mut groups = Groups::new();
    let mut first_words = BTreeSet::new();
    for ((mode, entry), classes) in entries {
        let mut count = |form: &str, _| {
            first_words.insert(form.split(' ').next().unwrap_or_default().to_owned());
        };
        match paradigm(mode) {
            Some(paradigm) => paradigm.forms(&entry, &mut count),
            None => count(&entry, mode),
        }
        let head = [mode].into_iter().chain(classes).collect();
        groups.entry(head).or_default().insert(entry);
    }
    if first_words.len() >= usize::from(u16::MAX) {
        return Err(format!(
            "expected fewer than 65,535 words in src/lexicon/data, found {}",
            first_words.len()
        ));
    }
    write("words.bin", &packed(&groups)?)?;
    write(
        "tables.rs",
        source(&classes, first_words.len(), hash).as_bytes(),
    )
}

fn read_class(
    file: &Path,
    text: &str,
    class: u8,
    verbs: bool,
    entries: &mut Entries,
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
        if forms
            .iter()
            .any(|form| form.bytes().any(|byte| byte < b' '))
        {
            return Err(fail(
                "expected letters and spaces, found a control character",
            ));
        }
        let mut add = |mode: u8, entry: String| {
            entries.entry((mode, entry)).or_default().insert(class);
        };
        let bits = match (verbs, forms.len()) {
            (true, 1) => {
                forms
                    .into_iter()
                    .for_each(|verb| add(number_of(Paradigm::Verb), verb));
                continue;
            }
            (true, 5) => vec![BASE, THIRD, PAST, PARTICIPLE, GERUND],
            (true, found) => {
                return Err(fail(&format!(
                    "expected one form or five of a verb, found {found}"
                )));
            }
            (false, found) => [0].into_iter().chain(vec![PLURAL; found - 1]).collect(),
        };
        let base = forms.first().cloned().unwrap_or_default();
        let mut listed: BTreeMap<String, u8> = BTreeMap::new();
        for (form, bits) in forms.into_iter().zip(bits) {
            *listed.entry(form).or_default() |= bits;
        }
        let fits = |paradigm: &&Paradigm| {
            let mut fits = true;
            paradigm.forms(&base, &mut |form, bits| {
                fits &= listed.get(form).is_some_and(|known| known & bits == bits);
            });
            fits && (**paradigm == Paradigm::Noun) != verbs
        };
        if let Some(paradigm) = Paradigm::ALL.iter().find(fits) {
            add(number_of(*paradigm), base.clone());
            paradigm.forms(&base, &mut |form, bits| {
                if let Some(known) = listed.get_mut(form) {
                    *known &= !bits;
                }
                if listed.get(form) == Some(&0) {
                    listed.remove(form);
                }
            });
        }
        for (form, bits) in listed {
            add(bits, form);
        }
    }
    Ok(())
}

fn number_of(paradigm: Paradigm) -> u8 {
    let place = Paradigm::ALL.iter().position(|other| *other == paradigm);
    Paradigm::FIRST
        + place
            .and_then(|place| u8::try_from(place).ok())
            .unwrap_or_default()
}

fn paradigm(mode: u8) -> Option<Paradigm> {
    let place = usize::from(mode.checked_sub(Paradigm::FIRST)?);
    Paradigm::ALL.get(place).copied()
}

/// The lexer makes a token of its own of `'s`; so must the phrases: "barron's" is "barron 's".
fn part_possessives(form: &str) -> String {
    let parted = form.replace("'s ", " 's ");
    match parted.strip_suffix("'s") {
        Some(stem) if !stem.is_empty() && !stem.ends_with(' ') => format!("{stem} 's"),
        _ => parted,
    }
}

/// `name TAB fields…` by folded name, comments dropped.
fn read_table(file: &Path, text: &str) -> Result<BTreeMap<String, String>, String> {
    let mut rows = BTreeMap::new();
    for (number, line) in text.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (name, fields) = line.split_once('\t').ok_or_else(|| {
            format!(
                "{}:{}: expected name TAB fields, found {line:?}",
                file.display(),
                number + 1
            )
        })?;
        let name = name.replace('’', "'").to_ascii_lowercase();
        rows.entry(name).or_insert_with(|| fields.to_owned());
    }
    Ok(rows)
}

/// Our own employers, and of the listed firms as many as are to be measured.
fn employers(own: BTreeMap<String, String>) -> Result<BTreeMap<String, String>, String> {
    let Ok(wanted) = env::var(NAMES) else {
        return Ok(own);
    };
    let wanted: usize = wanted
        .parse()
        .map_err(|_| format!("{NAMES}: expected a number, found {wanted:?}"))?;
    if wanted == 0 {
        return Ok(BTreeMap::new());
    }
    println!("cargo::rerun-if-changed={LISTED}");
    let text = fs::read_to_string(LISTED).map_err(|error| format!("{LISTED}: {error}"))?;
    let mut rows = own;
    let mut names: BTreeSet<String> = rows
        .values()
        .filter_map(|fields| fields.split('\t').next())
        .map(str::to_ascii_lowercase)
        .collect();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if names.len() >= wanted {
            break;
        }
        let fields: Vec<&str> = line.split('\t').collect();
        let [name, aliases, _, _, _, remark] = fields.as_slice() else {
            return Err(format!("{LISTED}: expected six fields, found {line:?}"));
        };
        let folded = name.to_ascii_lowercase();
        if !names.insert(folded.clone()) {
            continue;
        }
        rows.entry(folded)
            .or_insert_with(|| format!("{name}\t\t{remark}"));
        for alias in aliases.split("; ").filter(|alias| !alias.is_empty()) {
            rows.entry(alias.to_owned())
                .or_insert_with(|| format!("{name}\t\t"));
        }
    }
    Ok(rows)
}

/// What `pack::unpack` reads.
fn packed(groups: &Groups) -> Result<Vec<u8>, String> {
    let mut out = Vec::new();
    for (head, entries) in groups {
        let len = u8::try_from(head.len()).map_err(|_| format!("too long a head: {head:?}"))?;
        out.push(len);
        out.extend(head);
        let mut before = "";
        for entry in entries {
            let alike = before.bytes().zip(entry.bytes());
            let shared = alike.take_while(|(one, two)| one == two).count();
            let shared = shared.min(MOST_SHARED);
            out.push(u8::try_from(shared + 1).unwrap_or(1));
            out.extend(entry.bytes().skip(shared));
            before = entry;
        }
        out.push(0);
    }
    // What was packed can be read again.
    let mut expected = groups.iter().flat_map(|(head, entries)| {
        entries
            .iter()
            .map(move |entry| (head.as_slice(), entry.as_str()))
    });
    let mut same = true;
    pack::unpack(&out, &mut |head, entry| {
        same &= expected.next() == Some((head, entry));
    });
    if same && expected.next().is_none() {
        Ok(out)
    } else {
        Err("expected the packed lists to be read as they were written".to_owned())
    }
}

fn source(classes: &[String], words: usize, hash: u64) -> String {
    let mut source =
        String::from("// Generated by src/lexicon/build.rs from src/lexicon/data. Do not edit.\n");
    let _ = writeln!(
        source,
        "/// Changes with every change of a table.\npub const HASH: &str = \"{hash:016x}\";
const WORDS_COUNT: usize = {words};
/// One class a file of `src/lexicon/data`.\npub mod class {{\nuse super::Class;"
    );
    for (index, class) in classes.iter().enumerate() {
        let _ = writeln!(
            source,
            "/// The words of `{}.txt`.\npub const {class}: Class = Class::nth({index});",
            class.to_lowercase().replace('_', "-")
        );
    }
    source.push_str("}\n");
    source
}
