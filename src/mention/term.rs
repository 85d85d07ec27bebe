//! The closed vocabularies of the contract: status, kind, scope, workers, speakers.
//!
//! Each is written and read back as its word: `"under_way"` is `Status::UnderWay`.

use serde::de::Error;
use serde::{Deserialize, Deserializer};

use crate::text::letter::quoted;

macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum $name { $($(#[$doc])* $variant,)* }

        impl $name {
            /// The word of the JSON contract.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::mention::term::read(deserializer, &[$(($word, Self::$variant),)*])
            }
        }
    };
}
pub(super) use words;

/// Reads one of `words`, each with what it means.
pub(super) fn read<'de, D: Deserializer<'de>, T: Copy>(
    deserializer: D,
    words: &[(&str, T)],
) -> Result<T, D::Error> {
    let word = String::deserialize(deserializer)?;
    let found = words.iter().find(|(known, _)| *known == word);
    found.map(|(_, meant)| *meant).ok_or_else(|| {
        let known: Vec<&str> = words.iter().map(|(known, _)| *known).collect();
        let (known, word) = (known.join(", "), quoted(&word));
        D::Error::custom(format!("expected one of {known}, found {word}"))
    })
}

words! {
    /// How far a reduction has come.
    Status {
        /// May happen; being weighed.
        Considered = "considered",
        /// Intended, at risk, in consultation.
        Planned = "planned",
        /// Media, sources, a union or a memo say so.
        Reported = "reported",
        /// The employer or its filing says so.
        Announced = "announced",
        /// A statutory notice was given.
        Notified = "notified",
        /// It goes on now.
        UnderWay = "under_way",
        /// It has happened.
        Completed = "completed",
        /// The employer says it is not so.
        Denied = "denied",
        /// It was taken back.
        Withdrawn = "withdrawn",
    }
}

words! {
    /// By what means jobs go.
    Kind {
        /// Dismissal, redundancy, cut posts.
        Layoff = "layoff",
        /// A site or the firm closes.
        Closure = "closure",
        /// Temporary: furlough, short time.
        Furlough = "furlough",
        /// Voluntary: buyout, severance offer.
        Buyout = "buyout",
        /// Posts left empty.
        Attrition = "attrition",
        /// More than one of these.
        Mixed = "mixed",
    }
}

words! {
    /// A round of its own, or a figure about rounds.
    Scope {
        /// A reduction of its own.
        Round = "round",
        /// A roll-up over rounds of one employer.
        Cumulative = "cumulative",
        /// A named share of another round.
        Part = "part",
        /// An aggregate over many employers.
        Sector = "sector",
    }
}

words! {
    /// Whom it hits.
    Workers {
        /// Employees.
        Employees = "employees",
        /// Contractors, agency workers.
        Contractors = "contractors",
        /// Temporary workers.
        Temporary = "temporary",
        /// Seasonal workers.
        Seasonal = "seasonal",
        /// Managers.
        Managers = "managers",
        /// The text does not say.
        Unstated = "unstated",
    }
}

words! {
    /// What kind of speaker says so.
    SourceKind {
        /// A newspaper, agency, broadcaster or site.
        Media = "media",
        /// The employer or its people in office.
        Employer = "employer",
        /// A filing or statutory notice.
        Filing = "filing",
        /// A union or works council.
        Union = "union",
        /// An internal memo, message or e-mail.
        Memo = "memo",
        /// People who are not named.
        Unnamed = "unnamed",
    }
}

words! {
    /// Which field a piece of evidence stands for.
    Role {
        /// The word that makes it a cut.
        Trigger = "trigger",
        /// The employer.
        Employer = "employer",
        /// The number of people.
        Headcount = "headcount",
        /// The share.
        Share = "share",
        /// The base.
        Workforce = "workforce",
        /// The date of the announcement.
        Date = "date",
        /// The date it takes effect.
        Effective = "effective",
        /// A unit.
        Unit = "unit",
        /// A place.
        Place = "place",
        /// A reason.
        Reason = "reason",
        /// The speaker.
        Source = "source",
    }
}
