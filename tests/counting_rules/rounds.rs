//! The rules that say what one round is.

use pinkslip::dossier::Dossier;
use pinkslip::ledger::{LinkKind, rules};

use crate::{OCTOBER, WIRE, article, best, decided, exactly, report, row, total};

#[test]
fn rule_01_one_round_many_mentions() {
    let papers = [
        (
            "2026-03-04",
            "Northern Herald",
            "# Tessaly Air to cut 1,200 jobs\n\nTessaly Air will cut 1,200 jobs, the airline said on Wednesday. \
             “We will lose 1,200 colleagues, and that is the hardest thing I have done,” said Mara Lind, who heads it.\n\n\
             How many people will lose their jobs at Tessaly Air? The airline says 1,200.",
        ),
        (
            "2026-03-05",
            "Evening Post",
            "Pilots met on Thursday, a day after Tessaly Air announced 1,200 job cuts. The airline employs 9,000 people.",
        ),
    ];
    let first = report(&papers);
    assert_eq!(total(&first), exactly(1_200));
    let round = row(&first, 1_200);
    assert_eq!(round.why.rule, rules::ONE_ROUND_MANY_MENTIONS, "{round:?}");
    assert_eq!((round.articles, round.independent), (2, 2));
    // The same number somewhere else is somebody else's round.
    let other = (
        "2026-03-05",
        "Globe",
        "Orrin Glass will cut 1,200 jobs at its works, the company said.",
    );
    assert_eq!(best(&[papers[0], papers[1], other]), 2_400);
}

#[test]
fn rule_02_duplicate_article() {
    let reprint = "SELBY (NPA) — Orrin Glass will close its works in Selby and lay off 340 people, the company said on \
        Monday. The furnaces have run since 1911 and will be let cool over the summer. Orders for bottles fell by a \
        third after two breweries in the county changed to cans. The works council asked for talks about a social plan \
        and for the training centre to stay open. “We looked for a buyer for two years and found none,” said Piet \
        Moor, who runs the works.";
    let copied = report(&[
        ("2026-05-04", "Northern Press Agency", WIRE),
        ("2026-05-05", "Evening Post", reprint),
    ]);
    assert_eq!(total(&copied), exactly(340));
    let round = row(&copied, 340);
    assert_eq!(
        round.why.rule,
        rules::DUPLICATE_ARTICLE,
        "{}",
        round.why.text
    );
    assert_eq!((round.articles, round.independent), (2, 1));
    assert_eq!(decided(&copied, rules::DUPLICATE_ARTICLE), 2);
    // The same news in words of its own is a second source.
    let own = "In Selby, 340 people lose their jobs when Orrin Glass shuts its glassworks, the company confirmed.";
    let told = report(&[
        ("2026-05-04", "Northern Press Agency", WIRE),
        ("2026-05-05", "Evening Post", own),
    ]);
    assert_eq!(total(&told), exactly(340));
    assert_eq!(
        (row(&told, 340).articles, row(&told, 340).independent),
        (2, 2)
    );
}

#[test]
fn rule_06_supersedes() {
    let plan = (
        "2026-01-12",
        "Northern Herald",
        "Brightwater Foods plans to cut up to 500 jobs, it said on Monday.",
    );
    let later = (
        "2026-04-20",
        "Northern Herald",
        "Brightwater Foods has now cut 430 jobs, fewer than it planned in January.",
    );
    let two = report(&[plan, later]);
    assert_eq!(total(&two), exactly(430));
    assert_eq!(row(&two, 430).why.rule, rules::SUPERSEDES);
    let old = row(&two, 500);
    assert_eq!((old.counted, old.why.rule), (false, rules::SUPERSEDES));
    let figures: Vec<_> = row(&two, 430)
        .history
        .iter()
        .map(|figure| (figure.headcount.unwrap().point(), figure.now))
        .collect();
    assert_eq!(figures, [(500, false), (430, true)]);
    // Two years on it is another round.
    let far = (
        "2028-04-20",
        "Northern Herald",
        "Brightwater Foods will cut 430 jobs, it said on Thursday.",
    );
    assert_eq!(best(&[plan, far]), 930);
}

#[test]
fn rule_07_separate_rounds() {
    let january = (
        "2026-01-28",
        "Evening Post",
        "Wirral Robotics will lay off another 1,600 people, it said on Wednesday.",
    );
    let two = report(&[OCTOBER, january]);
    assert_eq!((total(&two), two.tally.rounds), (exactly(3_000), 2));
    assert_eq!(row(&two, 1_600).why.rule, rules::SEPARATE_ROUNDS);
    // The same figure a day later is the same round.
    let again = (
        "2025-10-29",
        "Evening Post",
        "Engineers were shocked after Wirral Robotics said it would lay off 1,400 people.",
    );
    assert_eq!(best(&[OCTOBER, again]), 1_400);
}

