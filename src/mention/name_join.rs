//! How far a name reaches: what joins two capitalised words and what ends a run of them.
//!
//! Takes the place where a run begins, gives its tokens: "Bank of America", "Acme, Inc.", "Studio 9",
//! "St Mary's Hospital". Also passes over what stands beside a name and is none: a ticker, "Wall Street".

use std::ops::Range;

use crate::lexicon::{any_of, class, names, same_word};
use crate::mention::alias;
use crate::mention::name::lower;
use crate::mention::name_case::{Case, Style};
use crate::mention::name_open::READERS;
use crate::mention::name_part::{part, particle, small_form, subject_follows};
use crate::text::{Kind, Text, shape};

/// How many tokens from `at` name nobody: "Wall Street", "chief executive", `<ACM.N>`, "(NYSE: ACM)".
pub(super) fn passed_over(text: &Text<'_>, at: usize, end: usize) -> usize {
    let Some(token) = text.token(at) else {
        return 0;
    };
    if token.kind == Kind::Mark {
        return ticker(text, at, end);
    }
    // "Acme Inc. ACM", "Acme Corp. ACM.N": a ticker behind the legal form.
    if token.looks(shape::UPPER)
        && at > 1
        && text.word(at).len() <= 5
        && closed(text, at.saturating_sub(3), at)
    {
        return 1 + 2 * usize::from(text.says(at + 1, ".") && text.word(at + 2).len() <= 3);
    }
    let phrase = token.len > 1
        && token.is(any_of!(class::NOT_NAME, class::PERSON_TITLES))
        && !token.is(any_of!(class::ORG_WORD, class::MEDIA));
    if phrase { usize::from(token.len) } else { 0 }
}

/// The tokens of a ticker in brackets: `<ACM.N>`, "(NYSE: ACM)", "(ACM.O: Quote, Profile, Research)".
fn ticker(text: &Text<'_>, open: usize, end: usize) -> usize {
    let close = match text.word(open) {
        "(" => ")",
        "<" => ">",
        "[" => "]",
        _ => return 0,
    };
    let upper = |at: usize| text.looks(at, shape::UPPER);
    let Some(shut) = (open + 1..end.min(open + 14)).find(|at| text.word(*at) == close) else {
        return 0;
    };
    // What stands before the colon is written as names are: "(New York Stock Exchange: ACM)".
    let colon = (open + 1..shut).find(|at| text.says(*at, ":"));
    let listed = colon.is_some_and(|colon| {
        (upper(open + 1) || upper(colon + 1))
            && (open + 1..colon).all(|at| text.says(at, ".") || text.looks(at, shape::CAPITAL))
    });
    let point = text.says(open + 2, ".") && shut == open + 4;
    if listed || upper(open + 1) && (point || close == ">") {
        shut + 1 - open
    } else {
        0
    }
}

