//! Each outcome, beside what it must not be taken for.

use pinkslip::reconcile::Outcome::{
    self, Confirmed, Contradicted, LeftOut, NotInArticles, PartOf, Repeated, Unclear,
};

use super::{held, outcomes, row, sound};

/// Articles about Tolvane and others, told in January and February 2026.
const PRESS: &[(&str, &str)] = &[
    (
        "2026-01-28",
        "Tolvane Foods said on January 28, 2026 that it will cut 2,600 jobs.",
    ),
    (
        "2025-10-14",
        "Tolvane Foods said on October 14, 2025 that it will lay off 1,400 workers.",
    ),
    (
        "2026-02-10",
        "Brackwater Steel said on February 10, 2026 that it will cut more than 900 jobs.",
    ),
    (
        "2026-02-12",
        "Corvane Air denied on February 12, 2026 that it would cut 800 jobs.",
    ),
    (
        "2026-02-13",
        "Ludmere Bank is considering cutting 450 jobs, it said on February 13, 2026.",
    ),
    (
        "2026-02-16",
        "Ostrel Games said on February 16, 2026 it is laying off 12% of its staff.",
    ),
    (
        "2026-02-18",
        "Nimbert said on February 18, 2026 it will cut 22% of its sales staff.",
    ),
    (
        "2026-02-17",
        "Quellbury Motors confirmed layoffs on February 17, 2026.",
    ),
];

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
fn two_rows_of_one_round_are_a_repeat() {
    for (lines, expected) in [
        // Told twice.
        (
            "Tolvane Foods,2600,2026-01-28\nTolvane Foods Inc,2600,2026-01-30",
            vec![Confirmed, Repeated],
        ),
        // Told twice, by nobody else.
        (
            "Farrowgate,310,2026-01-28\nFarrowgate,310,2026-01-30",
            vec![NotInArticles, Repeated],
        ),
        // A roll-up beside what it adds up.
        (
            "Tolvane Foods,2600,2026-01-28\nTolvane Foods,1400,2025-10-14\nTolvane Foods,4000,2026-01-28",
            vec![Confirmed, Confirmed, Repeated],
        ),
        // Near misses: another number, another time, another employer.
        (
            "Tolvane Foods,2600,2026-01-28\nTolvane Foods,1400,2025-10-14",
            vec![Confirmed, Confirmed],
        ),
        (
            "Farrowgate,310,2026-01-28\nFarrowgate,310,2026-04-30",
            vec![NotInArticles, NotInArticles],
        ),
        (
            "Farrowgate,310,2026-01-28\nFarrow,310,2026-01-28",
            vec![NotInArticles, NotInArticles],
        ),
        (
            "Farrowgate,100,2026-01-28\nFarrowgate,210,2026-01-28\nFarrowgate,310,2026-01-28",
            vec![NotInArticles, NotInArticles, Unclear],
        ),
    ] {
        let held = held(PRESS, &format!("Company,# Laid Off,Date\n{lines}\n"));
        sound(&held);
        assert_eq!(
            outcomes(&held),
            expected,
            "{lines}: {:#?}",
            held.rows.iter().map(|row| &row.text).collect::<Vec<_>>()
        );
    }
}

