//! What is said of one row, beside what it must not be taken for.

use pinkslip::reconcile::Outcome::{
    self, Confirmed, Contradicted, LeftOut, NotInArticles, Unclear,
};

use super::{PRESS, held, outcomes, row, sound};

/// Rows of `company,laid off,%,date` and what is said of them.
fn says(rows: &[(&str, Outcome)]) {
    for (line, expected) in rows {
        let csv = format!("Company,# Laid Off,%,Date\n{line}\nZzyzx Ferries,41,,2019-05-20\n");
        let held = held(PRESS, &csv);
        sound(&held);
        assert_eq!(
            row(&held, 2).outcome,
            *expected,
            "{line}: {}",
            row(&held, 2).text
        );
        assert_eq!(row(&held, 3).outcome, NotInArticles);
    }
}

#[test]
fn a_row_that_the_articles_tell_is_confirmed() {
    says(&[
        ("Tolvane Foods,2600,,2026-01-28", Confirmed),
        ("\"TOLVANE FOODS, INC.\",\"2,600\",,2026-01-29", Confirmed),
        ("Tolvane Foods,1400,,2025-10-14", Confirmed),
        // Bounds: "more than 900" reaches to a quarter more.
        ("Brackwater Steel,950,,2026-02-11", Confirmed),
        ("Brackwater Steel,900+,,2026-02-11", Confirmed),
        ("Ostrel Games,,12%,2026-02-16", Confirmed),
        ("Ostrel Games,,0.12,2026-02-16", Confirmed),
        // A tracker does not say of what its share is.
        ("Nimbert,,22%,2026-02-18", Confirmed),
        // A row without a number claims none.
        ("Quellbury Motors,,,2026-02-17", Confirmed),
        // A short name, where figure and day agree.
        ("Tolvane,2600,,2026-01-28", Confirmed),
        ("Tolvane (Reno),2600,,2026-01-28", Confirmed),
        // As far as it is dated.
        ("Tolvane Foods,2600,,January 2026", Confirmed),
    ]);
}

#[test]
fn an_employer_is_known_by_each_of_its_names() {
    let press = [
        (
            "2026-01-28",
            "Norvale Regional Transit (NRT) said on January 28, 2026 that it will cut 340 jobs.",
        ),
        (
            "2026-02-03",
            "Harlow & Pell plc said on February 3, 2026 it will shed 415 posts.",
        ),
        (
            "2026-02-09",
            "Google said on February 9, 2026 it is laying off 1,210 workers.",
        ),
    ];
    for (line, expected) in [
        ("NRT,340,2026-01-28", Confirmed),
        ("Norvale Regional Transit,340,2026-01-28", Confirmed),
        ("Harlow and Pell,415,2026-02-03", Confirmed),
        ("HARLOW & PELL GROUP LTD,415,2026-02-03", Confirmed),
        ("Alphabet,1210,2026-02-09", Confirmed),
        // Near misses.
        ("Alphabet,300,2026-02-09", NotInArticles),
        ("NRP,340,2026-01-28", NotInArticles),
        ("Pell,415,2026-02-03", NotInArticles),
    ] {
        let held = held(&press, &format!("Company,# Laid Off,Date\n{line}\n"));
        assert_eq!(outcomes(&held), [expected], "{line}: {}", held.rows[0].text);
        sound(&held);
    }
}

#[test]
fn a_row_that_they_tell_otherwise_is_contradicted() {
    says(&[
        ("Tolvane Foods,3600,,2026-01-28", Contradicted),
        ("Brackwater Steel,1500,,2026-02-11", Contradicted),
        ("Ostrel Games,,20%,2026-02-16", Contradicted),
        ("Corvane Air,800,,2026-02-12", Contradicted),
        ("Ludmere Bank,450,,2026-02-13", Contradicted),
        // The same telling number, a month and a half off.
        ("Tolvane Foods,2600,,2026-03-15", Contradicted),
    ]);
    let csv = "Company,# Laid Off,Date\nTolvane Foods,3600,2026-01-28\nCorvane Air,800,2026-02-12\nTolvane Foods,1400,2025-11-20\n";
    let held = held(PRESS, csv);
    let differs = |number: u32| {
        let differs = &row(&held, number).differences[0];
        (
            differs.field,
            differs.tracker.as_str(),
            differs.articles.as_str(),
            differs.mentions[0].article.as_str(),
        )
    };
    assert_eq!(differs(2), ("headcount", "3,600", "2,600", "a1"));
    assert_eq!(
        differs(3),
        ("status", "listed as a cut", "denied or withdrawn", "a4")
    );
    assert_eq!(differs(4), ("date", "2025-11-20", "2025-10-14", "a2"));
}

