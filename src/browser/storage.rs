//! Answers kept on the device, after the visitor asked for it: one key in local storage, for thirty days.
//!
//! The key is `readiness-check`; its value is `1 EXPIRY CODE`: the version of this format, the expiry in milliseconds
//! since 1970 and the result code. Storage that is blocked, full, corrupt or expired never breaks the quiz.

use gloo_storage::{LocalStorage, Storage};

use crate::model::answers::Answers;
use crate::model::code;

/// The one key.
pub const KEY: &str = "readiness-check";
/// Version of the format.
const VERSION: &str = "1";
/// Thirty days in milliseconds.
const KEPT_FOR: f64 = 30.0 * 86_400_000.0;
/// A longer value was not written by this file and is not parsed.
const LONGEST: usize = 100;

/// What storage holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// No saved answers, or no storage to look in.
    Nothing,
    /// Answers, kept until the moment in milliseconds since 1970.
    Answers(Answers, f64),
    /// Answers whose thirty days are over.
    Expired,
    /// Something this version cannot read.
    Unreadable,
}

/// Looks for saved answers. Expired and unreadable ones are deleted.
pub(crate) fn load(now: f64) -> Found {
    let Some(storage) = storage() else { return Found::Nothing };
    let Ok(Some(value)) = storage.get_item(KEY) else { return Found::Nothing };
    let found = parse(&value, now);
    if matches!(found, Found::Expired | Found::Unreadable) {
        delete();
    }
    found
}

/// Saves the answers and says until when, or `None` where the browser refuses.
pub(crate) fn save(answers: &Answers, now: f64) -> Option<f64> {
    let expires = now + KEPT_FOR;
    storage()?.set_item(KEY, &format(answers, expires)).ok()?;
    Some(expires)
}

/// Deletes the saved answers.
pub(crate) fn delete() {
    // Storage that cannot be reached holds nothing of ours.
    let _ = storage().map(|storage| storage.remove_item(KEY));
}

/// The value for these answers. `expires` is a moment in milliseconds since 1970.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a moment after 1970, in whole milliseconds"
)]
pub fn format(answers: &Answers, expires: f64) -> String {
    // Whole milliseconds: integers print in fewer bytes of code than floats.
    [VERSION, &(expires as u64).to_string(), &code::encode(answers)].join(" ")
}

/// Reads a value, whatever it is.
#[expect(
    clippy::cast_precision_loss,
    reason = "moments are far below 2⁵³ milliseconds; a made-up larger one only lasts longer"
)]
pub fn parse(value: &str, now: f64) -> Found {
    if value.len() > LONGEST {
        return Found::Unreadable;
    }
    let mut parts = value.split(' ');
    let (version, expires, code) = (parts.next(), parts.next(), parts.next());
    let expires = expires.and_then(|expires| expires.parse::<u64>().ok()).map(|expires| expires as f64);
    match (version, expires, code.map(code::decode), parts.next()) {
        (Some(VERSION), Some(expires), Some(Ok(_)), None) if expires <= now => Found::Expired,
        (Some(VERSION), Some(expires), Some(Ok(answers)), None) => Found::Answers(answers, expires),
        _ => Found::Unreadable,
    }
}

/// Local storage, where the page has one. The probe comes first: gloo's own access panics where it is blocked.
fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()??;
    Some(LocalStorage::raw())
}
