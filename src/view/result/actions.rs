//! What to do with the result: keep it on paper or as a file, take the dates along, share it, compare it, start again.

use std::rc::Rc;

use super::files;
use crate::app::event::{Event, Move};
use crate::app::screen::Purpose;
use crate::app::store::Store;
use crate::browser::{address, clock};
use crate::content::{frame, result as texts};
use crate::export::calendar;
use crate::model::report::Report;
use crate::view::confirm::confirmed;
use crate::view::copy::copy;
use crate::view::element::Element;
use crate::view::parts::{button, group, heading, move_button, text_paragraph};

/// The buttons below the result. What they make is worked out when they are pressed; `print` prints all of it.
pub(super) fn section(store: Store, report: &Rc<Report>, print: fn(Store, &Rc<Report>)) -> Element {
    let with = |text, happens: fn(Store, &Rc<Report>)| {
        let report = Rc::clone(report);
        button(store, text, "secondary", move || happens(store, &report))
    };
    let has_days = calendar::has_days(report, clock::today());
    let kept = [
        Some(with(texts::PRINT, print)),
        Some(with(texts::MARKDOWN, files::copy_summary)),
        has_days.then(|| with(texts::CALENDAR, files::save_calendar)),
        Some(with(texts::EXPORT, files::save_export)),
        Some(with(texts::COPY_CODE, |store, report| copy(store, report.code.clone()))),
    ];
    let parts = [
        heading(store, texts::KEEP, 1),
        group("actions", kept.into_iter().flatten()),
        group("actions", [with(texts::SHARE, share)]),
        text_paragraph(store, "small", texts::SHARE_NOTE),
        group(
            "actions",
            [
                move_button(store, texts::COMPARE, "secondary", Move::AskedToOpen(Purpose::Comparison)),
                move_button(store, texts::REVIEW, "secondary", Move::AskedForReview),
                confirmed(store, texts::AGAIN, texts::AGAIN_ASK, || Event::Moved(Move::StartedAgain)),
            ],
        ),
    ];
    group("keep", parts)
}

fn share(store: Store, report: &Rc<Report>) {
    let page = store.options_untracked(|options| options.page.clone());
    match address::link_with(page.as_deref(), &report.code) {
        Some(link) => copy(store, link),
        None => store.announce(frame::COPY_FAILED),
    }
}
