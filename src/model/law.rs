//! The dates, articles and amounts of content/law.toml as constants. Nothing legal stands in Rust source: this file
//! only names what `build.rs` wrote from that file.

use super::date::Date;
use super::ids::{Duty, Size};

include!(concat!(env!("OUT_DIR"), "/law.rs"));

/// The maximum fine for a group of breaches (Art. 99).
#[derive(Clone, Copy, Debug)]
pub struct Fine {
    /// Public name of the group in content/law.toml.
    pub id: &'static str,
    /// Amount in million euro, as written for people, with a decimal point.
    pub million: &'static str,
    /// Percent of the worldwide annual turnover of the preceding year.
    pub percent: &'static str,
    /// The sizes for which the lower of the two is the maximum.
    pub lower: &'static [Size],
}

impl Duty {
    /// The article or articles of the AI Act it stands in.
    pub fn article(self) -> &'static str {
        ARTICLES[self as usize]
    }
}
