//! What deletes answers is asked once more, in the place of its button: nothing lies over the page, and whoever only slipped stays
//! where they are.

use super::element::{Element, element};
use super::parts::{button_on_self, group};
use crate::app::event::Event;
use crate::app::store::Store;
use crate::content::{Text, frame};

/// A button that asks before anything happens.
#[derive(Clone, Copy)]
struct Asking {
    store: Store,
    text: Text,
    question: Text,
    event: fn() -> Event,
}

/// A button with these words, which asks this question; after Yes the event happens.
pub(super) fn confirmed(store: Store, text: Text, question: Text, event: fn() -> Event) -> Element {
    let asking = Asking { store, text, question, event };
    group("confirm", [asking.offer()]).on_escape(move |place| asking.take_back(&place))
}

impl Asking {
    /// The button.
    fn offer(self) -> Element {
        button_on_self(self.store, self.text, "link", move |pressed| {
            pressed.parent().into_iter().for_each(|place| self.ask(&place));
        })
    }

    /// Shows the question, which has the focus: Enter pressed twice deletes nothing.
    fn ask(self, place: &Element) {
        let question = element("span").set("tabindex", "-1").text(self.store.text(self.question));
        place.replace_children([
            question.clone(),
            self.answer(frame::DELETE_YES, true),
            self.answer(frame::DELETE_NO, false),
        ]);
        question.focus();
    }

    /// One of the two answers.
    fn answer(self, text: Text, is_yes: bool) -> Element {
        button_on_self(self.store, text, "link", move |pressed| {
            pressed.parent().into_iter().for_each(|place| self.take_back(&place));
            if is_yes {
                self.store.dispatch((self.event)());
            }
        })
    }

    /// Shows the button again, with the focus on it.
    fn take_back(self, place: &Element) {
        let offer = self.offer();
        place.replace_children([offer.clone()]);
        offer.focus();
    }
}
