//! What to do with the result: print, copy, share, export, start again.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Quiz;
use crate::browser::{address, clipboard, clock, download};
use crate::content::{frame, result as texts};
use crate::export;
use crate::model::flow::Event;
use crate::model::report::Report;
use crate::view::parts::{group, paragraph};
use crate::view::{Button, saving};

/// The buttons below the result.
pub(super) fn section(quiz: Quiz, report: Report) -> Vec<AnyView> {
    let code = report.code.clone();
    let copy_code = Callback::new({
        let code = code.clone();
        move |()| copy(quiz, code.clone())
    });
    let share = Callback::new(move |()| match address::link_with(&code) {
        Some(link) => copy(quiz, link),
        None => quiz.notice.set(Some(frame::COPY_FAILED)),
    });
    let save_file = Callback::new(move |()| {
        let json = export::report_json(&report, clock::today(), true);
        if download::file("readiness-check.json", "application/json", &json).is_err() {
            quiz.notice.set(Some(frame::EXPORT_FAILED));
        }
    });
    let print = Callback::new(|()| download::print());
    let again = Callback::new(move |()| saving::start_again(quiz));
    let review = Callback::new(move |()| quiz.send(Event::AskedForReview));
    let buttons = [
        (texts::PRINT, "secondary", print),
        (texts::COPY_CODE, "secondary", copy_code),
        (texts::SHARE, "secondary", share),
        (texts::EXPORT, "secondary", save_file),
        (texts::REVIEW, "secondary", review),
        (texts::AGAIN, "link", again),
    ];
    let buttons = buttons.map(|(text, kind, on_click)| view! { <Button text=quiz.t(text) kind on_click /> }.into_any());
    vec![group("actions", buttons.into()), paragraph("small", quiz.t(texts::SHARE_NOTE))]
}

/// Copies a text and says whether it worked.
fn copy(quiz: Quiz, text: String) {
    spawn_local(async move {
        let notice = if clipboard::copy(text).await { frame::COPIED } else { frame::COPY_FAILED };
        quiz.notice.set(Some(notice));
    });
}
