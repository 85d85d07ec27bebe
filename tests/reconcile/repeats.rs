//! Rows that tell what another row tells, and roll-ups of several rounds.

use pinkslip::reconcile::Outcome::{Confirmed, NotInArticles, Repeated, Unclear};

use super::{PRESS, held, outcomes, row, sound};

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
