//! Arithmetic on what is told, and contradictions with both their sides.

use pinkslip::event::{Event, Kind, Scope, Status};
use pinkslip::ledger::{
    Check, Conflict, Correction, Decision, Decisions, Does, EventRef, Ledger, Round, rules,
    settle_with,
};
use pinkslip::mention::{Precision, Qualifier, Share};

use crate::build::{Press, Tell, bounds, cut, row};

/// What is told of the staff and of shares.
trait Staff: Tell {
    fn of(self, workforce: u32) -> Self {
        self.with(|event| event.workforce = Some(workforce))
    }
    fn levels(self, before: u32, after: u32) -> Self {
        self.with(|event| event.cues.staff = (Some(before), Some(after)))
    }
    fn left(self, after: u32) -> Self {
        self.with(|event| event.cues.staff = (None, Some(after)))
    }
    fn roughly(self) -> Self {
        self.with(|event| event.cues.about_share = true)
    }
    fn share_of(self, min: Option<u32>, max: Option<u32>, of: &str) -> Self {
        let of = of.to_owned();
        self.with(|event| event.share = Some(Share { min, max, of }))
    }
    fn effective(self, date: &str) -> Self {
        let dates = cut("").on(date).date;
        self.with(|event| event.effective = dates)
    }
}

impl Staff for Event {}

/// The only row of one article with one event.
fn alone(event: Event) -> Round {
    let mut rounds = Press::of([event]).ledger().rounds;
    assert_eq!(rounds.len(), 1);
    rounds.remove(0)
}

pub fn check<'r>(round: &'r Round, check: &str) -> Option<(bool, &'r str)> {
    let found: Vec<&Check> = round
        .checks
        .iter()
        .filter(|one| one.check == check)
        .collect();
    assert!(found.len() < 2, "{found:?}");
    found.first().map(|one| (one.holds, one.text.as_str()))
}

pub fn conflict<'r>(round: &'r Round, check: &str) -> Option<&'r Conflict> {
    round.conflicts.iter().find(|one| one.check == check)
}

/// The sides of a conflict: each value, and the articles that tell it.
fn sides(conflict: &Conflict) -> Vec<(&str, Vec<&str>)> {
    conflict
        .sides
        .iter()
        .map(|side| {
            let articles = side.mentions.iter().map(|one| one.article.as_str());
            (side.value.as_str(), articles.collect())
        })
        .collect()
}

/// Every side and every check names events that there are.
pub fn names_who_tells(press: &Press, ledger: &Ledger) -> bool {
    let told = |mention: &EventRef| {
        let paper = press
            .articles
            .iter()
            .find(|paper| paper.id == mention.article);
        paper.is_some_and(|paper| paper.events.iter().any(|event| event.id == mention.event))
    };
    ledger.rounds.iter().all(|round| {
        let sides = round.conflicts.iter().flat_map(|conflict| &conflict.sides);
        let sides = sides.map(|side| &side.mentions);
        let checks = round.checks.iter().map(|check| &check.mentions);
        let derived = round.derived.iter().map(|derived| &derived.mentions);
        let mut all = sides.chain(checks).chain(derived);
        all.all(|mentions| !mentions.is_empty() && mentions.iter().all(told))
            && round
                .conflicts
                .iter()
                .all(|one| one.sides.len() > 1 && !one.text.is_empty())
    })
}

