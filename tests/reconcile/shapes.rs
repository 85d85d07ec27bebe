//! The three shapes of trackers: their heads, their dates, their figures.

use pinkslip::reconcile::{Field, Order, Outcome};

use super::{column, held, outcomes, row, sound};

const PRESS: &[(&str, &str)] = &[
    (
        "2026-01-28",
        "Tolvane Foods said on January 28, 2026 that it will cut 2,600 jobs, or 13% of its workforce.",
    ),
    (
        "2026-02-10",
        "Brackwater Steel said on February 10, 2026 that it will cut between 250 and 300 jobs at its plant in Linz.",
    ),
];

#[test]
fn like_layoffs_fyi() {
    let csv = "\u{feff}company,location,industry,total_laid_off,percentage_laid_off,date,stage,country,funds_raised\n\
        Tolvane Foods,Chicago,Food,2600.0,0.13,1/28/2026,Post-IPO,United States,120\n\
        Brackwater Steel,Linz,Manufacturing,280,NULL,2/10/2026,Unknown,Austria,NULL\n\
        Nimbert,SF Bay Area,Crypto,NULL,1,2/13/2026,Seed,United States,3\n";
    let held = held(PRESS, csv);
    sound(&held);
    assert_eq!(
        outcomes(&held),
        [
            Outcome::Confirmed,
            Outcome::Confirmed,
            Outcome::NotInArticles
        ]
    );
    for (field, head) in [
        (Field::Employer, "company"),
        (Field::Headcount, "total_laid_off"),
        (Field::Share, "percentage_laid_off"),
        (Field::Date, "date"),
        (Field::Country, "country"),
        (Field::Place, "location"),
    ] {
        assert_eq!(column(&held, field), Some(head));
    }
    assert_eq!(held.mapping.date_order, Order::MonthFirst);
    assert!(!held.mapping.by_site);
    let nimbert = row(&held, 4).claim.as_ref().unwrap();
    assert_eq!(nimbert.share.as_ref().unwrap().min, Some(1000));
    // The site's own export.
    let csv = "Company,Location HQ,# Laid Off,Date,%,Industry,Source,Stage,$ Raised (mm),Country,Date Added\n\
        Tolvane Foods,Chicago,\"2,600\",1/28/2026,13%,Food,https://example.org/x,Post-IPO,$120,United States,2/1/2026\n";
    let held = super::held(PRESS, csv);
    assert_eq!(outcomes(&held), [Outcome::Confirmed]);
    assert_eq!(column(&held, Field::Date), Some("Date"));
    assert_eq!(column(&held, Field::Share), Some("%"));
    assert_eq!(column(&held, Field::Headquarters), Some("Location HQ"));
    assert_eq!(column(&held, Field::Source), Some("Source"));
}

#[test]
fn like_the_european_restructuring_monitor() {
    let csv = "Company;Group;Country;Location of affected unit(s);Sector;Number employed;Announcement date;Employment effect start;\
        Foreseen end date;Planned job reductions (min);Planned job reductions (max);Job creation;Type of restructuring\n\
        Brackwater Steel GmbH;Brackwater Group;Austria;Linz;Manufacturing;1200;10/02/2026;01/04/2026;31/12/2026;250;300;;Internal restructuring\n\
        Pellworth Textil AG;;Germany;Bremen;Manufacturing;410;13/02/2026;;;120;120;;Closure\n";
    let held = held(PRESS, csv);
    sound(&held);
    assert_eq!(held.mapping.delimiter, ';');
    assert_eq!(
        (held.mapping.date_order, held.mapping.date_order_sure),
        (Order::DayFirst, true)
    );
    assert_eq!(
        outcomes(&held),
        [Outcome::Confirmed, Outcome::NotInArticles],
        "{}",
        row(&held, 2).text
    );
    let claim = row(&held, 2).claim.as_ref().unwrap();
    assert_eq!(
        (claim.headcount.unwrap().min, claim.headcount.unwrap().max),
        (Some(250), Some(300))
    );
    assert_eq!(claim.effective.unwrap().start.to_string(), "2026-04-01");
    for (field, head) in [
        (Field::Group, "Group"),
        (Field::HeadcountMin, "Planned job reductions (min)"),
        (Field::HeadcountMax, "Planned job reductions (max)"),
        (Field::Kind, "Type of restructuring"),
        (Field::Country, "Country"),
    ] {
        assert_eq!(column(&held, field), Some(head));
    }
}

