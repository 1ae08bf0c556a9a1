//! What deletes answers is asked once more, in the place of its button: nothing lies over the page, and whoever only slipped stays
//! where they are.

use super::element::{Element, element};
use super::parts::{button, group};
use crate::app::event::Event;
use crate::app::store::Store;
use crate::content::{Text, frame};

/// A button that asks before anything happens.
#[derive(Clone)]
struct Asking {
    store: Store,
    place: Element,
    text: Text,
    question: Text,
    event: fn() -> Event,
}

/// A button with these words, which asks this question; after Yes the event happens.
pub(super) fn confirmed(store: Store, text: Text, question: Text, event: fn() -> Event) -> Element {
    let asking = Asking { store, place: group("confirm", []), text, question, event };
    let slipped = asking.clone();
    let place = asking.place.clone().on_escape(move || slipped.take_back());
    asking.offer();
    place
}

impl Asking {
    /// Shows the button.
    fn offer(&self) -> Element {
        let asking = self.clone();
        let offer = button(self.store, self.text, "link", move || asking.ask());
        self.place.replace_children([offer.clone()]);
        offer
    }

    /// Shows the question, which has the focus: Enter pressed twice deletes nothing.
    fn ask(&self) {
        let (no, yes) = (self.clone(), self.clone());
        let question = element("span").set("tabindex", "-1").text(self.store.text(self.question));
        self.place.replace_children([
            question.clone(),
            button(self.store, frame::DELETE_YES, "link", move || {
                yes.take_back();
                yes.store.dispatch((yes.event)());
            }),
            button(self.store, frame::DELETE_NO, "link", move || no.take_back()),
        ]);
        question.focus();
    }

    /// Shows the button again, with the focus on it.
    fn take_back(&self) {
        self.offer().focus();
    }
}