/// The run that begins at `at`.
pub(super) fn run(
    text: &Text<'_>,
    at: usize,
    sentence: Range<usize>,
    style: Style,
    case: &Case,
) -> Option<Range<usize>> {
    let mut end = begin(text, at, style, case)?;
    if let Some(end) = defined(text, at, sentence.end) {
        return Some(at..end);
    }
    while end < sentence.end && end - at < 9 {
        let token = text.token(end)?;
        let word = text.word(end);
        if small_form(text, end) {
            end += 1;
            break;
        }
        if part(text, end, style, case) {
            if closed(text, at, end) && !token.is(&class::LEGAL_FORM) {
                break;
            }
            end += 1;
            continue;
        }
        let joins = match token.kind {
            // "Bath & Beyond": whatever the word is.
            Kind::Mark if word == "&" || word == "+" => {
                part(text, end + 1, style, case)
                    || word == "&"
                        && text.token(end + 1).is_some_and(|next| {
                            next.kind == Kind::Word && next.looks(shape::CAPITAL)
                        })
            }
            // "Acme , Inc." and the point of an initial or a legal form inside a name.
            Kind::Mark if word == "," => {
                text.token(end + 1)
                    .is_some_and(|next| next.is(&class::LEGAL_FORM) && next.looks(shape::CAPITAL))
                    || enumerated(text, at, end, style, case)
                    || portfolio(text, at, end, style, case)
            }
            Kind::Mark if word == "." => {
                let initial = text.token(end - 1).is_some_and(|before| {
                    before.span.end - before.span.start == 1 || before.is(&class::ABBREVIATION)
                }) && !alias::country(text.span(end - 1..end + 1).of(text.source));
                initial && part(text, end + 1, style, case) && !closed(text, at, end)
            }
            Kind::Word if same_word(word, "of") || same_word(word, "for") => {
                of_joins(text, at, end, style, case)
            }
            Kind::Word if same_word(word, "and") => {
                part(text, end + 1, style, case) && and_joins(text, at, end, case)
            }
            // "Stoke on Trent City Council", "Newcastle upon Tyne Hospitals"
            Kind::Word if text.says_any(end, any_of!("on upon under")) => text.says_any(
                end + 1,
                any_of!("trent tees tyne tweed thames avon sea wye dee humber lyme"),
            ),
            Kind::Word if particle(text, end) => part(text, end + 1, style, case),
            // "Pell's is closing": the name is Pell's, in every place.
            Kind::Clitic
                if (end == at + 1 || text.says(end - 2, "&")) && case.brand(text, end - 1) =>
            {
                end += 1;
                continue;
            }
            Kind::Clitic => {
                part(text, end + 1, style, case) && possessor(text, at, end, style, case)
            }
            Kind::Number => {
                token.looks(shape::SPACED)
                    && word.len() <= 2
                    && style == Style::Sentence
                    && (text.token(end - 1).is_some_and(|before| {
                        before.is(&class::ORG_WORD) && !before.is(&class::MONTH)
                    }) || text.is(end + 1, &class::ORG_WORD)
                        && part(text, end + 1, style, case))
            }
            Kind::Word if word.len() < 4 && part(text, end + 1, style, case) => {
                names::EMPLOYERS.only(text.span(at..end + 2).of(text.source))
            }
            _ => false,
        };
        if !joins {
            break;
        }
        end += if word == "." || token.kind == Kind::Number {
            1
        } else {
            2
        };
        if same_word(word, "of") && text.says(end - 1, "the") {
            end += 1;
        }
    }
    Some(at..end.min(sentence.end))
}

/// The end of a name's first word: that of a whole phrase where the lexicon knows it, and of "3Com", "23andMe".
fn begin(text: &Text<'_>, at: usize, style: Style, case: &Case) -> Option<usize> {
    let token = text.token(at)?;
    if token.kind == Kind::Number {
        let digits = text.word(at).len() <= 3 && text.word(at).bytes().all(|b| b.is_ascii_digit());
        let price = at > 0
            && text
                .token(at - 1)
                .is_some_and(|before| before.kind == Kind::Mark && !token.looks(shape::SPACED))
            && !text.says(at - 1, "(");
        let word = text.word(at + 1);
        let joined = text.token(at + 1).is_some_and(|next| {
            next.kind == Kind::Word && !next.looks(shape::SPACED) && word.len() >= 3
        });
        let capital = word.bytes().any(|byte| byte.is_ascii_uppercase())
            && word.bytes().any(|byte| byte.is_ascii_lowercase());
        // "3M said".
        let short = token.looks(shape::FIRST)
            && word.len() == 1
            && text
                .token(at + 1)
                .is_some_and(|next| next.kind == Kind::Word && !next.looks(shape::SPACED))
            && subject_follows(text, at + 2);
        return (digits && !price && (joined && capital || short)).then_some(at + 2);
    }
    if !part(text, at, style, case) {
        return None;
    }
    let len = usize::from(token.len);
    // "The National" is a paper, "The National Rivers Board" is none.
    if len > 1 && text.says(at, "the") && part(text, at + len, style, case) {
        return None;
    }
    let whole = len > 1
        && token.is(any_of!(
            class::MEDIA,
            class::TRACKER,
            class::STATISTICS_AGENCY,
            class::SPEAKER_UNION
        ))
        && text
            .token(at + len - 1)
            .is_some_and(|last| last.looks(shape::CAPITAL) || last.kind == Kind::Number);
    Some(if whole { at + len } else { at + 1 })
}