#[test]
fn a_share_of_the_workforce_is_the_headcount() {
    let told = |event: Event| {
        let round = alone(event);
        let conflicts = round.conflicts.len();
        let (holds, text) = check(&round, rules::SHARE_OF_WORKFORCE).unwrap();
        assert_eq!(conflicts, usize::from(!holds), "{text}");
        (holds, text.to_owned())
    };
    let meta = || cut("Meta").people(11_000).of(87_000);
    let words = |holds, text: &str| (holds, text.to_owned());
    assert_eq!(
        told(meta().share(130)),
        words(true, "11,000 is 12.6% of 87,000, stated as 13%: consistent")
    );
    assert_eq!(
        told(meta().share(126)),
        words(true, "11,000 is 12.6% of 87,000, as stated: consistent")
    );
    assert_eq!(
        told(meta().share(120)),
        words(false, "11,000 is 12.6% of 87,000, stated as 12%")
    );
    assert!(told(meta().share(120).roughly()).0, "about 12%");
    let half = cut("Acme").people(3_000).of(6_500).share(500);
    assert!(told(half.clone().roughly()).0, "nearly half");
    assert!(!told(half).0);
    assert!(
        !told(meta().share(120).roughly().people(12_000)).0,
        "13.8% is not about 12%"
    );
    // Half up, at the precision of the statement.
    let of_thousand = |people| cut("Acme").people(people).of(1_001);
    assert!(told(of_thousand(126).share(130)).0);
    assert!(!told(of_thousand(136).share(130)).0);
    assert!(!told(of_thousand(124).share(130)).0);
    // Bounds are bounds.
    let share = |event: Event, min, max| told(event.share_of(min, max, "workforce")).0;
    assert!(share(meta(), Some(100), None), "over 10%");
    assert!(!share(meta(), Some(140), None), "over 14%");
    assert!(share(meta(), None, Some(150)), "up to 15%");
    assert!(!share(meta(), None, Some(100)), "up to 10%");
    assert!(share(meta(), Some(120), Some(150)));
    assert!(
        share(meta(), Some(130), Some(150)),
        "13% to 15%: 12.6% rounds to 13%"
    );
    assert!(!share(meta(), Some(140), Some(150)));
    assert!(told(cut("Meta").over(11_000).of(87_000).share(130)).0);
    assert!(!told(cut("Meta").over(12_000).of(87_000).share(130)).0);
    assert_eq!(
        told(cut("Acme").up_to(500).of(4_000).share(120)),
        words(
            true,
            "up to 500 is up to 12.5% of 4,000, stated as 12%: consistent"
        )
    );
    assert_eq!(
        told(cut("Acme").between(300, 350).of(3_000).share(150)),
        words(false, "300 to 350 is 10% to 11.7% of 3,000, stated as 15%")
    );
    // A share of a unit is not held against the staff of the whole, and without a staff there is nothing to hold.
    for event in [
        meta().share_of(Some(120), Some(120), "sales"),
        cut("Meta").people(11_000).share(120),
        meta(),
        meta().share(120).scope(Scope::Sector),
    ] {
        assert!(alone(event).checks.is_empty());
    }
}

#[test]
fn a_share_in_one_article_and_the_staff_in_another() {
    let on = |event: Event| event.on("2022-11-09");
    let press = Press::default()
        .and("a", "2022-11-09", [on(cut("Meta").people(11_000))])
        .and(
            "b",
            "2022-11-10",
            [on(cut("Meta").people(11_000).share(120))],
        )
        .and(
            "c",
            "2022-11-11",
            [on(cut("Meta").people(11_000).of(87_000))],
        );
    let ledger = press.ledger();
    let round = row(&ledger, "meta-2022-11-11000");
    let found = conflict(round, rules::SHARE_OF_WORKFORCE).unwrap();
    assert_eq!(found.text, "11,000 is 12.6% of 87,000, stated as 12%");
    assert_eq!(found.field, "share");
    assert_eq!(
        sides(found),
        [
            ("12%", vec!["b"]),
            ("11,000 is 12.6% of 87,000", vec!["a", "b", "c"])
        ]
    );
    assert_eq!(bounds(&press).1, 11_000);
    // What another article says of a unit may be the staff of that unit.
    let unit = on(cut("Meta").people(11_000).of(30_000)).unit("Reality Labs");
    let press = Press::of([on(cut("Meta").people(11_000).share(120))]).and("b", "", [unit]);
    assert!(press.ledger().rounds[0].checks.is_empty());
}

