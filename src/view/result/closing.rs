//! The last part of the result: what the site's owner adds, a paragraph and a link, where there are any.

use crate::app::store::Store;
use crate::browser::address;
use crate::content::own;
use crate::view::booking::NEW_TAB;
use crate::view::element::{Element, element};
use crate::view::parts::{own_paragraph, paragraph};

/// The owner's last words.
pub(super) fn closing(store: Store) -> impl Iterator<Item = Element> {
    own_paragraph(store, "", own::CLOSING_NOTE).into_iter().chain(link(store))
}

/// One more link.
fn link(store: Store) -> Option<Element> {
    let (words, address) = (store.text(own::LINK), store.text(own::LINK_ADDRESS));
    (!words.is_empty() && address::is_safe(address)).then(|| {
        let link = element("a").set("href", address).set("target", "_blank").set("rel", "noopener");
        // The words that say so stand in the section on the call.
        paragraph("", "").child(link.set("aria-describedby", NEW_TAB).text(words))
    })
}
