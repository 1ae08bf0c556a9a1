//! The bar above every screen: how long answers stay here, the language, and what just happened.

use super::element::{Element, element};
use super::parts::group;
use crate::app::event::Event;
use crate::app::state::State;
use crate::app::store::Store;
use crate::browser::clock;
use crate::content::{Language, Text, frame};

/// Says in all languages how to check that nothing can be requested; it lies beside the page of the frame.
const OFFLINE_PAGE: &str = "offline.html#";

/// What the bar depends on.
#[derive(Clone, PartialEq)]
struct BarKey {
    language: Language,
    privacy: Option<String>,
    offline_since: Option<f64>,
}

impl BarKey {
    fn of(state: &State) -> Self {
        let (language, offline_since) = (state.language, state.offline_since);
        Self { language, privacy: state.options.privacy.clone(), offline_since }
    }
}

/// The bar, and the notice below it.
pub(super) fn bar(store: Store) -> [Element; 2] {
    let paragraph = element("p");
    let buttons: Vec<_> = Language::ALL.iter().map(|language| (*language, language_button(store, *language))).collect();
    let languages = group("languages", buttons.iter().map(|(_, button)| button.clone())).set("role", "group");
    let bar = group("bar", [paragraph.clone(), languages.clone()]).set("part", "bar");
    store.watch(BarKey::of, move |_| {
        let BarKey { language, privacy, offline_since } = store.with_untracked(BarKey::of);
        languages.set_attribute("aria-label", frame::LANGUAGE.to(language));
        for (of, button) in &buttons {
            button.set_attribute("aria-pressed", if *of == language { "true" } else { "false" });
        }
        paragraph.set_text(frame::PRIVATE.to(language));
        let link = |address: &str, words: Text| {
            let link = element("a").set("href", address).set("target", "_blank").set("rel", "noopener");
            let _ = paragraph.clone().text(" ").child(link.text(words.to(language)));
        };
        if let Some(address) = privacy {
            link(&address, frame::PRIVACY);
        }
        if let Some(since) = offline_since {
            let time = clock::time_of_day(since, language);
            let _ = paragraph.clone().text(" ").text(&frame::OFFLINE.fill(language, &[("time", &time)]));
            link(&[OFFLINE_PAGE, language.code()].concat(), frame::OFFLINE_HOW);
        }
    });
    let notice = move |paragraph: &Element| {
        let words = store.with(|state| state.notice.map(|notice| notice.to(state.language)));
        paragraph.set_text(words.unwrap_or_default());
    };
    [bar, element("p").class("notice").set("role", "status").bind(notice)]
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
