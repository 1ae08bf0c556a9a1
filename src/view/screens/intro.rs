//! The intro: what you get, how long it takes, what happens to the answers; one button.

use crate::app::event::{Event, Move};
use crate::app::screen::Purpose;
use crate::app::store::Store;
use crate::content::{intro, own};
use crate::view::element::{Element, element};
use crate::view::parts::{
    button, group, list, move_button, own_paragraph, screen_heading, text_paragraph, unmarked_list,
};

/// The first screen.
pub(in crate::view) fn screen(store: Store) -> Vec<Element> {
    let gains = [intro::GAIN_SCORE, intro::GAIN_GAPS, intro::GAIN_DUTIES, intro::GAIN_STEP];
    let start = button(store, intro::START, "primary", move || store.dispatch(Event::Started));
    let open = move_button(store, intro::OPEN, "link", Move::AskedToOpen(Purpose::Brief));
    let mut screen = vec![screen_heading(store, intro::TITLE), text_paragraph(store, "lead", intro::LEAD)];
    screen.extend(own_paragraph(store, "note", own::INTRO_NOTE));
    screen.extend([
        group("actions", [start]),
        text_paragraph(store, "small", intro::PRIVATE),
        unmarked_list(list("gains", gains.map(|gain| element("li").text(store.text(gain))))),
        // Nobody who comes for the first time has one.
        open,
    ]);
    screen
}
