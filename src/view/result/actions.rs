//! What to do with the result: keep it on paper or as a file, take the dates along, share it, compare it, start again.

use std::rc::Rc;

use leptos::task::spawn_local;

use super::Quiz;
use crate::browser::element::Element;
use crate::browser::{address, clipboard, clock};
use crate::content::{Piece, frame, result as texts};
use crate::export::calendar;
use crate::model::flow::{Event, Purpose};
use crate::model::report::Report;
use crate::view::parts::{button, group, heading, said};
use crate::view::{saving, takeaway};

/// The buttons below the result.
pub(super) fn section(quiz: Quiz, report: Report) -> Vec<Element> {
    let today = clock::today();
    // Shared by the buttons: what they make is worked out when they are pressed.
    let report = Rc::new(report);
    let with = |text, happens: fn(Quiz, &Report)| {
        let report = Rc::clone(&report);
        button(quiz, text, "secondary", move || happens(quiz, &report))
    };
    let extra = |text, happens: fn(Quiz, &Report)| {
        let report = Rc::clone(&report);
        button(quiz, text, "secondary", move || {
            let report = Rc::clone(&report);
            quiz.with_piece(Piece::Extras, move || happens(quiz, &report));
        })
    };
    let kept = [
        Some(extra(texts::PRINT, takeaway::print)),
        Some(extra(texts::MARKDOWN, takeaway::copy_summary)),
        calendar::has_days(&report, today).then(|| extra(texts::CALENDAR, takeaway::save_calendar)),
        Some(extra(texts::EXPORT, takeaway::save_export)),
        Some(with(texts::COPY_CODE, |quiz, report| copy(quiz, report.code.clone()))),
    ];
    let on = |text, kind, event| button(quiz, text, kind, move || quiz.send(event));
    let parts = [
        heading(quiz, texts::KEEP, 1),
        group("actions", kept.into_iter().flatten()),
        group("actions", [with(texts::SHARE, share)]),
        said(quiz, "small", texts::SHARE_NOTE),
        group(
            "actions",
            [
                on(texts::COMPARE, "secondary", Event::AskedToOpen(Purpose::Comparison)),
                on(texts::REVIEW, "secondary", Event::AskedForReview),
                button(quiz, texts::AGAIN, "link", move || saving::start_again(quiz)),
            ],
        ),
    ];
    // A browser copies, prints and saves only right after a click, so what that needs comes when a hand or the focus is near.
    let near = move || quiz.prepare(Piece::Extras);
    vec![group("keep", parts).on("pointerenter", near).on("focusin", near)]
}

fn share(quiz: Quiz, report: &Report) {
    let page = quiz.options(|options| options.page.clone());
    match address::link_with(page.as_deref(), &report.code) {
        Some(link) => copy(quiz, link),
        None => quiz.say(Some(frame::COPY_FAILED)),
    }
}

/// Copies a text and says whether it worked.
pub(in crate::view) fn copy(quiz: Quiz, text: String) {
    spawn_local(async move {
        let notice = if clipboard::copy(text).await { frame::COPIED } else { frame::COPY_FAILED };
        quiz.say(Some(notice));
    });
}
