//! Every answer with a Change link that leads back to its row. What is open or not known is in sight, and so is the way to the result;
//! all other answers are known and fold away.

use crate::app::event::Move;
use crate::app::screen::Origin;
use crate::app::store::Store;
use crate::content::{card as card_texts, quiz as quiz_texts, review as texts};
use crate::model::flow::Part;
use crate::view::answer_list::{answer_list, questions};
use crate::view::element::{Element, element};
use crate::view::parts::{disclosure_below, group, heading_in_words, move_button, screen_heading, text_paragraph};

/// The review screen.
pub(in crate::view) fn screen(store: Store) -> Vec<Element> {
    let show = [
        move_button(store, quiz_texts::BACK, "secondary", Move::WentBack),
        move_button(store, texts::SHOW, "primary", Move::AskedForResult),
    ];
    let mut screen = vec![screen_heading(store, texts::TITLE), text_paragraph(store, "lead", texts::TEXT)];
    screen.extend(part(store, Part::Score));
    screen.extend(part(store, Part::Act));
    screen.push(group("actions stay", show));
    screen
}

/// The answers of a part: those that are open or not known, then all others.
fn part(store: Store, part: Part) -> Vec<Element> {
    let name = if part == Part::Score { quiz_texts::PART_SCORE } else { quiz_texts::PART_ACT };
    let (open, known, returned) = store.visit_untracked(|visit| {
        let answers = &visit.answers;
        let needs_look = |question: &_| !answers.is_answered(*question) || answers.is_unknown(*question);
        let (open, known): (Vec<_>, Vec<_>) = questions(answers, part).into_iter().partition(needs_look);
        let row = visit.returned.map(|(question, _)| question);
        let is_known = row.is_some_and(|row| known.contains(&row));
        (open, known, is_known)
    });
    let number = known.len();
    let all = open.is_empty();
    let mut section = vec![heading_in_words(store, store.text(name), 1)];
    if !open.is_empty() {
        section.push(answer_list(store, open, Origin::Review));
    }
    if number > 0 {
        let words = store
            .fill(if all { card_texts::ALL_ANSWERS } else { card_texts::ANSWERS }, &[("number", &number.to_string())]);
        let folded = disclosure_below(element("summary").text(&words), [answer_list(store, known, Origin::Review)]);
        section.push(if returned { folded.set("open", "") } else { folded });
    }
    section
}
