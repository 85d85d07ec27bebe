//! JSON as it is read: what people bring back, which may be cut short, edited by hand or of another program.
//!
//! Takes text, gives a [`Value`]; from that, whatever can be deserialised. What is wrong says where, what was expected
//! and what was found; what stands before it is kept. Written by hand, since the browser shares it: DESIGN.md has
//! what `serde_json` would add.
//!
//! ```
//! use pinkslip::json::{from, parse};
//! use pinkslip::mention::Headcount;
//! let read = |text| from::<Headcount>(parse(text).value.get("headcount").unwrap_or_default());
//! assert!(read(r#"{"headcount": {"min": 300, "max": null, "qualifier": "over"}}"#).is_ok());
//! let fault = read(r#"{"headcount": {"min": "many", "max": null, "qualifier": "over"}}"#).unwrap_err();
//! assert_eq!(fault.to_string(), "min: expected a whole number, found \"many\"");
//! ```

mod de;
mod fault;
mod parse;
mod value;

pub use de::from;
pub use fault::Fault;
pub use parse::{Parsed, parse, parse_items};
pub use value::Value;
