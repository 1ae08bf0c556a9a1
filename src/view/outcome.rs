//! What the view tells the page around it: that a visit starts, which screen comes, how it ends. The events themselves are
//! [`crate::embed::events`].

use wasm_bindgen::JsValue;

use super::{Quiz, result};
use crate::embed::events;
use crate::model::flow::{self, Part, Screen};

/// Tells of the screen that is shown now, unless that is the one before in other words, and returns it for the next time.
pub(super) fn publish(quiz: Quiz, before: Option<Screen>, now: Screen) -> Option<Screen> {
    if before == Some(now) {
        return before;
    }
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
        Screen::Result => tell("complete", &result::complete(quiz)),
        _ => {}
    }
    Some(now)
}

/// Tells that the visitor follows the booking link.
pub(super) fn publish_booking(quiz: Quiz) {
    events::publish(&quiz.host(), "book", &[]);
}
