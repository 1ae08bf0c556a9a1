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
    /// A date from its parts, which are not checked.
    pub const fn new(year: u16, month: u8, day: u8) -> Self {
        Self { year, month, day }
    }

    /// The date written like `2027-12-02`, and nothing else.
    ///
    /// ```
    /// use readiness_check::model::date::Date;
    ///
    /// let date = Date::parse("2027-12-02");
    /// assert_eq!(date, Some(Date::new(2027, 12, 2)));
    /// assert_eq!(date.map(|date| date.to_string()).as_deref(), Some("2027-12-02"));
    /// assert!(date < Date::parse("2028-08-02"));
    /// for text in ["2027-12-2", "2027-13-02", "2 December 2027", " 2027-12-02", "2026-02-29", ""] {
    ///     assert_eq!(Date::parse(text), None);
    /// }
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let (year, rest) = text.split_once('-')?;
        let (month, day) = rest.split_once('-')?;
        let number = |digits: &str, length: usize| {
            let is_plain = digits.len() == length && digits.bytes().all(|digit| digit.is_ascii_digit());
            is_plain.then(|| digits.bytes().fold(0, |number, digit| number * 10 + u16::from(digit - b'0')))
        };
        let small = |digits, most| number(digits, 2).filter(|n| (1..=most).contains(n)).and_then(|n| n.try_into().ok());
        let (year, month) = (number(year, 4)?, small(month, 12)?);
        Some(Self::new(year, month, small(day, days_in(year, month))?))
    }
}

/// How many days a month has.
fn days_in(year: u16, month: u8) -> u16 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// ISO 8601: `2027-12-02`.
impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // By hand: padding through the formatting machinery costs bytes in the bundle.
        let digit = |number: u16| char::from_digit(u32::from(number % 10), 10).unwrap_or('0');
        let (month, day) = (u16::from(self.month), u16::from(self.day));
        for character in [
            digit(self.year / 1000),
            digit(self.year / 100),
            digit(self.year / 10),
            digit(self.year),
            '-',
            digit(month / 10),
            digit(month),
            '-',
            digit(day / 10),
            digit(day),
        ] {
            fmt::Write::write_char(formatter, character)?;
        }
        Ok(())
    }
}