#[test]
fn a_share_of_a_staff_is_another_round_where_the_number_is_nowhere_near() {
    let press = |number: u32, of: u32| {
        Press::of([cut("Acme").people(number).on("2026-01-28")]).and(
            "two",
            "",
            [cut("Acme").share(330).of(of)],
        )
    };
    // A third of 75,000 are not 500; a third of 1,800 may be, though somebody is wrong.
    let ledger = press(500, 75_000).ledger();
    assert_eq!(ledger.rounds.len(), 2);
    assert!(ledger.rounds.iter().all(|round| round.conflicts.is_empty()));
    assert_eq!(press(9_000, 1_000).ledger().rounds.len(), 2);
    let ledger = press(500, 1_800).ledger();
    assert_eq!(ledger.rounds.len(), 1);
    assert_eq!(
        ledger.rounds[0].conflicts[0].text,
        "500 is 27.8% of 1,800, stated as 33%"
    );
    assert!(press(500, 1_500).ledger().rounds[0].checks[0].holds);
}

#[test]
fn a_share_and_a_staff_offer_a_number() {
    let derived = |event: Event| alone(event).derived;
    let offered = derived(cut("Acme").share(130).of(87_000)).unwrap();
    assert_eq!(
        offered.text,
        "13% of 87,000 is 10,875 to 11,744: worked out, and in no total"
    );
    assert_eq!(
        (
            offered.headcount.min,
            offered.headcount.max,
            offered.headcount.qualifier
        ),
        (Some(10_875), Some(11_744), Qualifier::Range)
    );
    assert_eq!(
        bounds(&Press::of([cut("Acme").share(130).of(87_000)])),
        (0, 0, Some(0))
    );
    let over = cut("Acme").share_of(Some(100), None, "workforce").of(1_000);
    assert_eq!(derived(over).unwrap().headcount.max, None);
    // "20% of its staff, leaving it with about 400": of 500.
    let left = derived(cut("Acme").share(200).of(400).left(400)).unwrap();
    assert_eq!(
        left.text,
        "20% gone and 400 left is 96 to 103: worked out, and in no total"
    );
    for event in [
        cut("Acme").share(130),
        cut("Acme").of(87_000),
        cut("Acme")
            .share_of(Some(130), Some(130), "sales")
            .of(87_000),
        cut("Acme").people(11_000).share(130).of(87_000),
    ] {
        assert_eq!(derived(event), None);
    }
}

#[test]
fn staff_before_and_after() {
    let told = |event: Event| {
        let round = alone(event);
        let found = check(&round, rules::STAFF_BEFORE_AND_AFTER);
        found.map(|(holds, text)| (holds, text.to_owned()))
    };
    let words = |holds, text: &str| Some((holds, text.to_owned()));
    assert_eq!(
        told(cut("Acme").people(800).levels(9_000, 8_200)),
        words(true, "from 9,000 to 8,200 is 800, as told: consistent")
    );
    assert_eq!(
        told(cut("Acme").people(1_300).levels(6_810, 5_500)),
        words(
            true,
            "from 6,810 to 5,500 is 1,310, told as 1,300: consistent"
        )
    );
    assert_eq!(
        told(cut("Acme").people(900).levels(9_000, 8_200)),
        words(false, "from 9,000 to 8,200 is 800, told as 900")
    );
    assert!(told(cut("Acme").up_to(900).levels(9_000, 8_200)).unwrap().0);
    assert!(!told(cut("Acme").over(900).levels(9_000, 8_200)).unwrap().0);
    assert_eq!(told(cut("Acme").people(900).left(8_200)), None);
    // A number that was read off the levels says nothing new of them.
    let read_off = cut("Acme").people(800).levels(9_000, 8_200);
    assert_eq!(
        told(read_off.with(|event| event.because.rule = "headcount-change".into())),
        None
    );
    // Before in one article, after in another.
    let on = |event: Event| event.people(800).on("2026-01-28");
    let press =
        Press::of([on(cut("Acme").of(9_000))]).and("two", "", [on(cut("Acme").left(8_000))]);
    let ledger = press.ledger();
    let found = conflict(&ledger.rounds[0], rules::STAFF_BEFORE_AND_AFTER).unwrap();
    assert_eq!(found.text, "from 9,000 to 8,000 is 1,000, told as 800");
    assert_eq!(found.field, "headcount");
    assert_eq!(found.sides[1].mentions.len(), 2);
}

