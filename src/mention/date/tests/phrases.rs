//! What must be read, row by row.

use super::check;

#[test]
fn days() {
    check(
        "
        ? [2026-01-28] | 2026-01-28 2026-01-28 day stated plain
        ? [2026/01/28] | 2026-01-28 2026-01-28 day stated plain
        ? [28 January 2026] | 2026-01-28 2026-01-28 day stated plain
        ? [28th January, 2026], it said | 2026-01-28 2026-01-28 day stated plain
        ? [January 28, 2026], it said | 2026-01-28 2026-01-28 day stated plain
        ? [January 28th 2026] | 2026-01-28 2026-01-28 day stated plain
        ? [on Jan. 28], it said | 2026-01-28 2026-01-28 day resolved on
        ? [Jan 28] | 2026-01-28 2026-01-28 day resolved plain
        ? [the 28th of January] | 2026-01-28 2026-01-28 day resolved plain
        ? [on the 28th of January 2025] | 2025-01-28 2025-01-28 day stated on
        ? [January the 28th] | 2026-01-28 2026-01-28 day resolved plain
        ? [28/01/2026] | 2026-01-28 2026-01-28 day stated plain
        ? [01/28/2026] | 2026-01-28 2026-01-28 day stated plain
        ? [28.01.2026] | 2026-01-28 2026-01-28 day stated plain
        ? [28-Jan-2026] | 2026-01-28 2026-01-28 day stated plain
        ? [05/05/2025] | 2025-05-05 2025-05-05 day stated plain
        < [Aug. 19] | 2025-08-19 2025-08-19 day resolved plain
        > [Aug. 19] | 2026-08-19 2026-08-19 day resolved plain
        < [on 20 October] staff | 2025-10-20 2025-10-20 day resolved on
        ? [on Dec. 31, 2024], it | 2024-12-31 2024-12-31 day stated on
        ? [as of Dec. 31, 2024], it | 2024-12-31 2024-12-31 day stated on
        ? [on March 15] layoffs began | 2025-03-15 2025-03-15 day resolved on
        ? the company's [March 15] notice | 2025-03-15 2025-03-15 day resolved plain
        ? [in the March 15] notice | 2025-03-15 2025-03-15 day resolved on
        < [Feb. 29] | 2024-02-29 2024-02-29 day resolved plain
        ? [29 Feb 2024] | 2024-02-29 2024-02-29 day stated plain
        ? [on January 28's] call | 2026-01-28 2026-01-28 day resolved on
        ? [by Christmas] | 2026-12-25 2026-12-25 day resolved by
        < [before Christmas last year] | 2025-12-25 2025-12-25 day resolved by
        ? In [this May 6, 2019] file photo | 2019-05-06 2019-05-06 day stated plain
        ? [on February 26 , 2007] it | 2007-02-26 2007-02-26 day stated on
        @ 2026-12-20
        > [on Jan. 5] | 2027-01-05 2027-01-05 day resolved on
        < [on Dec. 30] | 2025-12-30 2025-12-30 day resolved on
        @ 2026-01-30
        ? [31st October], this income | 2025-10-31 2025-10-31 day resolved plain
        ",
    );
}

#[test]
fn weekdays_and_days_nearby() {
    check(
        "
        < [on Tuesday] | 2026-01-27 2026-01-27 day resolved on
        < said [Monday] that | 2026-01-26 2026-01-26 day resolved plain
        ? [on Friday] | 2026-01-30 2026-01-30 day resolved on
        > [on Monday] | 2026-02-02 2026-02-02 day resolved on
        > [on Friday] | 2026-01-30 2026-01-30 day resolved on
        < [last Tuesday] | 2026-01-20 2026-01-27 week resolved plain
        < [last Friday] | 2026-01-23 2026-01-23 day resolved plain
        < [last Sunday] | 2026-01-25 2026-01-25 day resolved plain
        > [next Friday] | 2026-02-06 2026-02-06 day resolved plain
        > [next Monday] | 2026-02-02 2026-02-02 day resolved plain
        > [next Saturday] | 2026-01-31 2026-02-07 week resolved plain
        ? [this Thursday] | 2026-01-29 2026-01-29 day resolved plain
        > [this Thursday] | 2026-02-05 2026-02-05 day resolved plain
        > [this coming Thursday] | 2026-02-05 2026-02-05 day resolved plain
        < [last Wednesday, Jan. 28], it | 2026-01-28 2026-01-28 day resolved plain
        < [on Wednesday morning, Jan. 28] | 2026-01-28 2026-01-28 day resolved on
        ? [on Tuesday last week] | 2026-01-20 2026-01-20 day resolved on
        ? [Monday of next week] | 2026-02-02 2026-02-02 day resolved plain
        < [on Thursday, Aug. 19], to | 2025-08-19 2025-08-19 day resolved on
        < [Wednesday (January 28)] | 2026-01-28 2026-01-28 day resolved plain
        ? [on Tuesday 20 October] | 2026-10-20 2026-10-20 day resolved on
        < [on Monday, 20 October], it | 2025-10-20 2025-10-20 day resolved on
        ? [Friday 3rd Nov 2000] | 2000-11-03 2000-11-03 day stated plain
        ? [Tuesday, 4 August 2009], 3:40 pm | 2009-08-04 2009-08-04 day stated plain
        ? [Thurs., Jan. 29], it | 2026-01-29 2026-01-29 day resolved plain
        ? [Tuesday morning] that | 2026-01-27 2026-01-27 day resolved plain
        ? [late on Thursday night] | 2026-01-29 2026-01-29 day resolved plain
        ? [Late Tuesday], she | 2026-01-27 2026-01-27 day resolved plain
        ? [Tuesday's] report | 2026-01-27 2026-01-27 day resolved plain
        ? [today] | 2026-01-30 2026-01-30 day resolved plain
        ? [earlier today] | 2026-01-30 2026-01-30 day resolved plain
        ? [yesterday] | 2026-01-29 2026-01-29 day resolved plain
        ? [tomorrow morning] | 2026-01-31 2026-01-31 day resolved plain
        ? [tonight] | 2026-01-30 2026-01-30 day resolved plain
        ? It comes [a day] after | 2026-01-29 2026-01-29 day resolved plain
        < This comes just [two weeks] after it | 2026-01-12 2026-01-18 week resolved plain
        < It is less than [four months] after | 2025-09-01 2025-09-30 month resolved plain
        ? [this morning] | 2026-01-30 2026-01-30 day resolved plain
        ? [last night] | 2026-01-29 2026-01-29 day resolved plain
        ? [over the weekend] | 2026-01-24 2026-01-25 week resolved over
        > [this weekend] | 2026-01-31 2026-02-01 week resolved plain
        ? [last weekend] | 2026-01-24 2026-01-25 week resolved plain
        @ 2012-10-31
        < reported [last Tuesday] that | 2012-10-23 2012-10-30 week resolved plain
        < [last Friday]; | 2012-10-26 2012-10-26 day resolved plain
        @ none
        < [on Tuesday] | open on
        ? [Wednesday (January 28)] | open plain
        ? [Wednesday, January 28, 2026] | 2026-01-28 2026-01-28 day stated plain
        ? [yesterday] | open plain
        ? [Jan. 28] | open plain
        ",
    );
}

#[test]
fn months_and_their_parts() {
    check(
        "
        ? [Jan 2026] | 2026-01-01 2026-01-31 month stated plain
        ? [in January 2026] | 2026-01-01 2026-01-31 month stated on
        ? [March 2025] | 2025-03-01 2025-03-31 month stated plain
        ? [in March of 2025] | 2025-03-01 2025-03-31 month stated on
        ? [in Sept. 2024] | 2024-09-01 2024-09-30 month stated on
        ? [Dec '25] | 2025-12-01 2025-12-31 month stated plain
        ? [2026-02] | 2026-02-01 2026-02-28 month stated plain
        < [in January] | 2026-01-01 2026-01-31 month resolved on
        < [in October] | 2025-10-01 2025-10-31 month resolved on
        > [in October] | 2026-10-01 2026-10-31 month resolved on
        > [in January] | 2026-01-01 2026-01-31 month resolved on
        ? [in May] the board | 2025-05-01 2025-05-31 month resolved on
        ? [In March] 13,000 workers | 2025-03-01 2025-03-31 month resolved on
        ? [in May] 20 people went | 2025-05-01 2025-05-31 month resolved on
        ? [In March] 2,026 people | 2025-03-01 2025-03-31 month resolved on
        ? [since October] | 2025-10-01 2025-10-31 month resolved since
        > [since October] | 2025-10-01 2025-10-31 month resolved since
        ? [by March] | 2026-03-01 2026-03-31 month resolved by
        < [by March] | 2025-03-01 2025-03-31 month resolved by
        > [through March] | 2026-03-01 2026-03-31 month resolved by
        < [last October] | 2025-10-01 2025-10-31 month resolved plain
        < [last December] | 2025-12-01 2025-12-31 month resolved plain
        > [next March] | 2026-03-01 2026-03-31 month resolved plain
        ? [this October] | 2026-10-01 2026-10-31 month resolved plain
        ? [in April last year] | 2025-04-01 2025-04-30 month resolved on
        ? [by June next year] | 2027-06-01 2027-06-30 month resolved by
        ? [in October of this year] | 2026-10-01 2026-10-31 month resolved on
        < [late January] | 2026-01-21 2026-01-31 week resolved plain
        < [late December] | 2025-12-21 2025-12-31 week resolved plain
        < [in mid-March] | 2025-03-11 2025-03-20 week resolved on
        ? [in early July 2025] | 2025-07-01 2025-07-10 week stated on
        ? [in the middle of March] | 2025-03-11 2025-03-20 week resolved on
        ? [end of January] | 2026-01-25 2026-01-31 week resolved plain
        ? [by the end of September 2025], according | 2025-09-24 2025-09-30 week stated by
        ? [the start of April 2025] | 2025-04-01 2025-04-07 week stated plain
        ? [between the second and the fourth quarter of 2025] | 2025-04-01 2025-12-31 quarter stated over
        ? [in the first week of October 2025] | 2025-10-01 2025-10-07 week stated on
        < [the last week of January] | 2026-01-25 2026-01-31 week resolved plain
        ? [the week of Jan. 5] | 2026-01-05 2026-01-11 week resolved plain
        ? [July's] traffic | 2025-07-01 2025-07-31 month resolved plain
        ? the [October] round | 2025-10-01 2025-10-31 month resolved plain
        @ none
        ? [in October] | open on
        ? [in late October] | open on
        ? [in October 2025] | 2025-10-01 2025-10-31 month stated on
        ",
    );
}

#[test]
fn years_quarters_halves_seasons() {
    check(
        "
        ? [in 2025] | 2025-01-01 2025-12-31 year stated on
        ? [In 2025], it | 2025-01-01 2025-12-31 year stated on
        ? [by 2030] | 2030-01-01 2030-12-31 year stated by
        ? [since 1999], Ross | 1999-01-01 1999-12-31 year stated since
        ? end of [2022] | 2022-01-01 2022-12-31 year stated plain
        ? plans for [2026] are | 2026-01-01 2026-12-31 year stated plain
        ? [in 2000] it | 2000-01-01 2000-12-31 year stated on
        ? [early 2026] | 2026-01-01 2026-04-30 quarter stated plain
        ? [in mid-to-late 2026] | 2026-05-01 2026-12-31 half stated on
        ? [the year 2026] | 2026-01-01 2026-12-31 year stated plain
        ? [mid-2025] | 2025-05-01 2025-08-31 quarter stated plain
        ? [in late 2025] | 2025-09-01 2025-12-31 quarter stated on
        ? [end-1987] | 1987-12-01 1987-12-31 month stated plain
        ? [the end of 2022] | 2022-12-01 2022-12-31 month stated plain
        ? [by the end of 2022] it | 2022-12-01 2022-12-31 month stated by
        ? [by year-end] | 2026-12-01 2026-12-31 month resolved by
        ? [by the end of the year] | 2026-12-01 2026-12-31 month resolved by
        < [by the end of the year] | 2026-12-01 2026-12-31 month resolved by
        < [at the end of the year] | 2025-12-01 2025-12-31 month resolved on
        < [at year-end 2024] | 2024-12-01 2024-12-31 month stated on
        ? [before the end of next year] | 2027-12-01 2027-12-31 month resolved by
        ? [by the end of the decade] | 2029-12-01 2029-12-31 month resolved by
        ? [since the start of the year] | 2026-01-01 2026-01-31 month resolved since
        ? [Q1 2025] | 2025-01-01 2025-03-31 quarter stated plain
        ? [in Q4'25] | 2025-10-01 2025-12-31 quarter stated on
        ? [4Q25] | 2025-10-01 2025-12-31 quarter stated plain
        ? [2025 Q3] | 2025-07-01 2025-09-30 quarter stated plain
        ? [Q3 FY25] | 2025-07-01 2025-09-30 quarter stated plain
        ? [first quarter of 2025] | 2025-01-01 2025-03-31 quarter stated plain
        ? [in the third quarter of fiscal 2025] | 2025-07-01 2025-09-30 quarter stated on
        ? [in the fiscal second quarter] | 2025-04-01 2025-06-30 quarter resolved on
        < [in the fourth quarter] | 2025-10-01 2025-12-31 quarter resolved on
        > [in the fourth quarter] | 2026-10-01 2026-12-31 quarter resolved on
        ? [by the end of the first quarter] | 2026-03-01 2026-03-31 month resolved by
        ? [in the fourth quarter of last year] | 2025-10-01 2025-12-31 quarter resolved on
        ? [the first two quarters of 2025] | 2025-01-01 2025-06-30 quarter stated plain
        ? [the first and second quarters of 2025] | 2025-01-01 2025-06-30 quarter stated plain
        ? [in the first half of 2026] | 2026-01-01 2026-06-30 half stated on
        < [in the second half of the year] | 2025-07-01 2025-12-31 half resolved on
        ? [H1 2026] | 2026-01-01 2026-06-30 half stated plain
        ? [1H26] | 2026-01-01 2026-06-30 half stated plain
        ? [the last three months of 2025] | 2025-10-01 2025-12-31 month stated plain
        ? [in the first nine months of 2025] | 2025-01-01 2025-09-30 month stated on
        ? [FY2025] | 2025-01-01 2025-12-31 year stated plain
        ? [FY26] | 2026-01-01 2026-12-31 year stated plain
        ? [fiscal 2024] | 2024-01-01 2024-12-31 year stated plain
        ? [in fiscal '25] | 2025-01-01 2025-12-31 year stated on
        ? [in fiscal year 2026] | 2026-01-01 2026-12-31 year stated on
        ? [in the 2025 financial year] | 2025-01-01 2025-12-31 year stated on
        ? [the 1987 model year] | 1987-01-01 1987-12-31 year stated plain
        ? [2024-25] | 2024-01-01 2025-12-31 year stated plain
        ? [since 2022/23]. It | 2022-01-01 2023-12-31 year stated since
        ? [in 2010-11] | 2010-01-01 2011-12-31 year stated on
        ? [the 1990s] | 1990-01-01 1999-12-31 year stated plain
        ? [summer 2026] | 2026-06-01 2026-08-31 quarter stated plain
        ? [in the fall of 2025] | 2025-09-01 2025-11-30 quarter stated on
        ? [in winter 2025-26] | 2025-12-01 2026-02-28 quarter stated on
        > [this summer] | 2026-06-01 2026-08-31 quarter resolved plain
        ? [this winter] | 2025-12-01 2026-02-28 quarter resolved plain
        < [last summer] | 2025-06-01 2025-08-31 quarter resolved plain
        > [in the spring] | 2026-03-01 2026-05-31 quarter resolved on
        < [over the summer], some | 2025-06-01 2025-08-31 quarter resolved over
        ? [by late summer] | 2026-08-01 2026-08-31 month resolved by
        ",
    );
}

#[test]
fn moving_and_counted() {
    check(
        "
        ? [in the coming weeks and months] | 2026-01-30 2026-04-30 month resolved over
        ? [this week] | 2026-01-26 2026-02-01 week resolved plain
        ? [last week] | 2026-01-19 2026-01-25 week resolved plain
        ? [next week] | 2026-02-02 2026-02-08 week resolved plain
        ? [early next week] | 2026-02-02 2026-02-03 week resolved plain
        ? [earlier this week] | 2026-01-26 2026-01-30 week resolved plain
        ? [earlier in the week] | 2026-01-26 2026-01-30 week resolved plain
        ? [this month] | 2026-01-01 2026-01-31 month resolved plain
        ? [last month] | 2025-12-01 2025-12-31 month resolved plain
        ? [earlier this month] | 2026-01-01 2026-01-30 month resolved plain
        ? [late last month] | 2025-12-21 2025-12-31 week resolved plain
        ? [last quarter] | 2025-10-01 2025-12-31 quarter resolved plain
        ? [in the last quarter] | 2025-10-01 2025-12-31 quarter resolved on
        ? [next quarter] | 2026-04-01 2026-06-30 quarter resolved plain
        ? [this year] | 2026-01-01 2026-12-31 year resolved plain
        ? [last year] | 2025-01-01 2025-12-31 year resolved plain
        ? [late last year] | 2025-09-01 2025-12-31 quarter resolved plain
        ? [earlier this year] | 2026-01-01 2026-01-30 year resolved plain
        ? [later this year] | 2026-01-30 2026-12-31 year resolved over
        ? [so far this year] | 2026-01-01 2026-01-30 year resolved over
        ? up [from a year ago] | 2025-01-01 2025-12-31 year resolved plain
        ? up [from last year] | 2025-01-01 2025-12-31 year resolved plain
        ? [beginning next week] | 2026-02-02 2026-02-08 week resolved from
        ? [by Friday] | 2026-01-30 2026-01-30 day resolved by
        > [at the start of next year] | 2027-01-01 2027-01-31 month resolved on
        ? [in the current fiscal year] | 2026-01-01 2026-12-31 year resolved on
        ? [next year] | 2027-01-01 2027-12-31 year resolved plain
        > [in the new year] | 2026-01-01 2026-03-31 quarter resolved on
        ? [a year ago] | 2025-01-01 2025-12-31 year resolved plain
        ? [two weeks ago] | 2026-01-12 2026-01-18 week resolved plain
        ? [three years ago] | 2023-01-01 2023-12-31 year resolved plain
        ? [a couple of months ago] | 2025-11-01 2025-11-30 month resolved plain
        ? [10 days ago] | 2026-01-20 2026-01-20 day resolved plain
        ? [a few weeks ago] | 2025-12-26 2026-01-16 month resolved plain
        ? [in the past two years] | 2024-01-30 2026-01-30 year resolved over
        ? [over the past year] | 2025-01-30 2026-01-30 year resolved over
        ? [the last six months] | 2025-07-30 2026-01-30 month resolved over
        ? [in the last year] | 2025-01-30 2026-01-30 year resolved over
        ? [in recent months] | 2025-10-30 2026-01-30 month resolved over
        ? [over the next three years] | 2026-01-30 2029-01-30 year resolved over
        ? [over the next five to six years] | 2026-01-30 2032-01-30 year resolved over
        ? [over the next 18 months] | 2026-01-30 2027-07-30 month resolved over
        ? [within six months] | 2026-01-30 2026-07-30 month resolved over
        < [within six months] | 2025-07-30 2026-01-30 month resolved over
        ? [within 30 days] | 2026-01-30 2026-03-01 month resolved over
        > [in six months] | 2026-07-01 2026-07-31 month resolved on
        < 30,000 cuts [in six months] | 2025-07-30 2026-01-30 month resolved over
        ? [in two weeks' time] | 2026-02-09 2026-02-15 week resolved on
        ? [six months from now] | 2026-07-01 2026-07-31 month resolved plain
        ? [in the coming months] | 2026-01-30 2026-04-30 month resolved over
        ? [the coming year] | 2026-01-30 2027-01-30 year resolved over
        ? [in the next few days] | 2026-01-30 2026-02-02 week resolved over
        ? [the rest of the year] | 2026-01-30 2026-12-31 year resolved over
        ? [the six months to the end of September 2019] | 2019-04-01 2019-09-30 month stated over
        ? [the year to March 2014] | 2013-04-01 2014-03-31 year stated over
        ? [quarter ended December 31, 2024]. | 2024-10-01 2024-12-31 quarter stated over
        ? [in the week ending March 14], but | 2025-03-08 2025-03-14 week resolved over
        @ none
        ? [last week] | open plain
        ? [two weeks ago] | open plain
        ? [over the next three years] | open over
        ? [by the end of the year] | open by
        ",
    );
}

#[test]
fn deadlines_starts_and_ranges() {
    check(
        "
        ? [from 1 March] | 2026-03-01 2026-03-01 day resolved from
        ? [effective April 15] | 2026-04-15 2026-04-15 day resolved from
        ? [effective on or about April 15, 2025] | 2025-04-15 2025-04-15 day stated from
        ? [beginning March 31] | 2026-03-31 2026-03-31 day resolved from
        ? [starting in May] amid | 2026-05-01 2026-05-31 month resolved from
        ? [no later than June 30, 2026] | 2026-06-30 2026-06-30 day stated by
        ? [from January next year] | 2027-01-01 2027-01-31 month resolved from
        ? [2019 to 2022] | 2019-01-01 2022-12-31 year stated plain
        ? [from 2019 to 2022] | 2019-01-01 2022-12-31 year stated over
        ? [between 2019 and 2022] | 2019-01-01 2022-12-31 year stated over
        ? [in 2024 and 2025] | 2024-01-01 2025-12-31 year stated on
        ? [from 2023-2026] | 2023-01-01 2026-12-31 year stated over
        ? [Q2–Q4 2025] | 2025-04-01 2025-12-31 quarter stated plain
        ? [Q2 to Q4 2025] | 2025-04-01 2025-12-31 quarter stated plain
        ? [between Q2 and Q4 2025] | 2025-04-01 2025-12-31 quarter stated over
        ? [between the second and fourth quarters of 2025] | 2025-04-01 2025-12-31 quarter stated over
        ? [in January and February] | 2026-01-01 2026-02-28 month resolved on
        < [in June and July] with | 2025-06-01 2025-07-31 month resolved on
        ? [from March to June 2025] | 2025-03-01 2025-06-30 month stated over
        ? [from December 2025 to March] | 2025-12-01 2026-03-31 month stated over
        ? [From January to June], woes | 2026-01-01 2026-06-30 month resolved over
        ? [from November 2024 through January 2025] | 2024-11-01 2025-01-31 month stated over
        ? [June 29-July 13] | 2025-06-29 2025-07-13 month resolved plain
        ? [May 4-11], 2:30 | 2025-05-04 2025-05-11 week resolved plain
        ? [March 15-21, 2025] | 2025-03-15 2025-03-21 week stated plain
        ? [from 28 September to 31 October 2025] | 2025-09-28 2025-10-31 quarter stated over
        ? [between 4 and 11 May 2025] | 2025-05-04 2025-05-11 week stated over
        ? [4-11 May 2025] | 2025-05-04 2025-05-11 week stated plain
        ? [on May 4 and 5] | 2025-05-04 2025-05-05 week resolved on
        ? [from late 2025 to early 2026] | 2025-09-01 2026-04-30 quarter stated over
        ? [between late March and mid-April 2025] | 2025-03-21 2025-04-20 week stated over
        ? [from October through the end of the year] | 2026-10-01 2026-12-31 month resolved over
        ? [between now and the end of March] | 2026-01-30 2026-03-31 week resolved over
        ? [from now until 2027] | 2026-01-30 2027-12-31 year resolved over
        ? [March] and October | 2025-03-01 2025-03-31 month resolved plain
        @ none
        ? [from March to June] | open over
        ? [from March to June 2025] | 2025-03-01 2025-06-30 month stated over
        ",
    );
}
