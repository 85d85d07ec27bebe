//! The forms in which one name is met: what a name is when all that is a matter of spelling is taken away, what its
//! initials are, and which of its first words may stand for it.
//!
//! Takes a name as written, gives its [`Forms`]: "The Harlow & Pell Group plc" and "Harlow and Pell" have one plain form,
//! `harlowpell`; "Norvale Regional Transit" has the initials `nrt`, and may be called "Norvale", but "First National
//! Bank" not "First".

use crate::lexicon::{any_of, class, look_up};
use crate::mention::alias::country;
use crate::text::letter::{capital, in_word, lower};

/// First words of a name that are tried as its short form.
const FIRST: usize = 3;

/// The forms of one name.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Forms {
    /// Without case, accents, hyphens, spaces, "the", "and", legal form; American.
    pub(crate) plain: String,
    /// The same of a name that ends in what a firm is for, with that word: `tolvanesystems`, where the press may say
    /// "Tolvane" as well.
    pub(crate) full: Option<String>,
    /// Without and with its legal form; empty where there are fewer than three.
    pub(crate) initials: [String; 2],
    /// The plain forms of its first words, where they say who is meant.
    pub(crate) begins: Vec<String>,
    /// One word in capitals.
    pub(crate) acronym: bool,
    /// Some word of it is no common one.
    pub(crate) telling: bool,
}

/// The forms of a name as written.
pub(crate) fn forms(name: &str) -> Forms {
    let words = words(name, false);
    let whole = self::words(name, true);
    let plain = |words: &[String]| -> String {
        let all: String = words.iter().map(|word| american(word)).collect();
        // "Mueller", "Müller"
        let mut before = ' ';
        let kept = |&letter: &char| {
            let before = std::mem::replace(&mut before, letter);
            !(letter == 'e' && matches!(before, 'a' | 'o' | 'u'))
        };
        all.chars().filter(kept).collect()
    };
    let initials = |words: &[String]| -> Option<String> {
        let some = words
            .iter()
            .filter(|word| !any_of!("of for in at de und et y").has(word));
        let initials: String = some.filter_map(|word| word.chars().next()).collect();
        (initials.len() > 2).then_some(initials)
    };
    let letters = || name.chars().filter(|letter| in_word(*letter));
    let purpose = any_of!(
        "brothers capital enterprises foundation industries laboratories labs mutual services solutions systems technologies trust ventures"
    );
    let full: Vec<String> = whole
        .iter()
        .filter(|word| words.contains(word) || purpose.has(word))
        .cloned()
        .collect();
    let full = Some(full).filter(|full| full.len() > words.len());
    let all = full.as_ref().unwrap_or(&words);
    Forms {
        full: full.as_deref().map(plain),
        plain: if words.is_empty() {
            lower(name)
        } else {
            plain(&words)
        },
        // "NRT" can be Northern Rail Trust, whose last word is a legal form.
        initials: [initials(&words), initials(&whole)].map(Option::unwrap_or_default),
        begins: (1..all.len().min(FIRST + 1))
            .filter_map(|many| all.get(..many))
            .filter(|first| first.iter().any(|word| telling(word)))
            .map(plain)
            .collect(),
        acronym: words.len() == 1 && letters().count() > 1 && letters().all(capital),
        telling: words.iter().any(|word| telling(word)),
    }
}

/// The words of a name that make it one, or all but the smallest: "St. John's & Co. Ltd" is `saint`, `johns`.
fn words(name: &str, all: bool) -> Vec<String> {
    let folded: String = lower(name)
        .replace('&', " and ")
        .chars()
        .filter(|at| !matches!(at, '\'' | '’'))
        .map(bare)
        .collect();
    let mut words: Vec<String> = Vec::new();
    let mut joined = false;
    for word in folded
        .split(|letter: char| !in_word(letter))
        .filter(|word| !word.is_empty())
    {
        // Harlow & Sons is another firm than Harlow; Harlow & Co is not.
        let form = (!joined || any_of!("co company").has(word))
            && look_up(word).is_some_and(|known| known.classes.any(&class::LEGAL_FORM));
        let small = any_of!("the and und et y com").has(word);
        if !small && (all || !form || words.is_empty()) {
            words.push(full(word).to_owned());
        }
        joined = any_of!("and und et y").has(word);
    }
    words
}

/// A letter without what stands on it or through it.
fn bare(letter: char) -> char {
    const BARE: [(&str, char); 14] = [
        ("àáâãäåāăąæ", 'a'),
        ("çćĉċč", 'c'),
        ("ďđð", 'd'),
        ("èéêëēĕėęě", 'e'),
        ("ĝğġģ", 'g'),
        ("ìíîïĩīĭįı", 'i'),
        ("ĺļľł", 'l'),
        ("ñńņň", 'n'),
        ("òóôõöøōŏőœ", 'o'),
        ("ŕŗř", 'r'),
        ("śŝşšș", 's'),
        ("ţťț", 't'),
        ("ùúûüũūŭůűų", 'u'),
        ("źżž", 'z'),
    ];
    if letter.is_ascii() {
        return letter;
    }
    let found = BARE
        .iter()
        .find(|(marked, _)| marked.chars().any(|other| other == letter));
    found.map_or(letter, |(_, bare)| *bare)
}

