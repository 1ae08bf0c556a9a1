//! The stop after part one: the score stands here, part two is an offer.

use crate::app::event::Move;
use crate::app::store::Store;
use crate::content::{quiz as quiz_texts, stop};
use crate::model::flow::Part;
use crate::model::score;
use crate::view::element::Element;
use crate::view::parts::{group, move_button, screen_heading, text_paragraph};
use crate::view::result::{scale, score::figure};

/// Between the two parts.
pub(in crate::view) fn screen(store: Store) -> Vec<Element> {
    let score = store.visit_untracked(|visit| score::score(&visit.answers));
    let card = score.map(|score| group("card", [figure(store, &score), scale::scale(store, &score)]));
    let ways = [
        move_button(store, stop::ACT, "primary", Move::OpenedPart(Part::Act)),
        move_button(store, stop::SCORE, "secondary", Move::AskedForResult),
    ];
    let mut screen = vec![screen_heading(store, stop::TITLE)];
    screen.extend(card);
    screen.push(text_paragraph(store, "lead", stop::TEXT));
    screen.push(group("actions", ways));
    screen.push(group("actions", [move_button(store, quiz_texts::BACK, "link", Move::WentBack)]));
    screen
}