#[test]
fn rule_08_vague_joins_precise() {
    let precise = (
        "2026-03-04",
        "Northern Herald",
        "Halden Motors will cut 4,000 jobs, the car maker said on Wednesday.",
    );
    let vague = (
        "2026-03-06",
        "Evening Post",
        "Thousands of Halden Motors employees will lose their jobs.",
    );
    let two = report(&[precise, vague]);
    assert_eq!(total(&two), exactly(4_000));
    assert_eq!(decided(&two, rules::VAGUE_JOINS_PRECISE), 1);
    assert!(row(&two, 4_000).why.text.contains("“thousands” joins it"));
    // Hundreds are no 4,000, and alone the word counts from its lower bound.
    let alone = report(&[vague]);
    assert_eq!(total(&alone), (2_000, 2_000, Some(9_999)));
    assert_eq!(alone.ledger.rounds[0].why.rule, rules::VAGUE_JOINS_PRECISE);
    let hundreds = (
        "2026-03-06",
        "Evening Post",
        "Hundreds of Halden Motors employees will lose their jobs.",
    );
    assert_eq!(best(&[precise, hundreds]), 4_200);
}

#[test]
fn rule_14_order_and_repetition() {
    let papers = [
        OCTOBER,
        (
            "2026-01-28",
            "Evening Post",
            "Wirral Robotics will lay off another 1,600 people. It has cut a total of 3,000 jobs since October.",
        ),
        (
            "2026-02-10",
            "Globe",
            "Thousands of Wirral Robotics employees have lost their jobs. Halden Motors denied that it would cut 800.",
        ),
        ("2026-02-11", "Globe", WIRE),
    ];
    let as_they_come = report(&papers);
    let mut others = Dossier::new();
    for (at, paper) in papers.iter().enumerate().rev() {
        others.put(article(&format!("a{}", at + 1), paper));
    }
    let backwards = others.report();
    assert_eq!(backwards.ledger, as_they_come.ledger);
    assert_eq!(backwards.tally, as_they_come.tally);
    assert_eq!(backwards.waterfall, as_they_come.waterfall);
    for (at, paper) in papers.iter().enumerate() {
        others.put(article(&format!("again{at}"), paper));
    }
    assert_eq!(others.report().tally, as_they_come.tally);
    for at in 0..papers.len() {
        assert!(others.remove(&format!("again{at}")));
    }
    assert_eq!(others.report().ledger, as_they_come.ledger);
    // Taking one out undoes what it added, and no more.
    assert!(others.remove("a4"));
    assert_eq!(others.report().ledger, report(&papers[..3]).ledger);
    assert_ne!(others.report().ledger, as_they_come.ledger);
}

#[test]
fn rule_15_names() {
    let papers = [
        (
            "2026-03-04",
            "Northern Herald",
            "Calyx Federal Corp. will cut 700 jobs, the company said.",
        ),
        (
            "2026-03-05",
            "Evening Post",
            "Calyx Federal will cut 700 jobs, the union said.",
        ),
    ];
    let two = report(&papers);
    assert_eq!((total(&two), two.tally.rounds), (exactly(700), 1));
    assert_eq!(two.tally.by_employer.len(), 1);
    // A ticker and a legal form of a known name, beside its plain one.
    let known = report(&[
        (
            "2026-03-04",
            "Northern Herald",
            "Amazon.com Inc. (AMZN) will cut 700 jobs in Ohio, the company said.",
        ),
        (
            "2026-03-05",
            "Evening Post",
            "Amazon will cut 700 jobs in Ohio. The Seattle-based retailer gave no reason.",
        ),
    ]);
    assert_eq!(
        (total(&known), known.tally.by_employer.len()),
        (exactly(700), 1)
    );
    assert!(decided(&known, rules::NAMES) >= 1);
    // Initials that one article gives are read in the next.
    let initials = report(&[
        (
            "2026-03-04",
            "Northern Herald",
            "Halden Rail Works (HRW) plans to cut 400 jobs. HRW said most of the 400 posts were in management.",
        ),
        ("2026-03-05", "Evening Post", "HRW will cut 400 jobs."),
    ]);
    assert_eq!((total(&initials), initials.tally.rounds), (exactly(400), 1));
    assert_eq!(initials.ledger.rounds[0].names.len(), 2);
    assert!(decided(&initials, rules::NAMES) >= 1);
    // A parent and its subsidiary are linked, and stay two where they do not tell of the same.
    let family = report(&[
        (
            "2026-03-04",
            "Northern Herald",
            "Alphabet will cut 700 jobs in Ireland, the company said.",
        ),
        (
            "2026-03-05",
            "Evening Post",
            "Google will cut 90 jobs in Poland, the company said.",
        ),
    ]);
    assert_eq!(total(&family), exactly(790));
    let links: Vec<_> = family
        .ledger
        .rounds
        .iter()
        .flat_map(|round| &round.links)
        .collect();
    assert!(
        links.iter().any(|link| link.kind == LinkKind::Parent),
        "{links:?}"
    );
    // Firms with similar names are two.
    let other = (
        "2026-03-05",
        "Evening Post",
        "Calyx Foods will cut 700 jobs, the union said.",
    );
    let apart = report(&[papers[0], other]);
    assert_eq!(
        (total(&apart), apart.tally.by_employer.len()),
        (exactly(1_400), 2)
    );
}
