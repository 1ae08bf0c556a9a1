//! Every answer with a Change link that leads back to where one came from.

use crate::app::event::Move;
use crate::app::store::Store;
use crate::content::{quiz as quiz_texts, review as texts};
use crate::model::flow::Part;
use crate::view::answer_list::answer_list;
use crate::view::element::Element;
use crate::view::parts::{group, heading, move_button, screen_heading, text_paragraph};

/// The review screen.
pub(in crate::view) fn screen(store: Store) -> Vec<Element> {
    vec![
        screen_heading(store, texts::TITLE),
        text_paragraph(store, "lead", texts::TEXT),
        heading(store, quiz_texts::PART_SCORE, 1),
        answer_list(store, Part::Score),
        heading(store, quiz_texts::PART_ACT, 1),
        answer_list(store, Part::Act),
        group(
            "actions",
            [
                move_button(store, texts::SHOW, "primary", Move::AskedForResult),
                move_button(store, quiz_texts::BACK, "secondary", Move::WentBack),
            ],
        ),
    ]
}
