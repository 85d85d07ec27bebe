//! Quarters and halves as codes: "Q3 2025", "H1 FY26", "4Q25".

use super::atoms::{Digits, Pos};
use super::calendar::Piece;
use super::numeric::{century, separator, short, year_of};
use super::place::{What, YearOf};
use super::spot::{Before, Read, Reader};
use super::words::Kw;

/// "Q3", "H1", with the year that follows.
pub(super) fn code(reader: Reader<'_, '_>, pos: Pos, before: Before) -> Read<What> {
    let atoms = reader.atoms;
    let letter = atoms.at(pos);
    let (digits, next) = atoms.glued_digits(letter.next)?;
    let piece = part_of_year(letter.kw(), digits)?;
    if let Some((year, end)) = code_year(reader, next) {
        return Some((What::Cal(piece, year, None), end));
    }
    // "H1" may be a heading or a visa.
    let alone = letter.kw() == Kw::Q
        || letter.capital()
            && matches!(before.prep, Kw::In | Kw::By | Kw::During | Kw::For | Kw::Of);
    (alone && atoms.whole(next)).then_some((What::Cal(piece, YearOf::Open, None), next))
}

/// The year right after "Q3" or "1H": "25", "'25", "/2025", " 2025".
pub(super) fn code_year(reader: Reader<'_, '_>, next: Pos) -> Read<YearOf> {
    let atoms = reader.atoms;
    let start = separator(reader, next).map_or(next, |(_, after)| after);
    if let Some((digits, end)) = atoms.glued_digits(start) {
        let year = if digits.length == 2 {
            Some(short(digits))
        } else {
            century(digits)
        };
        return year
            .filter(|_| atoms.whole(end))
            .map(|year| (YearOf::Stated(year), end));
    }
    year_of(reader, next)
}

/// The piece that "3" and "Q" name.
pub(super) fn part_of_year(letter: Kw, digits: Digits) -> Option<Piece> {
    let n = u8::try_from(digits.value).ok()?;
    match letter {
        Kw::Q if (1..=4).contains(&n) && digits.length == 1 => Some(Piece::Quarters(n, n)),
        Kw::H if (1..=2).contains(&n) && digits.length == 1 => Some(Piece::Half(n)),
        _ => None,
    }
}