#[test]
fn contradictions_have_two_sides_and_refinements_none() {
    let told = |event: Event| event.people(1_340).on("2026-01-28");
    let two = |one: Event, two: Event| {
        let press = Press::default()
            .and("a", "2026-01-28", [one.clone()])
            .and("b", "2026-01-29", [one])
            .and("c", "2026-01-30", [two]);
        let ledger = press.ledger();
        assert!(names_who_tells(&press, &ledger));
        let conflicts = ledger
            .rounds
            .iter()
            .flat_map(|round| round.conflicts.clone());
        conflicts.collect::<Vec<_>>()
    };
    let acme = || told(cut("Acme"));
    // Shares.
    let found = two(acme().share(130), acme().share(150));
    assert_eq!(
        found[0].text,
        "told as 13% in 2 articles, 15% in one article"
    );
    assert_eq!(
        sides(&found[0]),
        [("13%", vec!["a", "b"]), ("15%", vec!["c"])]
    );
    assert_eq!((found[0].field, found[0].values.len()), ("share", 2));
    assert!(two(acme().share(130), acme().share(126)).is_empty());
    // Staffs of the whole.
    let found = two(acme().of(9_000), acme().of(12_000));
    assert_eq!(
        (found[0].field, found[0].text.as_str()),
        (
            "workforce",
            "of a workforce of 9,000 in 2 articles, 12,000 in one article"
        )
    );
    assert!(two(acme().of(9_000), acme().of(9_100)).is_empty());
    assert!(two(acme().of(9_000), acme().of(1_200).place("Leeds")).is_empty());
    // Days, where both are stated and neither tells how it went on.
    let back = || cut("Acme").people(1_340).on("2026-03-05").background();
    let found = two(acme(), back());
    assert_eq!(
        (found[0].field, found[0].text.as_str()),
        (
            "date",
            "announced 2026-01-28 in 2 articles, 2026-03-05 in one article"
        )
    );
    let week_later = cut("Acme").people(1_340).on("2026-02-05");
    assert!(two(acme(), week_later).is_empty());
    let month = cut("Acme")
        .people(1_340)
        .during("2026-01-01", "2026-01-31", Precision::Month);
    assert!(two(acme(), month).is_empty());
    assert!(
        two(
            acme().status(Status::Planned),
            back().status(Status::Notified)
        )
        .is_empty()
    );
    // What takes effect when.
    let found = two(
        acme().effective("2026-04-01"),
        acme().effective("2026-07-01"),
    );
    assert_eq!(
        (found[0].field, found[0].text.as_str()),
        (
            "effective",
            "to take effect 2026-04-01 in 2 articles, 2026-07-01 in one article"
        )
    );
    let put_off = acme().effective("2026-07-01").revises();
    assert!(two(acme().effective("2026-04-01"), put_off).is_empty());
    // Kinds.
    let found = two(acme(), acme().kind(Kind::Furlough));
    assert_eq!(
        (found[0].field, found[0].text.as_str()),
        (
            "kind",
            "told as layoff in 2 articles, furlough in one article"
        )
    );
    assert!(two(acme(), acme().kind(Kind::Closure)).is_empty());
    // One article that tells both.
    let one = Press::of([
        acme().status(Status::Considered),
        acme().status(Status::Denied),
    ]);
    let one = one.ledger().rounds;
    assert_eq!(
        one[0].conflicts[0].text,
        "told as considered and denied in one article"
    );
    // Told and denied: both rows show both sides.
    let found = two(
        acme().status(Status::Reported),
        acme().status(Status::Denied),
    );
    assert_eq!(found.len(), 2);
    assert_eq!(found[0], found[1]);
    assert_eq!(
        (found[0].check, found[0].text.as_str()),
        (
            rules::TOLD_OR_DENIED,
            "told as reported in 2 articles, denied in one article"
        )
    );
    assert_eq!(
        sides(&found[0]),
        [("reported", vec!["a", "b"]), ("denied", vec!["c"])]
    );
}

