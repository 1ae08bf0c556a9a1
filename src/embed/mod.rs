//! The boundary: JavaScript mounts the widget here and tells it what the page does. The custom element is
//! src/embed/element.js, and inline.js beside it calls what is here; what the two sides say to each other is in
//! [`crate::host`].

use js_sys::Promise;
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;
use web_sys::{HtmlElement, ShadowRoot};

use crate::app::event::Event;
use crate::app::snapshot::Snapshot;
use crate::app::state::{Found, State};
use crate::app::store::Store;
use crate::browser::clock;
use crate::browser::storage::{self, Saved};
use crate::content::{Chunk, Language};
use crate::host::Host;
use crate::host::options::Options;
use crate::model::answers::Answers;
use crate::model::code;
use crate::view;

/// A mounted widget. Dropping it (`free()` in JavaScript) removes it from the page.
#[wasm_bindgen]
pub struct Mounted {
    store: Store,
    /// Owns the signal of the store.
    _owner: Owner,
    /// Owns the effects of the view.
    _effects: UnmountHandle<<() as Render>::State>,
    root: ShadowRoot,
}

/// Mounts the widget into the shadow root of its element, with the first texts of the host's language. Goes on with what an
/// earlier widget in this element has left.
#[wasm_bindgen]
pub fn mount(host: Host, texts: &str) -> Mounted {
    #[cfg(debug_assertions)]
    log_panics();

    let root = host.root();
    let parent: HtmlElement = root.clone().unchecked_into();
    let language = Language::of_tag(&host.tag()).unwrap_or(Language::ALL[0]);
    language.load(Chunk::Questions, texts);
    let options = Options::read(&host.element());
    let state = State::new(language, options.clone(), find(&host, &options));
    let owner = Owner::new();
    let store = owner.with(|| Store::new(state, host, view::chunk::load));
    // Leptos runs what is reactive; the elements are built by the view itself (src/view/element.rs).
    let place = root.clone();
    let effects = mount_to(parent, move || view::root::widget(store).mount(&place));
    store.dispatch(Event::Mounted);
    Mounted { store, _owner: owner, _effects: effects, root }
}

/// What a widget begins with. Storage is looked into where the visitor has saved before in this document, and else only for
/// answers whose time is over, to keep what was promised when they were saved.
fn find(host: &Host, options: &Options) -> Found {
    let snapshot = host.snapshot().as_deref().and_then(Snapshot::parse);
    let saved = snapshot.as_ref().filter(|snapshot| snapshot.is_saved).map(|_| storage::load(clock::now()));
    // What somebody else has saved meanwhile is not what this visit goes on saving.
    let is_own = |saved: &Answers| snapshot.as_ref().is_some_and(|snapshot| snapshot.answers == *saved);
    let saved_until = match saved {
        Some(Saved::Answers(saved, until)) if is_own(&saved) => Some(until),
        _ => None,
    };
    Found {
        link: host.link().map(|link| code::decode(&link)),
        attribute: options.code.as_deref().map(code::decode),
        snapshot,
        saved_until,
        has_expired: storage::forget_expired(clock::now()),
    }
}

#[wasm_bindgen]
impl Mounted {
    /// Loads what comes after the questions, while the first of them are answered.
    pub fn prepare(&self) {
        self.store.dispatch(Event::BecameIdle);
    }

    /// Promises the code that comes after the questions: for a frame that closes its own network.
    pub fn load_code(&self) -> Promise {
        future_to_promise(async {
            let is_there = view::chunk::load().await;
            is_there.then_some(JsValue::UNDEFINED).ok_or(JsValue::UNDEFINED)
        })
    }

    /// Takes over a changed `lang` of the element, or what its page says in its place.
    pub fn set_language(&self, tag: &str) {
        self.store.dispatch(Event::LanguageChosen(Language::of_tag(tag).unwrap_or(Language::ALL[0])));
    }

    /// Takes over changed attributes other than `lang`. A changed `code` opens the brief on its result; nothing else touches
    /// answers.
    pub fn set_options(&self) {
        let options = Options::read(&self.store.host().element());
        let code = options.code.clone();
        let is_other = self.store.options_untracked(|before| before.code != code);
        self.store.dispatch(Event::OptionsChanged(options));
        if let Some(code) = code.filter(|_| is_other) {
            self.store.dispatch(Event::CodeArrived(code::decode(&code)));
        }
    }

    /// Opens the brief on the result code of a link, if one has come.
    pub fn follow_link(&self) {
        if let Some(link) = self.store.host().link() {
            self.store.dispatch(Event::CodeArrived(code::decode(&link)));
        }
    }

    /// The browser went to another place of this visit in its history.
    pub fn traversed(&self, entries: isize) {
        self.store.dispatch(Event::Traversed(entries));
    }

    /// Another tab has changed something in the storage that the check saves in.
    pub fn stored(&self) {
        self.store.dispatch(Event::StorageChanged);
    }

    /// From now on every request is blocked, which the widget then says.
    pub fn set_offline(&self) {
        self.store.dispatch(Event::WentOffline(clock::now()));
    }

    /// Moves the focus to the heading of the screen: for a focus that was on something the widget has replaced.
    pub fn focus(&self) {
        self.store.focus_heading();
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.root.set_text_content(None);
    }
}

/// Development builds say in the console what panicked; release builds carry no panic messages.
#[cfg(debug_assertions)]
fn log_panics() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| std::panic::set_hook(Box::new(|panic| leptos::logging::error!("[readiness-check] {panic}"))));
}
