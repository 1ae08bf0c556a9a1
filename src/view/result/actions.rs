//! What to do with the result: keep it on paper or as a file, take the dates along, share it, compare it, start again.

use std::rc::Rc;

use leptos::task::spawn_local;

use super::Quiz;
use crate::browser::element::Element;
use crate::browser::{address, clipboard, clock, download, paper};
use crate::content::{frame, result as texts};
use crate::export::{calendar, json, markdown};
use crate::model::flow::{Event, Purpose};
use crate::model::report::Report;
use crate::view::parts::{button, group, heading, paragraph};
use crate::view::saving;

/// The buttons below the result.
pub(super) fn section(quiz: Quiz, report: Report) -> Vec<Element> {
    let today = clock::today();
    // Shared by the buttons: what they make is worked out when they are pressed.
    let report = Rc::new(report);
    let with = |text, happens: fn(Quiz, &Report)| {
        let report = Rc::clone(&report);
        button(quiz.t(text), "secondary", move || happens(quiz, &report))
    };
    let kept = [
        Some(with(texts::PRINT, |quiz, _| print(quiz))),
        Some(with(texts::MARKDOWN, copy_summary)),
        calendar::has_days(&report, today).then(|| with(texts::CALENDAR, save_calendar)),
        Some(with(texts::EXPORT, save_export)),
        Some(with(texts::COPY_CODE, |quiz, report| copy(quiz, report.code.clone()))),
    ];
    let on = |text, kind, event| button(quiz.t(text), kind, move || quiz.send(event));
    let parts = [
        heading(quiz, quiz.t(texts::KEEP), 1),
        group("actions", kept.into_iter().flatten()),
        group("actions", [with(texts::SHARE, share)]),
        paragraph("small", quiz.t(texts::SHARE_NOTE)),
        group(
            "actions",
            [
                on(texts::COMPARE, "secondary", Event::AskedToOpen(Purpose::Comparison)),
                on(texts::REVIEW, "secondary", Event::AskedForReview),
                button(quiz.t(texts::AGAIN), "link", move || saving::start_again(quiz)),
            ],
        ),
    ];
    vec![group("keep", parts)]
}

/// Prints the result under a title that makes a good file name.
fn print(quiz: Quiz) {
    let title = [quiz.t(frame::TITLE), &quiz.date(clock::today())].join(" ");
    paper::print(&quiz.host().root, &title, quiz.language().code());
}

fn copy_summary(quiz: Quiz, report: &Report) {
    let language = quiz.language();
    copy(quiz, markdown::markdown(report, clock::today(), language, &|date| quiz.date(date)));
}

fn save_calendar(quiz: Quiz, report: &Report) {
    let language = quiz.language();
    let file = calendar::calendar(report, clock::today(), &clock::stamp(), language);
    save(quiz, "ai-act.ics", "text/calendar", &file.unwrap_or_default());
}

fn save_export(quiz: Quiz, report: &Report) {
    save(quiz, "readiness-check.json", "application/json", &json::report_json(report, clock::today(), true));
}

fn share(quiz: Quiz, report: &Report) {
    let page = quiz.options(|options| options.page.clone());
    match address::link_with(page.as_deref(), &report.code) {
        Some(link) => copy(quiz, link),
        None => quiz.say(Some(frame::COPY_FAILED)),
    }
}

/// Offers a text as a file, or says that the browser refuses.
fn save(quiz: Quiz, name: &str, media_type: &str, text: &str) {
    if download::file(name, media_type, text).is_err() {
        quiz.say(Some(frame::EXPORT_FAILED));
    }
}

/// Copies a text and says whether it worked.
pub(super) fn copy(quiz: Quiz, text: String) {
    spawn_local(async move {
        let notice = if clipboard::copy(text).await { frame::COPIED } else { frame::COPY_FAILED };
        quiz.say(Some(notice));
    });
}