#[test]
fn a_row_that_they_do_not_tell_is_lacking() {
    says(&[
        ("Farrowgate Pharma,300,,2026-01-28", NotInArticles),
        // The same employer, a year before: another round.
        ("Tolvane Foods,310,,2025-01-20", NotInArticles),
        ("Quellbury Motors,,,2025-06-01", NotInArticles),
        // A short name, and another figure.
        ("Tolvane,900,,2026-01-28", NotInArticles),
        // A like name is another employer.
        ("Tolvanes,2600,,2026-01-28", NotInArticles),
    ]);
    let csv = "Company,# Laid Off,Date\nTolvane Foods,2600,2026-01-28\n";
    let held = held(PRESS, csv);
    let missing: Vec<&str> = held
        .missing
        .iter()
        .map(|missing| missing.round.as_str())
        .collect();
    assert_eq!(
        missing,
        [
            "brackwater-steel-2026-02-900",
            "nimbert-2026-02-22pct",
            "ostrel-games-2026-02-12pct",
            "quellbury-motors-2026-02-unnumbered",
            "tolvane-foods-2025-10-1400",
        ],
        "denied and considered rounds are not missing"
    );
}

#[test]
fn what_may_be_one_or_the_other_is_unclear() {
    says(&[
        // A number where the articles have none.
        ("Quellbury Motors,70,,2026-02-17", Unclear),
        // A short name and no figure.
        ("Tolvane,,,2026-01-28", Unclear),
        ("Foods,2600,,2026-01-28", NotInArticles),
        // Nothing but the employer.
        ("Tolvane Foods,77,,", Unclear),
        // The same telling number half a year off.
        ("Brackwater Steel,900,,2026-02-11", Confirmed),
        ("Tolvane Foods,2600,,2026-07-30", Unclear),
    ]);
    // Two rounds within days, and a row with no number.
    let press = [
        (
            "2026-01-28",
            "Tolvane Foods said on January 28, 2026 that it will cut 2,600 jobs.",
        ),
        (
            "2026-02-05",
            "Tolvane Foods said on February 5, 2026 it will cut another 340 jobs.",
        ),
    ];
    let held = held(
        &press,
        "Company,# Laid Off,Date\nTolvane Foods,,2026-02-01\n",
    );
    assert_eq!(outcomes(&held), [Unclear]);
    assert_eq!(row(&held, 2).rounds.len(), 2, "{}", row(&held, 2).text);
    assert!(held.missing.is_empty(), "what may be meant is not missing");
    sound(&held);
}

#[test]
fn a_figure_that_a_later_one_replaced_is_out_of_date() {
    let press = [
        (
            "2026-01-10",
            "Tolvane Foods said on January 10, 2026 that it will cut up to 500 jobs.",
        ),
        (
            "2026-02-20",
            "Tolvane Foods said on February 20, 2026 that it has now cut 430 jobs, down from the up to 500 announced in January.",
        ),
    ];
    let early = held(
        &press,
        "Company,# Laid Off,Date\nTolvane Foods,500,2026-01-10\n",
    );
    assert_eq!(outcomes(&early), [Contradicted], "{}", row(&early, 2).text);
    assert_eq!(row(&early, 2).differences[0].articles, "430");
    sound(&early);
    let late = held(
        &press,
        "Company,# Laid Off,Date\nTolvane Foods,430,2026-02-20\n",
    );
    assert_eq!(outcomes(&late), [Confirmed], "{}", row(&late, 2).text);
}

#[test]
fn rows_that_claim_nothing_are_left_out() {
    let csv = "Company,# Laid Off,Date\nTolvane Foods,2600,2026-01-28\nCompany,# Laid Off,Date\n,300,2026-01-01\nTotal:,2900,\n";
    let held = held(PRESS, csv);
    assert_eq!(outcomes(&held), [Confirmed, LeftOut, LeftOut, LeftOut]);
    assert_eq!(
        row(&held, 4).text,
        "expected an employer in the column \"Company\", found nothing"
    );
    assert_eq!(held.totals.tracker.best, 2600, "and they are in no total");
    sound(&held);
}
