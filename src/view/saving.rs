//! Below every screen: the offer to save the answers on this device, or until when they are kept and the way to delete them. Once on
//! the way the offer stands where it is seen.

use super::confirm::confirmed;
use super::element::{Element, element};
use super::parts::{button, group, text_paragraph};
use crate::app::effect::{SAVED_HERE, Target};
use crate::app::event::Event;
use crate::app::store::Store;
use crate::browser::{clock, storage};
use crate::content::{frame, quiz};
use crate::model::flow::{self, Part, Step};

/// The question with which the offer stands: far enough into part one that there is something to lose.
const OFFERED_AT: usize = 5;

/// The offer, or what became of it; `until` is in milliseconds since 1970.
pub(super) fn saving(store: Store, until: Option<f64>) -> Element {
    let Some(until) = until else {
        let save = button(store, frame::SAVE, "link", move || store.dispatch(Event::AskedToSave));
        return save.set("id", &Target::Save.id());
    };
    let date = clock::moment_in_words(until, store.language());
    let words = store.fill(frame::SAVED_UNTIL, &[("date", &date)]);
    let saved = element("span").set("id", &Target::Saved.id()).set("tabindex", "-1").text(&words);
    let delete = confirmed(store, frame::DELETE, frame::DELETE_ASK, || Event::AskedToDelete);
    group("saved", [saved, delete])
}

/// What became of saved answers, where the visitor saves and deletes them.
pub(super) fn notice(store: Store) -> Element {
    let words = move |paragraph: &Element| {
        let words = store.with(|state| state.foot_notice.map(|notice| notice.to(state.language)));
        paragraph.set_text(words.unwrap_or_default());
    };
    element("p").class("foot-notice").set("role", "status").bind(words)
}

/// The offer among the question, on one screen only, and where nothing is saved and something can be.
pub(super) fn offer(store: Store, step: Step) -> Option<Element> {
    let number = store.visit_untracked(|visit| flow::place(step, &visit.answers).0);
    let is_offered = step.part() == Part::Score && number == OFFERED_AT && storage::is_there();
    let draw = move |place: &Element| {
        let (is_saved, notice) = store.with(|state| (state.saved_until.is_some(), state.foot_notice));
        let save = || button(store, frame::SAVE, "secondary", move || store.dispatch(Event::AskedToSave));
        let parts = || [text_paragraph(store, "small", quiz::SAVE_OFFER), save()];
        let said = notice.map(|said| text_paragraph(store, "small", said).set("id", SAVED_HERE).set("tabindex", "-1"));
        place.replace_children((!is_saved).then(|| group("offer", parts())).into_iter().chain(said));
    };
    is_offered.then(|| element("div").bind(draw))
}
