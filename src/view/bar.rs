//! The bar above every screen: whose it is, what this is and the language. Below it what just happened: in sight, or only to be heard
//! where the place itself shows it.

use super::element::{Element, element};
use super::parts::group;
use crate::app::event::Event;
use crate::app::state::State;
use crate::app::store::Store;
use crate::browser::frame::before_frame;
use crate::content::{Language, frame};
use crate::host::options::Options;

/// What the bar depends on.
#[derive(Clone, PartialEq)]
struct BarKey {
    language: Language,
    offered: Option<String>,
}

impl BarKey {
    fn of(state: &State) -> Self {
        Self { language: state.language, offered: state.options.languages.clone() }
    }
}

/// The bar.
pub(super) fn bar(store: Store) -> Element {
    let (logo, name) = (Element::from(store.host().logo()).class("logo"), element("span"));
    let buttons: Vec<_> = Language::ALL.iter().map(|language| (*language, language_button(store, *language))).collect();
    let languages = group("languages", []).set("role", "group");
    let bar = group("bar", [logo, name.clone(), languages.clone()]).set("part", "bar");
    store.watch(BarKey::of, move |before| {
        let now = store.with_untracked(BarKey::of);
        name.set_text(frame::TITLE.to(now.language));
        languages.set_attribute("aria-label", frame::LANGUAGE.to(now.language));
        for (of, button) in &buttons {
            button.set_attribute("aria-pressed", if *of == now.language { "true" } else { "false" });
        }
        // One that is pressed keeps the focus: they are put in anew only where others are offered.
        if before.is_none_or(|before| before.offered != now.offered) {
            let offered = store.options_untracked(Options::offered);
            let button = |language| buttons.iter().find(|(of, _)| *of == language).map(|(_, button)| button.clone());
            languages.replace_children(offered.into_iter().filter_map(button));
        }
    });
    bar
}

/// What just happened, above the screen.
pub(super) fn notice(store: Store) -> Element {
    let words = move |paragraph: &Element| {
        let words = store.with(|state| state.notice.map(|notice| notice.to(state.language)));
        paragraph.set_text(words.unwrap_or_default());
    };
    element("p").class("notice").set("role", "status").bind(words)
}

/// What is only to be heard. The same words again are said again: they go first, and come back with the next frame.
pub(super) fn said(store: Store) -> Element {
    let region = element("p").class("visually-hidden").set("role", "status");
    let place = region.clone();
    store.watch(
        |state| state.said,
        move |_| {
            place.set_text("");
            let place = place.clone();
            before_frame(Box::new(move || {
                let words = store.try_with_untracked(|state| state.said.0.map(|said| said.to(state.language)));
                place.set_text(words.flatten().unwrap_or_default());
            }));
        },
    );
    region
}

/// A button that changes the language; named in its own language.
fn language_button(store: Store, language: Language) -> Element {
    element("button")
        .set("type", "button")
        .class("language")
        .set("lang", language.code())
        .text(language.name())
        .on("click", move || store.dispatch(Event::LanguageChosen(language)))
}
