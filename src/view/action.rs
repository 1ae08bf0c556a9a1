//! A button that does something outside the widget, like copying, and says on itself what came of it: there the finger is, and the eye.
//! Everyone else hears it. Where the browser refuses, what to do instead stands below.

use std::pin::Pin;
use std::time::Duration;

use leptos::prelude::set_timeout;

use super::element::{Element, element};
use super::parts::{as_button, button_on_self, group, text_paragraph};
use crate::app::event::Event;
use crate::app::store::Store;
use crate::browser::{address, clipboard, task};
use crate::content::{Text, card as texts};
use crate::host::events::{HostEvent, Kept};

/// How long a button says what came of it.
const SAYS_FOR: Duration = Duration::from_secs(3);

/// What came of an action.
pub(super) struct Outcome {
    /// What the button says.
    pub(super) says: Text,
    /// What stands below it from then on.
    pub(super) below: Vec<Element>,
}

/// The outcome of an action, as soon as there is one; none where the visitor has thought better of it.
pub(super) type Doing = Pin<Box<dyn Future<Output = Option<Outcome>>>>;

impl Outcome {
    /// It is done, and nothing more need be said.
    pub(super) fn done(says: Text) -> Self {
        Self { says, below: Vec::new() }
    }

    /// The browser refuses; this text can be copied by hand instead.
    pub(super) fn refused(store: Store, text: &str) -> Self {
        if !store.is_there() {
            return Self::done(texts::FAILED);
        }
        let words = text_paragraph(store, "error", texts::COPY_INSTEAD);
        let text = element("textarea").class("entry").set("readonly", "").set("rows", "4").text(text);
        let label = store.text(texts::COPY_INSTEAD);
        Self { says: texts::FAILED, below: vec![words, text.set("aria-label", label)] }
    }
}

/// The button, and below it the place for what the visitor can do instead. `kind` as for [`as_button`]; `told` is what the page hears
/// when it is done.
pub(super) fn action(
    store: Store,
    text: Text,
    kind: &str,
    told: HostEvent,
    does: impl Fn() -> Doing + 'static,
) -> Element {
    let button = button_on_self(store, text, kind, move |pressed| {
        let doing = does();
        task::begin(Box::pin(async move {
            let Some(Outcome { says, below }) = doing.await else { return };
            if !store.is_there() {
                return;
            }
            if let Some(place) = pressed.next() {
                place.replace_children(below);
            }
            say(store, &pressed, says, text);
            if says != texts::FAILED {
                store.dispatch(Event::Acted(told));
            }
        }));
    });
    group("action", [button, group("below", [])])
}

/// Copies a text.
pub(super) fn copy(store: Store, text: String) -> Doing {
    Box::pin(async move {
        let is_copied = clipboard::copy(&text).await;
        Some(if is_copied { Outcome::done(texts::COPIED) } else { Outcome::refused(store, &text) })
    })
}

/// A link that opens the mail program with these words, and says so.
pub(super) fn mailing(store: Store, subject: Text, body: &str, text: Text) -> Element {
    let [subject, body] = [store.text(subject), body].map(address::encode);
    let link = element("a").set("href", &["mailto:?subject=", &subject, "&body=", &body].concat());
    let link = as_button(link, store.text(text), "secondary");
    link.on_self("click", move |pressed| {
        say(store, &pressed, texts::MAIL_OPENED, text);
        store.dispatch(Event::Acted(HostEvent::Keep(Kept::Mail)));
    })
}

/// Says what came of it, and after a while again what the button is for.
fn say(store: Store, button: &Element, says: Text, text: Text) {
    button.set_text(store.text(says));
    button.set_attribute("data-said", if says == texts::FAILED { "no" } else { "yes" });
    store.announce(says);
    let button = button.clone();
    let back = move || {
        // The language may be another one, or the widget gone.
        if let Some(words) = store.try_with_untracked(|state| text.to(state.language)) {
            button.set_text(words);
            button.set_or_remove("data-said", None);
        }
    };
    set_timeout(back, SAYS_FOR);
}
