//! Today's date and the wording of dates and times, by the browser's own calendar and `Intl`.

use std::cell::OnceCell;

use js_sys::Intl::DateTimeFormat;
use js_sys::{Array, Date as JsDate, Function, Object, Reflect};
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
    // A calendar has no month 13: the conversions cannot fail. A wrong clock, in which even the year can be anything, must not break
    // the result.
    let small = |number: u32| u8::try_from(number).ok().filter(|number| *number > 0).unwrap_or(1);
    let year = u16::try_from(now.get_full_year()).ok().filter(|year| (1970..=9999).contains(year)).unwrap_or(1970);
    Date::new(year, small(now.get_month() + 1), small(now.get_date()))
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

thread_local! {
    /// By language: how dates are worded. The browser takes twenty times as long where it is told anew with each date, and a result has
    /// dozens.
    static WORDING: [OnceCell<Function>; Language::ALL.len()] = const { [const { OnceCell::new() }; Language::ALL.len()] };
}

/// The date in words, like "2 December 2027". Its parts stay on one line.
pub(crate) fn in_words(date: Date, language: Language) -> String {
    let words = WORDING.with(|wording| {
        let format = || {
            let options = options(&[("dateStyle", "long"), ("timeZone", "UTC")]);
            DateTimeFormat::new(&Array::of1(&locale(language).into()), &options).format()
        };
        // A date that the browser cannot word stays empty; there is none in this calendar.
        wording[language as usize].get_or_init(format).call1(&JsValue::UNDEFINED, &moment(utc(date))).ok()
    });
    with_day_and_month_whole(&words.and_then(|words| words.as_string()).unwrap_or_default())
}

/// The date of a moment in words.
pub(crate) fn moment_in_words(milliseconds: f64, language: Language) -> String {
    let words = moment(milliseconds).to_locale_date_string(locale(language), &options(&[("dateStyle", "long")]));
    with_day_and_month_whole(&String::from(words))
}

/// Day and month stay in one line. The year does not: Firefox takes what holds together for one word, and hyphenates long ones.
fn with_day_and_month_whole(words: &str) -> String {
    words.replacen(' ', "\u{a0}", 1)
}

/// The time of day of a moment, like "14:05".
pub(crate) fn time_of_day(milliseconds: f64, language: Language) -> String {
    let options = options(&[("timeStyle", "short")]);
    moment(milliseconds).to_locale_time_string_with_options(locale(language), &options).into()
}

fn moment(milliseconds: f64) -> JsDate {
    JsDate::new(&JsValue::from_f64(milliseconds))
}

fn options(pairs: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (key, value) in pairs {
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&options, &JsValue::from_str(key), &JsValue::from_str(value));
    }
    options
}

/// British month order for English: the audience is European.
fn locale(language: Language) -> &'static str {
    if language == Language::En { "en-GB" } else { language.code() }
}

/// Midnight UTC of the date. Never by `Date.parse`, which pages replace by their own that reads dates of their country.
fn utc(date: Date) -> f64 {
    JsDate::utc(f64::from(date.year), f64::from(date.month) - 1.0) + (f64::from(date.day) - 1.0) * DAY
}
