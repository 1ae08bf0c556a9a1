//! What the visitor takes along from the result as a text or a file: a summary, the dates, the export. It is made when it is
//! asked for; the buttons are src/view/result/actions.rs.

use std::rc::Rc;

use crate::app::store::Store;
use crate::browser::{clock, download};
use crate::content::frame;
use crate::export::{calendar, json, markdown};
use crate::model::report::Report;
use crate::view::copy::copy;

/// Copies the Markdown summary.
pub(super) fn copy_summary(store: Store, report: &Rc<Report>) {
    let language = store.language();
    copy(store, markdown::markdown(report, clock::today(), language, &|date| store.date(date)));
}

/// Offers the dates of the duties as a calendar file.
pub(super) fn save_calendar(store: Store, report: &Rc<Report>) {
    let language = store.language();
    let file = calendar::calendar(report, clock::today(), &clock::stamp(), language);
    save(store, "ai-act.ics", "text/calendar", &file.unwrap_or_default());
}

/// Offers the report as JSON.
pub(super) fn save_export(store: Store, report: &Rc<Report>) {
    save(store, "readiness-check.json", "application/json", &json::report_json(report, clock::today(), true));
}

/// Offers a text as a file, or says that the browser refuses.
fn save(store: Store, name: &str, media_type: &str, text: &str) {
    if download::file(name, media_type, text).is_err() {
        store.announce(frame::EXPORT_FAILED);
    }
}
