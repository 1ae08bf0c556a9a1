//! What the visitor takes along from the result: paper, a summary, the dates, the export. It is made when it is asked for;
//! the buttons are src/view/result/actions.rs.

use super::Quiz;
use super::result::actions::copy;
use crate::browser::{clock, download, paper};
use crate::content::frame;
use crate::export::{calendar, json, markdown};
use crate::model::report::Report;

/// Prints the result under a title that makes a good file name.
#[inline(never)]
pub(super) fn print(quiz: Quiz, _: &Report) {
    let title = [quiz.t(frame::TITLE), &quiz.date(clock::today())].join(" ");
    paper::print(&quiz.host().root, &title, quiz.language().code());
}

#[inline(never)]
pub(super) fn copy_summary(quiz: Quiz, report: &Report) {
    let language = quiz.language();
    copy(quiz, markdown::markdown(report, clock::today(), language, &|date| quiz.date(date)));
}

#[inline(never)]
pub(super) fn save_calendar(quiz: Quiz, report: &Report) {
    let language = quiz.language();
    let file = calendar::calendar(report, clock::today(), &clock::stamp(), language);
    save(quiz, "ai-act.ics", "text/calendar", &file.unwrap_or_default());
}

#[inline(never)]
pub(super) fn save_export(quiz: Quiz, report: &Report) {
    save(quiz, "readiness-check.json", "application/json", &json::report_json(report, clock::today(), true));
}

/// Offers a text as a file, or says that the browser refuses.
fn save(quiz: Quiz, name: &str, media_type: &str, text: &str) {
    if download::file(name, media_type, text).is_err() {
        quiz.say(Some(frame::EXPORT_FAILED));
    }
}