#[test]
fn lists_of_notices() {
    // With a title above its heads, heads of two lines, and addresses in the cells of names.
    let csv = "WARN Report,,,,,,\nUpdated 3/5/2026,,,,,,\n\n\
        County/Parish,\"Notice\nDate\",Processed Date,Effective Date,Company,Layoff/Closure,\"No. Of\nEmployees\",Address\n\
        Washoe County,02/27/2026,03/02/2026,04/28/2026,\"Tolvane Foods, Inc.\n12 Mill Road\",Layoff Permanent,210,\"12 Mill Road, Reno\"\n\
        Clark County,02/27/2026,03/02/2026,04/28/2026,\"Tolvane Foods, Inc.\",Layoff Permanent,\"1,100\",\"4 Dock Street, Henderson\"\n\
        Washoe County,03/01/2026,03/03/2026,05/01/2026,Vantry Labs LLC,Closure Permanent,61,\"9 Hill Road, Sparks\"\n";
    let held = held(PRESS, csv);
    sound(&held);
    assert_eq!(held.mapping.head_row, Some(4));
    assert!(held.mapping.by_site);
    assert_eq!(
        outcomes(&held),
        [Outcome::PartOf, Outcome::PartOf, Outcome::NotInArticles],
        "{}",
        held.rows[0].text
    );
    assert_eq!(held.rows[0].row, 5, "as a spreadsheet counts them");
    assert!(
        held.rows[0].text.contains("it comes to 1,310"),
        "{}",
        held.rows[0].text
    );
    for (field, head) in [
        (Field::Employer, "Company"),
        (Field::Headcount, "No. Of Employees"),
        (Field::Date, "Notice Date"),
        (Field::Effective, "Effective Date"),
        (Field::Kind, "Layoff/Closure"),
    ] {
        assert_eq!(column(&held, field), Some(head));
    }
    // Another state, which says only when it takes effect.
    let csv = "Company,Location,Layoff Start Date,# of Workers,Closure Layoff,Type of Layoff,Received Date\n\
        Tolvane Foods,Spokane,4/28/2026,95,Layoff,Permanent,3/2/2026\n";
    let held = super::held(PRESS, csv);
    assert_eq!(column(&held, Field::Headcount), Some("# of Workers"));
    assert_eq!(column(&held, Field::Date), Some("Received Date"));
    assert_eq!(column(&held, Field::Effective), Some("Layoff Start Date"));
    // And another.
    let csv = "NOTICE_DATE,JOB_SITE_NAME,COUNTY_NAME,WDA_NAME,TOTAL_LAYOFF_NUMBER,LayOff_Date,WFDD_RECEIVED_DATE,CITY_NAME\n\
        2026-02-27T00:00:00.000,Tolvane Foods,Travis,Capital,95,2026-04-28T00:00:00.000,2026-03-02T00:00:00.000,Austin\n";
    let held = super::held(PRESS, csv);
    assert_eq!(column(&held, Field::Employer), Some("JOB_SITE_NAME"));
    assert_eq!(column(&held, Field::Headcount), Some("TOTAL_LAYOFF_NUMBER"));
    assert_eq!(column(&held, Field::Date), Some("NOTICE_DATE"));
    assert_eq!(column(&held, Field::Effective), Some("LayOff_Date"));
    assert_eq!(outcomes(&held), [Outcome::PartOf]);
}