/// Whether a short legal form ends the name before `end`: "Acme Inc. ACM", "Acme LLC. Click".
fn closed(text: &Text<'_>, start: usize, end: usize) -> bool {
    let last = end.saturating_sub(1 + usize::from(text.says(end.saturating_sub(1), ".")));
    last > start
        && text.token(last).is_some_and(|token| {
            token.is(&class::LEGAL_FORM)
                && !token.is(&class::ORG_WORD)
                && token.span.end - token.span.start <= 4
                && !text.says(last, "bros")
                // "Acme Corporation ACM"
                || text.says_any(last, any_of!("corporation incorporated"))
                    && text.looks(end, shape::UPPER)
        })
}

/// "Department for Work and Pensions (DWP)": initials in brackets tell how far the name before them reaches.
fn defined(text: &Text<'_>, at: usize, end: usize) -> Option<usize> {
    let small = |at: usize| {
        text.is(at, any_of!(class::PREPOSITION, class::DETERMINER))
            || text.says(at, "and")
            || text.says_any(at, any_of!("& ,"))
    };
    let mut open = at;
    let mut joins = false;
    while !text.says(open, "(") {
        let token = text.token(open).filter(|_| open < end && open < at + 12)?;
        if small(open) && !token.looks(shape::CAPITAL) {
            joins = true;
        } else if !(token.kind == Kind::Word && token.looks(shape::CAPITAL)) {
            return None;
        }
        open += 1;
    }
    if !joins || !text.says(open + 2, ")") || small(open - 1) {
        return None;
    }
    let short: String = text
        .word(open + 1)
        .chars()
        .filter(char::is_ascii_uppercase)
        .collect();
    let initials = |from: usize, all: bool| -> String {
        (from..open)
            .filter(|at| all || !small(*at))
            .flat_map(|at| text.word(at).split(['-', '.']))
            // "HM Revenue and Customs (HMRC)": of what is short itself, every letter.
            .flat_map(|word| {
                let short = word.bytes().all(|byte| byte.is_ascii_uppercase());
                word.chars().take(if short { 4 } else { 1 })
            })
            .filter(char::is_ascii_alphabetic)
            .map(|letter| letter.to_ascii_uppercase())
            .collect()
    };
    // "U.S. Securities and Exchange Commission (SEC)": the country may stand outside.
    let country = alias::country(text.word(at));
    // "Centers for Harbour Control and Prevention (CHC)": a last part may be left out.
    let cut = short.len() > 2 && text.says(open - 2, "and");
    let fits = |from: usize| {
        let plain = initials(from, false);
        plain == short || initials(from, true) == short || cut && plain.starts_with(&short)
    };
    (short.len() >= 2 && (fits(at) || country && fits(at + 1))).then_some(open)
}

/// "Bank of America", "Department of Work", "University of the Arts": the word before is an organisation's.
fn of_joins(text: &Text<'_>, start: usize, of: usize, style: Style, case: &Case) -> bool {
    let next = if text.says(of + 1, "the") {
        of + 2
    } else {
        of + 1
    };
    let organisation = text.is(of - 1, any_of!(class::OF_HEAD, class::INSTITUTION));
    let person = start + 1 < of
        && text.is(start, &class::FIRST_NAMES)
        && !text.is(of - 1, &class::INSTITUTION);
    organisation && !person && part(text, next, style, case)
}

/// "Pell, Hart & Lowe": three words, a comma and an ampersand are one firm, if none of them is one alone.
fn enumerated(text: &Text<'_>, start: usize, comma: usize, style: Style, case: &Case) -> bool {
    comma == start + 1
        && style == Style::Sentence
        && text.says(comma + 2, "&")
        && part(text, comma + 1, style, case)
        && text.looks(comma + 3, shape::CAPITAL)
        && [start, comma + 1, comma + 3]
            .iter()
            .all(|at| !names::EMPLOYERS.only(text.word(*at)))
}

