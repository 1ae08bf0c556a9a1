//! The links to the call: what the page says of it, filled and judged by [`crate::host::booking`], as links of the page.

use super::element::{Element, element};
use super::parts::{as_button, text_paragraph};
use crate::app::event::Event;
use crate::app::store::Store;
use crate::browser::address;
use crate::content::{Text, frame};
use crate::host::booking::{self, Platform, Reached};
use crate::host::events::{Channel, HostEvent};

/// The id of the words that a link opens a new tab.
pub(super) const NEW_TAB: &str = "new-tab";

/// What the browser does for booking links.
pub(super) const PLATFORM: Platform = Platform { encode: address::encode, own_page: address::own_page, reached };

fn reached(link: &str) -> Option<Reached> {
    address::reached(link).map(|[name, rest]| Reached { name, rest })
}

/// What the page says of the call, and by which attribute: a booking link, else by mail to the contact.
pub(super) fn template(store: Store) -> Option<(&'static str, String)> {
    let (booking, contact) = store.options_untracked(|options| (options.booking.clone(), options.contact.clone()));
    let mail = |contact: String| ("contact", ["mailto:", &contact, "?body={summary}"].concat());
    booking.map(|booking| ("booking", booking)).or_else(|| contact.map(mail))
}

/// The link with nothing in it of the result or of where the visitor came from.
pub(super) fn plain(store: Store) -> Option<String> {
    booking::plain(&template(store)?.1, &PLATFORM)
}

/// One of the links, as a button.
pub(super) fn link(store: Store, address: &str, text: Text, kind: &str) -> Element {
    let channel = if address.starts_with("mailto:") { Channel::Mail } else { Channel::Link };
    let link = element("a")
        .set("href", address)
        .set("target", "_blank")
        .set("rel", "noopener noreferrer")
        .set("referrerpolicy", "no-referrer")
        .on("click", move || store.dispatch(Event::Acted(HostEvent::Book(channel))));
    // A mail opens none.
    let link = if channel == Channel::Mail { link } else { link.set("aria-describedby", NEW_TAB) };
    as_button(link, store.text(text), kind)
}

/// What the links are described by; they stand beside it.
pub(super) fn new_tab(store: Store) -> Element {
    text_paragraph(store, "", frame::NEW_TAB).set("id", NEW_TAB).set("hidden", "")
}
