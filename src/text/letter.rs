//! Letters: what the standard library does for all of Unicode, for the letters that news is written with. Its
//! tables are 34 kB of the wasm, and a tenth of what a browser would fetch.

use super::lexer::{At, at};

/// Whether a letter or a digit.
#[must_use]
pub fn in_word(letter: char) -> bool {
    !matches!(at(letter), At::Mark | At::Space)
}

/// Whether a capital.
#[must_use]
pub fn capital(letter: char) -> bool {
    at(letter) == At::Capital
}

/// Whether a letter that has a capital, and is none.
#[must_use]
pub fn small(letter: char) -> bool {
    match letter {
        'a'..='z' | 'ß'..='ö' | 'ø'..='ÿ' | 'α'..='ώ' | 'а'..='џ' => true,
        '\u{100}'..='\u{17f}' => !capital(letter),
        _ => false,
    }
}

/// The small letter of a capital; any other letter as it is.
#[must_use]
pub fn small_of(letter: char) -> char {
    let up = match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        'Ÿ' => return 'ÿ',
        'Ά' => return 'ά',
        'Έ'..='Ί' => 37,
        'Ό' => 64,
        'Ύ' | 'Ώ' => 63,
        '\u{100}'..='\u{17f}' if capital(letter) => 1,
        '\u{1cd}'..='\u{1dc}' if u32::from(letter) % 2 == 1 => 1,
        '\u{1de}'..='\u{1ef}'
        | '\u{1f8}'..='\u{21f}'
        | '\u{1e00}'..='\u{1e95}'
        | '\u{1ea0}'..='\u{1eff}'
            if u32::from(letter) % 2 == 0 =>
        {
            1
        }
        _ => return letter,
    };
    char::from_u32(u32::from(letter) + up).unwrap_or(letter)
}

/// A text in small letters.
#[must_use]
pub fn lower(text: &str) -> String {
    text.chars().map(small_of).collect()
}

/// Whether an ASCII mark stands in a text. The standard library's `contains` brings a search for texts with it,
/// and the messages of that search the tables.
#[must_use]
pub fn holds(text: &str, mark: u8) -> bool {
    text.as_bytes().contains(&mark)
}

/// What stands before and behind the first `between`, for texts of a few words.
#[must_use]
pub fn parted<'t>(text: &'t str, between: &str) -> Option<(&'t str, &'t str)> {
    text.char_indices().find_map(|(at, _)| {
        let (before, rest) = text.split_at_checked(at)?;
        Some((before, rest.strip_prefix(between)?))
    })
}

/// Whether a text stands within another, for texts of a few words.
#[must_use]
pub fn within(text: &str, part: &str) -> bool {
    part.is_empty() || parted(text, part).is_some()
}

/// A text in quotation marks, as messages show what was found.
#[must_use]
pub fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\0' => out.push_str("\\0"),
            control if control.is_control() => out.extend(control.escape_unicode()),
            _ => out.push(letter),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::{capital, lower, quoted, small, small_of};

    /// The letters of European news: what the standard library says of them is said here.
    #[test]
    fn the_small_letter_is_that_of_unicode() {
        for letter in ('\0'..='\u{17f}')
            .chain('\u{386}'..='\u{45f}')
            .chain('\u{1e00}'..='\u{1e95}')
            .chain('\u{1ea0}'..='\u{1eff}')
        {
            let mut expected = letter.to_lowercase();
            if let (Some(expected), None) = (expected.next(), expected.next())
                && !matches!(letter, '\u{3c2}'..='\u{3ff}')
            {
                assert_eq!(small_of(letter), expected, "{letter}");
            }
        }
        assert_eq!(
            lower("ÅNGSTRÖM Łódź ΑΘΗΝΑ МОСКВА"),
            "ångström łódź αθηνα москва"
        );
    }

    #[test]
    fn capitals_and_small_letters_are_told_apart() {
        assert!("AÉŁΩЖ".chars().all(capital));
        assert!("aéłωж".chars().all(small));
        assert!(!"A1 É,Ł".chars().any(small));
    }

    #[test]
    fn what_is_quoted_shows_its_ends() {
        assert_eq!(quoted("a \"b\"\n"), r#""a \"b\"\n""#);
        assert_eq!(quoted("\u{1b}[0m"), r#""\u{1b}[0m""#);
    }
}
