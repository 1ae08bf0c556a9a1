//! Copying a text, wherever a button offers that.

use leptos::task::spawn_local;

use crate::app::store::Store;
use crate::browser::clipboard;
use crate::content::frame;

/// Copies a text and says whether it worked.
pub(super) fn copy(store: Store, text: String) {
    spawn_local(async move {
        store.announce(if clipboard::copy(text).await { frame::COPIED } else { frame::COPY_FAILED });
    });
}
