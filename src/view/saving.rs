//! Below every screen: the offer to save the answers on this device, or until when they are kept and the way to delete them.

use super::element::{Element, element};
use super::parts::{button, group};
use crate::app::effect::Target;
use crate::app::event::Event;
use crate::app::store::Store;
use crate::browser::clock;
use crate::content::frame;

/// The offer, or what became of it; `until` is in milliseconds since 1970.
pub(super) fn saving(store: Store, until: Option<f64>) -> Element {
    let Some(until) = until else {
        let save = button(store, frame::SAVE, "link", move || store.dispatch(Event::AskedToSave));
        return group("foot", [save.set("id", &Target::Save.id())]);
    };
    let date = clock::moment_in_words(until, store.language());
    let words = store.fill(frame::SAVED_UNTIL, &[("date", &date)]);
    let saved = element("span").set("id", &Target::Saved.id()).set("tabindex", "-1").text(&words);
    let delete = button(store, frame::DELETE, "link", move || store.dispatch(Event::AskedToDelete));
    group("foot", [group("saved", [saved, delete])])
}