/// The word that a shortened one stands for.
fn full(word: &str) -> &str {
    const SHORT: [(&str, &str); 14] = [
        ("assn", "association"),
        ("bros", "brothers"),
        ("corp", "corporation"),
        ("dept", "department"),
        ("dist", "district"),
        ("govt", "government"),
        ("intl", "international"),
        ("mfg", "manufacturing"),
        ("mt", "mount"),
        ("natl", "national"),
        ("st", "saint"),
        ("svcs", "services"),
        ("tech", "technology"),
        ("univ", "university"),
    ];
    SHORT
        .iter()
        .find(|(short, _)| *short == word)
        .map_or(word, |(_, full)| full)
}

/// "harbour" as "harbor", "centre" as "center", "aluminium" as "aluminum".
fn american(word: &str) -> String {
    const ENDS: [(&str, &str); 12] = [
        ("ours", "ors"),
        ("our", "or"),
        ("tres", "ters"),
        ("tre", "ter"),
        ("bre", "ber"),
        ("isation", "ization"),
        ("fence", "fense"),
        ("aluminium", "aluminum"),
        ("programme", "program"),
        ("jewellery", "jewelry"),
        ("tyres", "tires"),
        ("tyre", "tire"),
    ];
    let end = ENDS.iter().find_map(|(british, american)| {
        let stem = word.strip_suffix(british)?;
        // "Four" and "Tours" are no "for" and no "tors".
        (stem.len() > 2 || stem.is_empty() || british.len() > 4)
            .then(|| format!("{stem}{american}"))
    });
    end.unwrap_or_else(|| word.to_owned())
}

/// Whether a word says who is meant: none of the language, no place, no word that many firms begin with.
fn telling(word: &str) -> bool {
    let common = any_of!(
        "first second third national american general united global international north south east west northern southern eastern western royal new old great grand central premier standard universal pacific atlantic allied advanced applied public state federal city county saint san los santa modern consolidated associated independent digital data power energy health home life smart green blue red black white golden gold silver star sun sky ocean river lake island world euro asia metro union trust eagle liberty heritage summit pioneer crown delta alpha omega apex titan phoenix"
    );
    word.len() > 2
        && !word.bytes().any(|byte| byte.is_ascii_digit())
        && !common.has(word)
        && look_up(word).is_none()
        && !country(word)
}

#[cfg(test)]
mod tests {
    use super::forms;

    #[test]
    fn spelling_makes_no_other_name() {
        for (one, two) in [
            ("Harlow & Pell", "Harlow and Pell plc"),
            ("Wal-Tek", "WalTek"),
            ("Wal Tek Group", "Waltek Holdings"),
            ("Brænde Škola AB", "Braende Skola"),
            ("Müller Werke GmbH", "Mueller Werke"),
            ("Meridan Data Centre Ltd", "Meridan Data Center"),
            ("Norharbour Lines", "Norharbor Lines"),
            ("Hendrick's", "Hendricks"),
            ("O’Dell Foods", "ODell Foods"),
            ("St. Aldric Hospital", "Saint Aldric Hospital"),
            ("Pell Bros.", "Pell Brothers"),
            ("The Gildmont Group", "Gildmont"),
            ("Tolvane.com", "Tolvane"),
            ("Harlow & Co", "Harlow"),
            ("Harlow & Sons Ltd", "Harlow and Sons"),
        ] {
            assert_eq!(forms(one).plain, forms(two).plain, "{one}, {two}");
        }
    }

    #[test]
    fn another_word_makes_another_name() {
        for (one, two) in [
            ("Acme Steel", "Acme Foods"),
            ("First Union", "First National"),
            ("Bank of Harlow", "Bank of Pell"),
            ("Delta Air Lines", "Delta Electronics"),
            ("Four Oaks", "For Oaks"),
            ("Pell Metre", "Pell Metro"),
            ("Norvale East", "Norvale West"),
            ("Harlow & Sons", "Harlow"),
        ] {
            assert_ne!(forms(one).plain, forms(two).plain, "{one}, {two}");
        }
    }

    #[test]
    fn short_forms_say_who_is_meant() {
        let begins = |name: &str| forms(name).begins;
        assert_eq!(begins("Tolvane Foods"), ["tolvane"]);
        assert_eq!(
            begins("Tolvane Foods Logistics"),
            ["tolvane", "tolvanefoods"]
        );
        assert!(begins("First National Bank").is_empty());
        assert!(begins("Bank of Leeds").is_empty());
        assert!(begins("Tolvane").is_empty());
        // Spelled as Tolvane is, and not the only one to be called so.
        assert_eq!(begins("Tolvane Systems Inc."), ["tolvane"]);
        assert!(begins("Tolvane Group Inc.").is_empty());
        let initials = |name: &str| forms(name).initials;
        assert_eq!(initials("Norvale Regional Transit"), ["nrt", "nrt"]);
        assert_eq!(initials("Bureau of Land Management"), ["blm", "blm"]);
        assert_eq!(initials("Northern Rail Trust"), ["", "nrt"]);
        assert_eq!(initials("Tolvane Foods"), ["", ""]);
        assert!(forms("NRT").acronym && !forms("Nrt").acronym && !forms("NRT Transit").acronym);
    }
}
