//! What the view tells the page around it: that a visit starts, which screen comes, how it ends. The events themselves are
//! [`crate::embed::events`].

use wasm_bindgen::JsValue;

use super::Quiz;
use crate::embed::events;
use crate::model::flow::{self, Part, Screen};
use crate::model::report;

/// Tells of the screen that is shown now, and returns it for the next time.
pub(super) fn publish(quiz: Quiz, before: Option<Screen>, now: Screen) -> Screen {
    let tell = |name: &str, detail: &[(&str, JsValue)]| {
        events::publish(&quiz.host(), name, detail);
    };
    if before.is_none() {
        tell("ready", &[]);
    }
    if before == Some(Screen::Intro) && matches!(now, Screen::Question { .. }) {
        tell("start", &[]);
    }
    match now {
        Screen::Question { step, .. } => {
            let (index, total) = quiz.visit(|visit| flow::place(step, &visit.answers));
            let section = if step.part() == Part::Score { "score" } else { "act" };
            tell("step", &[("index", index.into()), ("total", total.into()), ("section", section.into())]);
        }
        Screen::Result => {
            let report = quiz.visit(|visit| report::assess(&visit.answers));
            let id = |id: Option<&str>| id.map_or(JsValue::NULL, JsValue::from_str);
            tell(
                "complete",
                &[
                    ("band", id(report.score.as_ref().map(|score| score.band.id()))),
                    ("primary", id(report.complete.then(|| report.act.primary.id()))),
                    ("fit", id(report.qualification.as_ref().map(|of| of.fit.id()))),
                    ("version", env!("CARGO_PKG_VERSION").into()),
                ],
            );
        }
        _ => {}
    }
    now
}

/// Tells that the visitor follows the booking link.
pub(super) fn publish_booking(quiz: Quiz) {
    events::publish(&quiz.host(), "book", &[]);
}
