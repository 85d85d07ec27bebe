//! The templates and names of `words/`: sections of lines.

use std::collections::BTreeMap;

use crate::chance::Chance;

const FILES: [&str; 6] = [
    include_str!("words/names.txt"),
    include_str!("words/leads.txt"),
    include_str!("words/later.txt"),
    include_str!("words/titles.txt"),
    include_str!("words/details.txt"),
    include_str!("words/filler.txt"),
];
const ELSEWHERE: &str = include_str!("words/elsewhere.txt");

/// Lines by section. A headline's section starts with `title.`.
pub struct Words(BTreeMap<String, Vec<&'static str>>);

impl Words {
    pub fn read() -> Self {
        let mut sections: BTreeMap<String, Vec<&'static str>> = BTreeMap::new();
        for (number, file) in FILES.iter().chain([&ELSEWHERE]).enumerate() {
            let mut section = String::new();
            for line in file.lines().filter(|line| !line.is_empty()) {
                if line.starts_with("# ") {
                    continue;
                }
                if let Some(name) = line.strip_prefix('[') {
                    let name = name.trim_end_matches(']');
                    section = match number {
                        3 => format!("title.{name}"),
                        _ => name.to_owned(),
                    };
                    assert!(!sections.contains_key(&section), "{section} is there twice");
                } else {
                    sections.entry(section.clone()).or_default().push(line);
                }
            }
        }
        Self(sections)
    }

    /// All lines of a section. The name pieces stand several to a line, apart by spaces.
    pub fn all(&self, section: &str) -> &[&'static str] {
        self.0
            .get(section)
            .unwrap_or_else(|| panic!("no section {section} in words/"))
    }

    pub fn pick(&self, section: &str, chance: &mut Chance) -> &'static str {
        let all = self.all(section);
        all[chance.below(all.len())]
    }

    /// A piece of a name: one word of the section's line.
    pub fn piece(&self, section: &str, chance: &mut Chance) -> &'static str {
        let line = self.all(section)[0];
        let many = line.split(' ').count();
        line.split(' ').nth(chance.below(many)).unwrap()
    }

    /// How many sentences there are to choose from, in all files but that of names.
    pub fn sentences(&self) -> usize {
        let pieces: Vec<&str> = FILES[0].lines().collect();
        self.0
            .values()
            .flatten()
            .filter(|line| !pieces.contains(line))
            .count()
    }
}
