//! Whether two employers are one, by name. Takes names as written, gives yes or no; lenient, as a reader would be.

/// Words that do not tell two employers apart.
const HOLLOW: &[&str] = &[
    "inc",
    "corp",
    "corporation",
    "co",
    "company",
    "plc",
    "ltd",
    "limited",
    "llc",
    "group",
    "ag",
    "sa",
    "oyj",
    "nv",
    "the",
    "holdings",
    "holding",
    "gmbh",
    "se",
    "spa",
    "ab",
    "oy",
    "asa",
    "international",
    "technologies",
    "platforms",
    "motors",
    "motor",
];

/// A name reduced to what identifies it.
pub fn norm(name: &str) -> String {
    let plain: String = name
        .chars()
        .flat_map(ascii)
        .collect::<String>()
        .to_lowercase();
    let mut spaced = String::new();
    let letters: Vec<char> = plain.chars().collect();
    let mut at = 0;
    while at < letters.len() {
        let word_goes_on = |at: usize| {
            letters
                .get(at)
                .is_some_and(|letter| letter.is_ascii_alphanumeric() || *letter == '_')
        };
        if letters[at] == '\'' && letters.get(at + 1) == Some(&'s') && !word_goes_on(at + 2) {
            at += 2;
            continue;
        }
        spaced.push(if letters[at].is_ascii_alphanumeric() {
            letters[at]
        } else {
            ' '
        });
        at += 1;
    }
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let core: Vec<&str> = words
        .iter()
        .copied()
        .filter(|word| !HOLLOW.contains(word))
        .collect();
    if core.is_empty() {
        words.join(" ")
    } else {
        core.join(" ")
    }
}

/// Accents are taken off; a letter that is none of ASCII's without them is dropped.
fn ascii(letter: char) -> impl Iterator<Item = char> {
    const PLAIN: &[(char, &str)] = &[
        ('A', "ÀÁÂÃÄÅĀĂĄ"),
        ('C', "ÇĆĈĊČ"),
        ('D', "Ď"),
        ('E', "ÈÉÊËĒĔĖĘĚ"),
        ('G', "ĜĞĠĢ"),
        ('I', "ÌÍÎÏĨĪĬĮİ"),
        ('L', "ĹĻĽ"),
        ('N', "ÑŃŅŇ"),
        ('O', "ÒÓÔÕÖŌŎŐ"),
        ('R', "ŔŖŘ"),
        ('S', "ŚŜŞŠ"),
        ('T', "ŢŤ"),
        ('U', "ÙÚÛÜŨŪŬŮŰŲ"),
        ('Y', "ÝŶŸ"),
        ('Z', "ŹŻŽ"),
        ('a', "àáâãäåāăą"),
        ('c', "çćĉċč"),
        ('d', "ď"),
        ('e', "èéêëēĕėęě"),
        ('g', "ĝğġģ"),
        ('i', "ìíîïĩīĭį"),
        ('l', "ĺļľ"),
        ('n', "ñńņň"),
        ('o', "òóôõöōŏő"),
        ('r', "ŕŗř"),
        ('s', "śŝşš"),
        ('t', "ţť"),
        ('u', "ùúûüũūŭůűų"),
        ('y', "ýÿŷ"),
        ('z', "źżž"),
        (' ', "\u{a0}\u{2002}\u{2003}\u{2009}\u{202f}"),
    ];
    let plain = if letter.is_ascii() {
        Some(letter)
    } else {
        PLAIN
            .iter()
            .find(|(_, with)| with.contains(letter))
            .map(|(plain, _)| *plain)
    };
    plain.into_iter()
}

/// Whether one of `gold` names one of `found`. Where the gold names nobody, the name is not asked for.
pub fn same(gold: &[String], found: &[String]) -> bool {
    if gold.is_empty() {
        return true;
    }
    gold.iter().any(|one| {
        found
            .iter()
            .any(|other| one == other || stands_for(one, other))
    })
}

fn stands_for(one: &str, other: &str) -> bool {
    let opens = |short: &str, long: &str| {
        long.split(' ').any(|word| word == short)
            || long
                .strip_prefix(short)
                .is_some_and(|rest| rest.starts_with(' '))
    };
    one.len() > 3 && other.len() > 3 && (opens(one, other) || opens(other, one))
}

/// Whether one of two phrases holds the other.
pub fn loose(one: &str, other: &str) -> bool {
    let (one, other) = (norm(one), norm(other));
    !one.is_empty() && !other.is_empty() && (one.contains(&other) || other.contains(&one))
}

#[test]
fn legal_forms_accents_and_possessives_do_not_part_names() {
    assert_eq!(norm("Société Générale S.A."), "societe generale s a");
    assert_eq!(norm("The Acme Group plc"), "acme");
    assert_eq!(norm("Lloyd's"), "lloyd");
    assert_eq!(norm("The Company"), "the company");
    let names = |name: &str| vec![norm(name)];
    assert!(same(&names("Acme Widgets"), &names("Acme")));
    assert!(!same(&names("Acme"), &names("Globex")));
    assert!(!same(&names("Acme"), &[]));
    assert!(same(&[], &names("Globex")));
}
