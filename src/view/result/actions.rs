//! What to do with the result: print, copy, share, export, start again.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Quiz;
use crate::browser::element::Element;
use crate::browser::{address, clipboard, clock, download};
use crate::content::{frame, result as texts};
use crate::export;
use crate::model::flow::Event;
use crate::model::report::Report;
use crate::view::parts::{button, group, paragraph};
use crate::view::saving;

/// The buttons below the result.
pub(super) fn section(quiz: Quiz, report: Report) -> Vec<Element> {
    let copy_code = {
        let code = report.code.clone();
        move || copy(quiz, code.clone())
    };
    let code = report.code.clone();
    let share = move || match address::link_with(&code) {
        Some(link) => copy(quiz, link),
        None => quiz.notice.set(Some(frame::COPY_FAILED)),
    };
    let save_file = move || {
        let json = export::report_json(&report, clock::today(), true);
        if download::file("readiness-check.json", "application/json", &json).is_err() {
            quiz.notice.set(Some(frame::EXPORT_FAILED));
        }
    };
    let buttons = [
        button(quiz.t(texts::PRINT), "secondary", download::print),
        button(quiz.t(texts::COPY_CODE), "secondary", copy_code),
        button(quiz.t(texts::SHARE), "secondary", share),
        button(quiz.t(texts::EXPORT), "secondary", save_file),
        button(quiz.t(texts::REVIEW), "secondary", move || quiz.send(Event::AskedForReview)),
        button(quiz.t(texts::AGAIN), "link", move || saving::start_again(quiz)),
    ];
    vec![group("actions", buttons), paragraph("small", quiz.t(texts::SHARE_NOTE))]
}

/// Copies a text and says whether it worked.
fn copy(quiz: Quiz, text: String) {
    spawn_local(async move {
        let notice = if clipboard::copy(text).await { frame::COPIED } else { frame::COPY_FAILED };
        quiz.notice.set(Some(notice));
    });
}
