//! The intro: what you get, how long it takes, what happens to the answers; one button.

use super::parts::{button, group, list, said, screen_heading};
use super::{Quiz, saving};
use crate::browser::element::{Element, element};
use crate::content::intro;
use crate::model::flow::{Event, Purpose};

/// The first screen.
pub(super) fn screen(quiz: Quiz) -> Vec<Element> {
    let gains = [intro::GAIN_SCORE, intro::GAIN_GAPS, intro::GAIN_DUTIES, intro::GAIN_STEP];
    let start = button(quiz, intro::START, "primary", move || saving::start(quiz));
    let open = button(quiz, intro::OPEN, "link", move || quiz.send(Event::AskedToOpen(Purpose::Brief)));
    vec![
        screen_heading(quiz, intro::TITLE),
        said(quiz, "lead", intro::LEAD),
        group("actions", [start, open]),
        said(quiz, "small", intro::PRIVATE),
        list("gains", gains.map(|gain| element("li").text(quiz.t(gain)))),
    ]
}
