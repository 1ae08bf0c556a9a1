//! A calendar date as plain data. Dates come from the law file (checked when the project builds) or from the edge;
//! this module neither reads a clock nor words a date for people.

use core::fmt;

/// A date of the Gregorian calendar, ordered by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// Year, four digits.
    pub year: u16,
    /// Month, 1–12.
    pub month: u8,
    /// Day of the month, 1–31.
    pub day: u8,
}

impl Date {
    /// The date of this year, month and day, taken as given.
    pub const fn new(year: u16, month: u8, day: u8) -> Self {
        Self { year, month, day }
    }
}

/// ISO 8601: `2027-12-02`.
impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // By hand: padding through the formatting machinery costs bytes in the bundle.
        let two = |number: u8| [char::from(b'0' + number / 10 % 10), char::from(b'0' + number % 10)];
        let [y1, y2] = two((self.year / 100) as u8);
        let [y3, y4] = two((self.year % 100) as u8);
        let ([m1, m2], [d1, d2]) = (two(self.month), two(self.day));
        for character in [y1, y2, y3, y4, '-', m1, m2, '-', d1, d2] {
            fmt::Write::write_char(formatter, character)?;
        }
        Ok(())
    }
}
