//! What the visitor takes along from the result as a text or a file: a summary, the dates, the export. It is made when it is
//! asked for; the buttons are src/view/result/actions.rs.

use std::rc::Rc;

use super::ways::share_file;
use crate::app::store::Store;
use crate::browser::{clock, share};
use crate::content::card as texts;
use crate::export::{calendar, json, markdown};
use crate::host::events::{HostEvent, Kept};
use crate::model::report::Report;
use crate::view::action::{Doing, Outcome, action, copy};

/// Copies the Markdown summary.
pub(super) fn copy_summary(store: Store, report: &Rc<Report>) -> Doing {
    let language = store.language();
    copy(store, markdown::markdown(report, clock::today(), language, &|date| store.date(date)))
}

/// Offers the dates of the duties as a calendar file.
pub(super) fn save_calendar(store: Store, report: &Rc<Report>) -> Doing {
    let language = store.language();
    let file = calendar::calendar(report, clock::today(), &clock::stamp(), language);
    save(store, "ai-act.ics", "text/calendar", file.unwrap_or_default())
}

/// Offers the report as JSON.
pub(super) fn save_export(store: Store, report: &Rc<Report>) -> Doing {
    save(store, "readiness-check.json", "application/json", json::report_json(report, clock::today(), true))
}

/// Offers a text as a file. Browsers inside other apps may do nothing then and say nothing, so where the device can share the file, that
/// is offered right below. Where the browser refuses, the text can be copied.
fn save(store: Store, name: &'static str, media_type: &'static str, text: String) -> Doing {
    let is_saved = store.host().download(name, media_type, &text).is_ok();
    Box::pin(async move {
        if !is_saved {
            return Some(Outcome::refused(store, &text));
        }
        let below = share::file(name, media_type, &text).map(|data| {
            let told = HostEvent::Keep(Kept::File);
            action(store, texts::NO_FILE, "link", told, move || share_file(store, data.clone(), text.clone()))
        });
        Some(Outcome { says: texts::SAVED, below: below.into_iter().collect() })
    })
}
