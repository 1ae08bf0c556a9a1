//! The stop after part one: the score can be seen, part two is an offer.

use crate::app::event::Move;
use crate::app::store::Store;
use crate::content::{quiz as quiz_texts, stop};
use crate::model::flow::Part;
use crate::view::element::Element;
use crate::view::parts::{group, move_button, screen_heading, text_paragraph};

/// Between the two parts.
pub(in crate::view) fn screen(store: Store) -> Vec<Element> {
    vec![
        screen_heading(store, stop::TITLE),
        text_paragraph(store, "lead", stop::TEXT),
        group(
            "actions",
            [
                move_button(store, stop::ACT, "primary", Move::OpenedPart(Part::Act)),
                move_button(store, stop::SCORE, "secondary", Move::AskedForResult),
            ],
        ),
        group("actions", [move_button(store, quiz_texts::BACK, "link", Move::WentBack)]),
    ]
}
