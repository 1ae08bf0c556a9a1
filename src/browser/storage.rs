//! Answers kept on the device, after the visitor asked for it: one key in local storage, for thirty days.
//!
//! The key is `readiness-check`; its value is `1 EXPIRY CODE`: the version of this format, the expiry in milliseconds
//! since 1970 and the result code. Storage that is blocked, full, corrupt or expired never breaks the quiz. What is expired
//! goes as soon as the check loads; the browser may delete all of it earlier (Safari after seven days without a visit).
//! What another tab or another version of the check has saved is theirs: the expiry tells one visit's answers from another's.

use gloo_storage::{LocalStorage, Storage};

use crate::model::answers::Answers;
use crate::model::code;

/// The one key.
pub const KEY: &str = "readiness-check";
/// Version of the format.
const VERSION: &str = "1";
/// How many days answers are kept at most; every text that says so is compared with it.
pub const DAYS: u8 = 30;
/// The same in milliseconds.
const KEPT_FOR: f64 = DAYS as f64 * 86_400_000.0;
/// How far a clock may have been put back since answers were saved, in milliseconds.
const CLOCK_SLACK: f64 = 86_400_000.0;
/// A longer value was not written by this file and is not parsed.
const LONGEST: usize = 100;

/// What storage holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Saved {
    /// No saved answers, or no storage to look in.
    Nothing,
    /// Answers, kept until the moment in milliseconds since 1970.
    Answers(Answers, f64),
    /// Answers whose thirty days are over, or that claim more than that.
    Expired,
    /// Something that another version of the check has saved.
    OtherVersion,
    /// Something this version cannot read.
    Unreadable,
}

/// What has become of answers that a visit had saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// They are there, as far as anybody can tell.
    There,
    /// Nothing is saved: deleted by this check, by another one in another tab, or by the browser.
    Gone,
    /// Others are saved in their place.
    Replaced,
}

/// Looks for saved answers. Expired and unreadable ones are deleted.
pub(crate) fn load(now: f64) -> Saved {
    let found = find(now);
    if matches!(found, Saved::Expired | Saved::Unreadable) {
        delete();
    }
    found
}

/// Deletes saved answers whose thirty days are over, and says whether there were some. Nothing else is touched, and nothing is
/// written: this happens before the visitor has asked for anything, to keep what was promised when they saved.
pub(crate) fn forget_expired(now: f64) -> bool {
    let is_over = find(now) == Saved::Expired;
    if is_over {
        delete();
    }
    is_over
}

fn find(now: f64) -> Saved {
    let Some(storage) = storage() else { return Saved::Nothing };
    let Ok(Some(value)) = storage.get_item(KEY) else { return Saved::Nothing };
    parse(&value, now)
}

/// Saves the answers and says until when, or `None` where the browser refuses or another version of the check has saved something.
pub(crate) fn save(answers: &Answers, now: f64) -> Option<f64> {
    if find(now) == Saved::OtherVersion {
        return None;
    }
    let expires = now + KEPT_FOR;
    storage()?.set_item(KEY, &format(answers, expires)).ok()?;
    Some(expires)
}

/// Deletes the saved answers and says whether they are gone.
pub(crate) fn delete() -> bool {
    // Whether it worked, the storage says itself.
    let _ = storage().map(|storage| storage.remove_item(KEY));
    storage().is_some_and(|storage| storage.get_item(KEY) == Ok(None))
}

/// Whether there is storage to save in. Whether it takes anything, only saving can tell.
pub(crate) fn is_there() -> bool {
    storage().is_some()
}

/// What has become of answers that were saved until this moment. Storage that cannot be reached tells nobody.
pub(crate) fn fate(until: f64) -> Fate {
    let Some(Ok(value)) = storage().map(|storage| storage.get_item(KEY)) else { return Fate::There };
    let Some(value) = value else { return Fate::Gone };
    // As text: parsing a number with a fraction would cost 16 kB.
    let is_own = value.split(' ').nth(1) == Some(&milliseconds(until));
    if is_own { Fate::There } else { Fate::Replaced }
}

/// The value for these answers. `expires` is a moment in milliseconds since 1970.
pub fn format(answers: &Answers, expires: f64) -> String {
    [VERSION, &milliseconds(expires), &code::encode(answers)].join(" ")
}

/// A moment as it is written. Whole milliseconds: integers print in fewer bytes of code than floats.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a moment after 1970, in whole milliseconds"
)]
fn milliseconds(moment: f64) -> String {
    (moment as u64).to_string()
}

/// Reads a value, whatever it is.
#[expect(
    clippy::cast_precision_loss,
    reason = "moments are far below 2⁵³ milliseconds; a made-up larger one only lasts longer"
)]
pub fn parse(value: &str, now: f64) -> Saved {
    if value.len() > LONGEST {
        return Saved::Unreadable;
    }
    let mut parts = value.split(' ');
    let (version, expires, code) = (parts.next(), parts.next(), parts.next());
    let expires = expires.and_then(|expires| expires.parse::<u64>().ok()).map(|expires| expires as f64);
    match (version, expires, code.map(code::decode), parts.next()) {
        // Saved with a clock that ran far ahead: nobody knows for how long.
        (Some(VERSION), Some(expires), Some(Ok(_)), None)
            if expires <= now || expires > now + KEPT_FOR + CLOCK_SLACK =>
        {
            Saved::Expired
        }
        (Some(VERSION), Some(expires), Some(Ok(answers)), None) => Saved::Answers(answers, expires),
        (Some(version), ..) if version != VERSION && version.parse::<u16>().is_ok() => Saved::OtherVersion,
        _ => Saved::Unreadable,
    }
}

/// Local storage, where the page has one. The probe comes first: gloo's own access panics where it is blocked.
fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()??;
    Some(LocalStorage::raw())
}