#[test]
fn a_roll_up_of_the_articles_is_known_as_one() {
    let told = [
        PRESS[0],
        PRESS[1],
        (
            "2026-02-17",
            "Tolvane Foods has cut 4,000 jobs since October, it said on February 17, 2026.",
        ),
    ];
    let sum = "Tolvane Foods,4000,2026-02-17";
    let alone = held(&told, &format!("Company,# Laid Off,Date\n{sum}\n"));
    assert_eq!(outcomes(&alone), [Confirmed], "{}", row(&alone, 2).text);
    assert_eq!(
        row(&alone, 2).rounds.len(),
        3,
        "the two rounds, and the roll-up"
    );
    assert!(alone.missing.is_empty());
    sound(&alone);
    let beside = held(
        &told,
        &format!("Company,# Laid Off,Date\nTolvane Foods,2600,2026-01-28\n{sum}\n"),
    );
    assert_eq!(outcomes(&beside), [Confirmed, Repeated]);
    sound(&beside);
    // Where it does not match the rounds that are told, somebody has to look.
    let short = [told[0], told[2]];
    let held = held(&short, &format!("Company,# Laid Off,Date\n{sum}\n"));
    assert_eq!(outcomes(&held), [Unclear], "{}", row(&held, 2).text);
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

/// A list of notices: its rows are sites.
const NOTICES: &str = "Company,Notice Date,Effective Date,No. Of Employees,City,Layoff/Closure";

#[test]
fn sites_are_parts_of_what_the_articles_tell_as_a_whole() {
    let press = [(
        "2026-01-28",
        "Tolvane Foods said on January 28, 2026 that it will cut 2,600 jobs.",
    )];
    for (lines, expected) in [
        // A notice after the announcement, of fewer.
        (
            "Tolvane Foods,2/27/2026,4/28/2026,210,Reno,Layoff",
            vec![PartOf],
        ),
        (
            "Tolvane Foods,2/27/2026,4/28/2026,210,Reno,Layoff\nTolvane Foods,2/27/2026,4/28/2026,180,Dayton,Layoff",
            vec![PartOf, PartOf],
        ),
        // They make up the whole.
        (
            "Tolvane Foods,1/28/2026,3/28/2026,1500,Reno,Layoff\nTolvane Foods,1/28/2026,3/28/2026,1100,Dayton,Layoff",
            vec![PartOf, PartOf],
        ),
        // They come to more.
        (
            "Tolvane Foods,1/28/2026,3/28/2026,1900,Reno,Layoff\nTolvane Foods,1/28/2026,3/28/2026,1100,Dayton,Layoff",
            vec![Unclear, Unclear],
        ),
        // Near misses: all of them at one site; another figure for all; before it was announced; a year later.
        (
            "Tolvane Foods,2/27/2026,4/28/2026,2600,Reno,Layoff",
            vec![Confirmed],
        ),
        (
            "Tolvane Foods,1/29/2026,4/28/2026,2500,Reno,Layoff",
            vec![Contradicted],
        ),
        (
            "Tolvane Foods,9/1/2025,11/1/2025,210,Reno,Layoff",
            vec![NotInArticles],
        ),
        (
            "Tolvane Foods,1/12/2027,3/13/2027,210,Reno,Layoff",
            vec![NotInArticles],
        ),
    ] {
        let held = held(&press, &format!("{NOTICES}\n{lines}\n"));
        assert!(held.mapping.by_site);
        sound(&held);
        assert_eq!(
            outcomes(&held),
            expected,
            "{lines}: {:#?}",
            held.rows.iter().map(|row| &row.text).collect::<Vec<_>>()
        );
    }
    // Rows of a list of rounds are parts only where they make up the whole.
    let rounds = |lines: &str| {
        outcomes(&held(
            &press,
            &format!("Company,# Laid Off,Date\n{lines}\n"),
        ))
    };
    assert_eq!(
        rounds("Tolvane Foods,1500,2026-01-28\nTolvane Foods,1100,2026-01-28"),
        [PartOf, PartOf]
    );
    assert_eq!(rounds("Tolvane Foods,1500,2026-01-28"), [Contradicted]);
}

#[test]
fn the_same_notice_twice_is_a_repeat_and_another_site_is_none() {
    let press = [(
        "2026-03-02",
        "Ostrel Mills will close its plant in Reno and cut 140 jobs, it said on March 2, 2026.",
    )];
    for (lines, expected) in [
        (
            "Ostrel Mills,3/2/2026,5/1/2026,140,Reno,Closure\nOstrel Mills,3/4/2026,5/1/2026,140,Reno,Closure (amended)",
            vec![Repeated, Confirmed],
        ),
        (
            "Ostrel Mills,3/2/2026,5/1/2026,140,Reno,Closure\nOstrel Mills,3/2/2026,5/1/2026,140,Dayton,Closure",
            vec![Confirmed, Unclear],
        ),
        (
            "Vantry,3/2/2026,5/1/2026,140,Reno,Closure\nVantry,3/2/2026,5/1/2026,140,Dayton,Closure",
            vec![NotInArticles, NotInArticles],
        ),
    ] {
        let held = held(&press, &format!("{NOTICES}\n{lines}\n"));
        sound(&held);
        assert_eq!(
            outcomes(&held),
            expected,
            "{lines}: {:#?}",
            held.rows.iter().map(|row| &row.text).collect::<Vec<_>>()
        );
    }
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
