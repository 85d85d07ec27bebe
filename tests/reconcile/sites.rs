//! Lists of notices, whose rows are sites: parts of a round, and the same notice twice.

use pinkslip::reconcile::Outcome::{
    Confirmed, Contradicted, NotInArticles, PartOf, Repeated, Unclear,
};

use super::{held, outcomes, sound};

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