#[test]
fn what_the_user_puts_together_may_contradict_itself() {
    let press = Press::default()
        .and(
            "a",
            "2026-01-28",
            [cut("Acme").people(4_000).on("2026-01-28")],
        )
        .and(
            "b",
            "2026-01-28",
            [cut("Acme").people(4_300).on("2026-01-28")],
        )
        .and(
            "c",
            "2026-01-28",
            [cut("Acme").over(3_900).on("2026-01-28")],
        );
    let event = |article: &str| EventRef {
        article: article.to_owned(),
        event: format!("{article}.e1"),
    };
    let merge = Decision {
        edit: 1,
        does: Does::Merge,
        rounds: ["a", "b", "c"].map(|article| vec![event(article)]).to_vec(),
    };
    let ledger = settle_with(&press.settled(), &Decisions::new(vec![merge.clone()]));
    assert_eq!(ledger.rounds.len(), 1);
    let found = conflict(&ledger.rounds[0], rules::ONE_FIGURE).unwrap();
    assert_eq!(
        found.text,
        "told as 4,000 in one article, 4,300 in one article"
    );
    assert_eq!(sides(found), [("4,000", vec!["a"]), ("4,300", vec!["b"])]);
    assert_eq!(found.settled, None);
    // What the user sets settles it, and it stays in sight.
    let set = Decision {
        edit: 2,
        does: Does::Set {
            to: Box::new(Correction {
                headcount: Some(cut("").people(4_100).headcount),
                ..Correction::default()
            }),
            was: Box::default(),
        },
        rounds: vec![vec![event("a"), event("b"), event("c")]],
    };
    let ledger = settle_with(&press.settled(), &Decisions::new(vec![merge, set]));
    assert!(names_who_tells(&press, &ledger));
    let found = conflict(&ledger.rounds[0], rules::ONE_FIGURE).unwrap();
    assert_eq!((found.settled, found.sides.len()), (Some(2), 2));
}

#[test]
fn parts_and_their_whole() {
    let whole = || cut("Acme").people(350).on("2026-01-28");
    let part = |number: u32| cut("Acme").people(number).part_of(0);
    let told = |events: Vec<Event>| {
        let press = Press::of(events);
        let ledger = press.ledger();
        assert!(names_who_tells(&press, &ledger));
        assert_eq!(bounds(&press).1, 350, "parts add nothing");
        ledger
            .rounds
            .into_iter()
            .find(|round| round.counted)
            .unwrap()
    };
    let round = told(vec![
        whole(),
        part(200).place("Leeds"),
        part(150).place("York"),
    ]);
    assert_eq!(
        check(&round, rules::PARTS_MAKE_WHOLE),
        Some((true, "150 in York + 200 in Leeds = 350"))
    );
    assert_eq!(round.checks[0].mentions.len(), 3);
    // Less than the whole says nothing; more contradicts it.
    let round = told(vec![
        whole(),
        part(200).place("Leeds"),
        part(140).place("York"),
    ]);
    assert!(round.checks.is_empty() && round.conflicts.is_empty());
    let round = told(vec![
        whole(),
        part(200).place("Leeds"),
        part(160).place("York"),
    ]);
    let found = conflict(&round, rules::PARTS_IN_WHOLE).unwrap();
    assert_eq!(
        found.text,
        "160 in York + 200 in Leeds = 360, more than the whole of 350"
    );
    assert_eq!(found.values, ["350", "160 + 200 = 360 in parts"]);
    assert_eq!(found.sides[1].mentions.len(), 2);
    let round = told(vec![whole(), part(400).place("Leeds")]);
    assert_eq!(
        round.conflicts[0].text,
        "400 in Leeds, more than the whole of 350"
    );
    // Units overlap with places, what names neither with everything, and a place with itself.
    for others in [
        [part(200).place("Leeds"), part(300).unit("Sales")],
        [part(200), part(300)],
        [
            part(200).place("Leeds"),
            part(300).place("Leeds").unit("Sales"),
        ],
        [
            part(200).place("Leeds"),
            part(300).place("Leeds").place("Hull"),
        ],
        [part(200).up_to(200).place("Leeds"), part(300).place("York")],
    ] {
        let round = told([vec![whole()], others.to_vec()].concat());
        assert!(round.conflicts.is_empty(), "{:?}", round.conflicts);
    }
    // A whole with a hedge.
    let over = || whole().over(350);
    let round = told(vec![
        over(),
        part(210).place("Leeds"),
        part(150).place("York"),
    ]);
    assert_eq!(
        check(&round, rules::PARTS_MAKE_WHOLE),
        Some((true, "150 in York + 210 in Leeds = 360, told as over 350"))
    );
    let round = told(vec![
        over(),
        part(410).place("Leeds"),
        part(150).place("York"),
    ]);
    assert!(round.checks.is_empty() && round.conflicts.is_empty());
    // A part in one article, its whole in another.
    let press = Press::of([whole()])
        .and(
            "two",
            "",
            [cut("Acme").people(200).place("Leeds").scope(Scope::Part)],
        )
        .and(
            "three",
            "",
            [cut("Acme").people(150).place("York").scope(Scope::Part)],
        );
    let ledger = press.ledger();
    let round = row(&ledger, "acme-2026-01-350");
    assert!(check(round, rules::PARTS_MAKE_WHOLE).is_some());
    let articles: Vec<&str> = round.checks[0]
        .mentions
        .iter()
        .map(|mention| mention.article.as_str())
        .collect();
    assert_eq!(articles.len(), 3);
}

