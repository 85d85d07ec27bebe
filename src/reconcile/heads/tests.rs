use super::{Field, said, words};

#[test]
fn heads_fall_into_words() {
    assert_eq!(words("# Laid Off"), ["#", "laid", "off"]);
    assert_eq!(words("TOTAL_LAYOFF_NUMBER"), ["total", "layoff", "number"]);
    assert_eq!(words("NoticeRcvd"), ["notice", "rcvd"]);
    assert_eq!(words("LayOff_Date"), ["layoff", "date"]);
    assert_eq!(words("No. Of\nEmployees"), ["no", "of", "employees"]);
    assert_eq!(words("%"), ["%"]);
}

/// The heads of the trackers in use.
#[test]
fn heads_say_what_they_hold() {
    use Field::{
        Country, Date, Effective, Employer, Group, Headcount, HeadcountMax, HeadcountMin,
        Headquarters, Kind, Place, Reason, Share, Source, Status,
    };
    let mut wrong = Vec::new();
    for (head, field) in [
        // Layoffs.fyi and its copies
        ("Company", Some(Employer)),
        ("company", Some(Employer)),
        ("Location HQ", Some(Headquarters)),
        ("# Laid Off", Some(Headcount)),
        ("total_laid_off", Some(Headcount)),
        ("Laid_Off_Count", Some(Headcount)),
        ("%", Some(Share)),
        ("percentage_laid_off", Some(Share)),
        ("% Laid Off", Some(Share)),
        ("Date", Some(Date)),
        ("Date Added", Some(Date)),
        ("Country", Some(Country)),
        ("Source", Some(Source)),
        ("Industry", None),
        ("Stage", None),
        ("$ Raised (mm)", None),
        ("funds_raised", None),
        ("% Change 5D", None),
        // European Restructuring Monitor
        ("Group", Some(Group)),
        ("Announcement date", Some(Date)),
        ("Date of announcement", Some(Date)),
        ("Employment effect start", Some(Effective)),
        ("Planned job reductions (min)", Some(HeadcountMin)),
        ("Planned job reductions max", Some(HeadcountMax)),
        ("Job creation", None),
        ("Number employed", None),
        ("Type of restructuring", Some(Kind)),
        ("Restructuring type", Some(Kind)),
        ("Location of affected unit(s)", Some(Place)),
        ("Region", Some(Place)),
        ("Foreseen end date", None),
        // WARN
        ("County/Parish", Some(Place)),
        ("Notice Date", Some(Date)),
        ("NoticeRcvd", Some(Date)),
        ("Processed Date", Some(Date)),
        ("Received Date", Some(Date)),
        ("Effective Date", Some(Effective)),
        ("Layoff Start Date", Some(Effective)),
        ("LayOff_Date", Some(Effective)),
        ("LO/CL Date", Some(Effective)),
        ("Layoff/Closure", Some(Kind)),
        ("Closure/Layoff", Some(Kind)),
        ("Dislocation Type", Some(Kind)),
        ("Type of Layoff", Some(Kind)),
        ("No. Of Employees", Some(Headcount)),
        ("# of Workers", Some(Headcount)),
        ("Number Affected", Some(Headcount)),
        ("AffectedWorkers", Some(Headcount)),
        ("Total Employees", Some(Headcount)),
        ("Workforce Affected", Some(Headcount)),
        ("TOTAL_LAYOFF_NUMBER", Some(Headcount)),
        ("Employees Affected", Some(Headcount)),
        ("JOB_SITE_NAME", Some(Employer)),
        ("CITY_NAME", Some(Place)),
        ("COUNTY_NAME", Some(Place)),
        ("Location City", Some(Place)),
        ("Address", Some(Place)),
        ("Reason", Some(Reason)),
        ("Status", Some(Status)),
        ("Related Industry", None),
        ("Union", None),
        ("Phone", None),
    ] {
        let first = said(head).first().map(|said| said.field);
        if first != field {
            wrong.push(format!("{head}: {:?}", said(head)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
