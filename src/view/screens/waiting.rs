//! What stands in the place of a screen whose files are still on their way. Nobody has to wait for them: the way back and the call are at
//! hand, and after a while so is the way to load them again. What was answered stays.

use std::time::Duration;

use leptos::prelude::set_timeout;

use crate::app::event::{Event, Move};
use crate::app::store::Store;
use crate::content::{frame, quiz};
use crate::view::booking;
use crate::view::element::Element;
use crate::view::parts::{button, group, move_button, screen_heading, text_paragraph};

/// How long the visitor waits before being told that it takes long.
const PATIENCE: Duration = Duration::from_secs(10);

/// The screen.
pub(in crate::view) fn screen(store: Store) -> Vec<Element> {
    let back = move_button(store, quiz::BACK, "secondary", Move::WentBack);
    let call = booking::plain(store).map(|address| booking::link(store, &address, frame::BOOK, "secondary"));
    let late = group("late", []);
    let place = late.clone();
    set_timeout(
        move || {
            // What was waited for may have come, or the widget be gone.
            if place.is_connected() {
                let again = button(store, frame::AGAIN, "secondary", move || store.host().again());
                place.replace_children([text_paragraph(store, "", frame::SLOW), group("actions", [again])]);
                store.dispatch(Event::Announced(frame::SLOW));
            }
        },
        PATIENCE,
    );
    vec![
        screen_heading(store, frame::LOADING),
        late,
        group("actions", [back].into_iter().chain(call)),
        booking::new_tab(store),
    ]
}