#[test]
fn arithmetic_from_text() {
    let read = |texts: &[(&str, &str)]| {
        let mut dossier = pinkslip::dossier::Dossier::new();
        for (at, (published, text)) in texts.iter().enumerate() {
            let mut article = pinkslip::text::Article::new(format!("t{at}"), *text);
            article.published = pinkslip::text::parse_day(published).ok();
            dossier.put(article);
        }
        dossier.report().ledger
    };
    let texts = |ledger: &Ledger| -> Vec<String> {
        let rounds = ledger.rounds.iter();
        let checks = rounds.flat_map(|round| round.checks.iter().map(|check| check.text.clone()));
        checks.collect()
    };
    let ledger = read(&[(
        "2026-01-28",
        "Globex said it would lay off 13% of its 87,000 employees, or 11,000 people.",
    )]);
    assert_eq!(
        texts(&ledger),
        ["11,000 is 12.6% of 87,000, stated as 13%: consistent"]
    );
    let ledger = read(&[(
        "2026-01-28",
        "Globex said it would lay off 12% of its 87,000 employees, or 11,000 people.",
    )]);
    assert_eq!(texts(&ledger), ["11,000 is 12.6% of 87,000, stated as 12%"]);
    assert_eq!(ledger.rounds[0].conflicts.len(), 1);
    let ledger = read(&[(
        "2026-01-28",
        "Globex will cut 900 jobs, reducing its workforce from 9,000 to 8,200.",
    )]);
    assert_eq!(texts(&ledger), ["from 9,000 to 8,200 is 800, told as 900"]);
    assert_eq!(ledger.rounds.len(), 1);
    let ledger = read(&[
        (
            "2025-10-28",
            "Globex will cut 500 jobs, it said on Tuesday.",
        ),
        ("2025-12-15", "Globex is laying off 400 people."),
        (
            "2026-01-28",
            "Globex will cut 300 jobs, it said on Wednesday. The company has cut 1,200 jobs since October.",
        ),
    ]);
    assert_eq!(texts(&ledger), ["confirmed: 500 + 400 + 300 = 1,200"]);
    let ledger = read(&[(
        "2026-01-28",
        "Globex is laying off 15% of its 2,000 employees.",
    )]);
    let derived = ledger.rounds[0].derived.as_ref().unwrap();
    assert_eq!(
        derived.text,
        "15% of 2,000 is 290 to 309: worked out, and in no total"
    );
    let ledger = read(&[(
        "2026-01-28",
        "Globex will cut 350 jobs, 200 of them in Leeds and 150 in York.",
    )]);
    assert_eq!(texts(&ledger), ["150 in York + 200 in Leeds = 350"]);
    assert_eq!(pinkslip::tally::tally(&ledger).best, 350);
    let ledger = read(&[(
        "2026-01-28",
        "Globex will cut 350 jobs, 200 of them in Leeds. Another 150 people will go in York.",
    )]);
    assert_eq!(pinkslip::tally::tally(&ledger).best, 500);
}
