//! The stop after part one: the score can be seen, part two is an offer.

use super::Quiz;
use super::parts::{button, group, said, screen_heading};
use crate::browser::element::Element;
use crate::content::{quiz as quiz_texts, stop};
use crate::model::flow::{Event, Part};

/// Between the two parts.
pub(super) fn screen(quiz: Quiz) -> Vec<Element> {
    let send = |text, kind, event| button(quiz, text, kind, move || quiz.send(event));
    vec![
        screen_heading(quiz, stop::TITLE),
        said(quiz, "lead", stop::TEXT),
        group(
            "actions",
            [
                send(stop::ACT, "primary", Event::Opened(Part::Act)),
                send(stop::SCORE, "secondary", Event::AskedForResult),
            ],
        ),
        group("actions", [send(quiz_texts::BACK, "link", Event::WentBack)]),
    ]
}
