//! More to do with the result: take it along as text or file, compare it, look at the answers again, start again. What most people want
//! of it, paper and passing on, is among [`super::ways`].

use std::rc::Rc;

use super::files;
use crate::app::event::{Event, Move};
use crate::app::screen::Purpose;
use crate::app::store::Store;
use crate::browser::clock;
use crate::content::result as texts;
use crate::export::calendar;
use crate::host::events::{HostEvent, Kept};
use crate::model::report::Report;
use crate::view::action::{Doing, action, copy};
use crate::view::confirm::confirmed;
use crate::view::element::{Element, element};
use crate::view::parts::{folded_section, group, move_button, text_paragraph};

/// The id of the heading.
pub(super) const ID: &str = "keep";

/// What to do with the result below all of it. What is made is worked out when it is asked for.
pub(super) fn section(store: Store, report: &Rc<Report>) -> Element {
    let with = |text, kept, does: fn(Store, &Rc<Report>) -> Doing| {
        let report = Rc::clone(report);
        action(store, text, "secondary", HostEvent::Keep(kept), move || does(store, &report))
    };
    let has_days = calendar::has_days(report, clock::today());
    let kept = [
        Some(with(texts::MARKDOWN, Kept::Copy, files::copy_summary)),
        has_days.then(|| with(texts::CALENDAR, Kept::File, files::save_calendar)),
        Some(with(texts::EXPORT, Kept::File, files::save_export)),
        Some(with(texts::COPY_CODE, Kept::Copy, |store, report| copy(store, report.code.clone()))),
    ];
    let compare = move_button(store, texts::COMPARE, "secondary", Move::AskedToOpen(Purpose::Comparison));
    let code = element("code").class("code").text(&report.code);
    let more = [
        group("actions", kept.into_iter().flatten().chain([compare])),
        text_paragraph(store, "code-line", texts::CODE).text(": ").child(code),
        text_paragraph(store, "small", texts::CODE_NOT_SECRET),
        move_button(store, texts::CONSULTANT, "link", Move::AskedForBrief),
    ];
    let parts = [
        folded_section(store, texts::KEEP, ID, more),
        group(
            "actions",
            [
                move_button(store, texts::REVIEW, "link", Move::AskedForReview),
                confirmed(store, texts::AGAIN, texts::AGAIN_ASK, || Event::Moved(Move::StartedAgain)),
            ],
        ),
    ];
    group("keep", parts)
}