/// "Ministry of Business, Harbours and Rail": a department's fields, up to the last of them.
fn portfolio(text: &Text<'_>, start: usize, comma: usize, style: Style, case: &Case) -> bool {
    let Some(of) = (start..comma).find(|at| text.says(*at, "of") || text.says(*at, "for")) else {
        return false;
    };
    let head = ["department", "ministry"]
        .iter()
        .any(|head| of > start && same_word(text.word(of - 1), head));
    let mut last = comma + 1;
    while part(text, last, style, case) || text.says(last, ",") {
        last += 1;
    }
    head && part(text, comma + 1, style, case)
        && text.says(last, "and")
        && part(text, last + 1, style, case)
        && (comma + 1..last).all(|at| {
            let word = text.word(at);
            !names::EMPLOYERS.only(word) && !alias::country(word)
        })
}

/// "Department for Work and Pensions", "Marks and Spencer plc", and what the text elsewhere writes as one.
fn and_joins(text: &Text<'_>, start: usize, and: usize, case: &Case) -> bool {
    let of = (start..and).find(|at| text.says(*at, "of") || text.says(*at, "for"));
    let portfolio = of.is_some_and(|of| {
        text.is(of - 1, &class::ORG_WORD)
            && text
                .token(and - 1)
                .is_some_and(|before| !before.is(&class::LEGAL_FORM))
    });
    // "Pell Tire and Rubber": two trades.
    let trades = and > start + 1
        && text.is(and - 1, &class::ORG_WORD)
        && text.is(and + 1, &class::ORG_WORD)
        && text
            .token(and + 2)
            .is_none_or(|next| next.is(&class::LEGAL_FORM) || !next.looks(shape::CAPITAL));
    trades
        || names::EMPLOYERS.only(text.span(start..and + 2).of(text.source))
        || text.is(and + 1, &class::LEGAL_FORM)
        || text.says(and + 1, "district")
        || portfolio
        || and == start + 1 && case.pair(text, and - 1, and + 1)
}

/// "St Mary's Hospital", "Dick's Sporting Goods", "Children's Healthcare": a possessive inside a name.
fn possessor(text: &Text<'_>, start: usize, clitic: usize, style: Style, case: &Case) -> bool {
    let saint = (clitic == start + 2 || clitic == start + 3 && text.says(start + 1, "."))
        && text.says_any(start, any_of!("st st. saint mount"));
    // "London's Hospital" is London's, "St George's Hospital" is no town's.
    let owner = text.span(start..clitic).of(text.source);
    if names::PLACES.find(owner).is_some() && !saint || names::EMPLOYERS.only(owner) {
        return false;
    }
    // "Department of Veterans' Homes".
    let public =
        (start + 1..clitic).any(|of| text.says(of, "of") && text.is(of - 1, &class::OF_HEAD));
    let one = clitic == start + 1;
    let people = one
        && READERS.has(&lower(text.word(start)))
        && part(text, clitic + 1, style, case)
        || text.token(clitic - 1).is_some_and(|before| {
            before.is(any_of!(class::PEOPLE_NOUN, class::OCCUPATION)) && !before.looks(shape::FIRST)
        });
    // "Wendy's International": an owner known by a first name alone is a shop's.
    let shop = one
        && text.is(start, &class::FIRST_NAMES)
        && part(text, clitic + 1, style, case)
        && text.is(clitic + 1, any_of!(class::ORG_WORD, class::LEGAL_FORM));
    // "St. Brigid's Health", "St Brigid's Elk Ridge"
    let holy = saint && part(text, clitic + 1, style, case);
    // "Pell's Corp."
    let legal = text.is(clitic + 1, &class::LEGAL_FORM) && text.is_kind(clitic + 2, Kind::Mark)
        || ticker(text, clitic + 2, clitic + 16) > 0;
    one && (legal || text.is(clitic + 1, &class::INSTITUTION)) || holy || people || shop || public
}
