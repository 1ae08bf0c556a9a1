//! Today's date and the wording of dates and times, by the browser's own calendar and `Intl`.

use js_sys::{Date as JsDate, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::content::Language;
use crate::model::date::Date;

/// Milliseconds of a day.
const DAY: f64 = 86_400_000.0;

/// Milliseconds since 1970.
pub(crate) fn now() -> f64 {
    JsDate::now()
}

/// Today, where the visitor is.
pub(crate) fn today() -> Date {
    let now = JsDate::new_0();
    // A calendar has no month 13: the conversions cannot fail, and a wrong clock must not break the result.
    let small = |number: u32| u8::try_from(number).unwrap_or(1);
    Date::new(u16::try_from(now.get_full_year()).unwrap_or(1970), small(now.get_month() + 1), small(now.get_date()))
}

/// The present moment in UTC as calendar files write it, like `20261127T101500Z`.
pub(crate) fn stamp() -> String {
    let iso: String = JsDate::new_0().to_iso_string().into();
    let seconds = iso.split('.').next().unwrap_or_default().replace(['-', ':'], "");
    [&seconds, "Z"].concat()
}

/// Days from one date to another; negative where it lies before.
#[expect(clippy::cast_possible_truncation, reason = "the days between two dates of this calendar fit by far")]
pub(crate) fn days_between(from: Date, to: Date) -> i32 {
    ((utc(to) - utc(from)) / DAY) as i32
}

/// The date in words, like "2 December 2027", which no line breaks.
pub(crate) fn in_words(date: Date, language: Language) -> String {
    words(utc(date), language, Some("UTC"))
}

/// The date of a moment in words.
pub(crate) fn moment_in_words(milliseconds: f64, language: Language) -> String {
    words(milliseconds, language, None)
}

/// In this time zone, or in the visitor's.
fn words(milliseconds: f64, language: Language, time_zone: Option<&str>) -> String {
    let options = Object::new();
    for (key, value) in [("dateStyle", Some("long")), ("timeZone", time_zone)] {
        if let Some(value) = value {
            // Setting a property of a fresh object cannot fail.
            let _ = Reflect::set(&options, &JsValue::from_str(key), &JsValue::from_str(value));
        }
    }
    // British month order for English: the audience is European.
    let locale = if language == Language::En { "en-GB" } else { language.code() };
    let words: String = JsDate::new(&JsValue::from_f64(milliseconds)).to_locale_date_string(locale, &options).into();
    words.replace(' ', "\u{a0}")
}

/// Midnight UTC of the date: that is how `Date` reads one without a time.
fn utc(date: Date) -> f64 {
    JsDate::parse(&date.to_string())
}
