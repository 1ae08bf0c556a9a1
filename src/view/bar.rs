//! The bar above every screen: that answers stay here, the language, and what just happened.

use leptos::prelude::*;

use super::parts::group;
use super::{Drawn, Quiz};
use crate::browser::clock;
use crate::browser::element::{Element, element};
use crate::content::{Language, Text, frame};
use crate::model::flow::Screen;

/// Says in all languages how to check that nothing can be requested; it lies beside the page of the frame.
const OFFLINE_PAGE: &str = "offline.html#";

/// The bar, and the notice below it.
pub(super) fn bar(quiz: Quiz, shown: Memo<Drawn>) -> [Element; 2] {
    let offline = quiz.drawn(|state| Drawn {
        screen: Screen::Intro,
        language: state.language,
        arrivals: state.arrivals,
        moment: state.offline,
    });
    let private = move |paragraph: &Element| {
        let Drawn { language, moment, .. } = offline.get();
        paragraph.set_text(frame::PRIVATE.to(language));
        let link = |address: &str, words: Text| {
            let link = element("a").set("href", address).set("target", "_blank").set("rel", "noopener");
            let _ = paragraph.clone().text(" ").child(link.text(words.to(language)));
        };
        if let Some(address) = quiz.options(|options| options.privacy.clone()) {
            link(&address, frame::PRIVACY);
        }
        if let Some(since) = moment {
            let time = clock::time_of_day(since, language);
            let _ = paragraph.clone().text(" ").text(&frame::OFFLINE.with(language, &[("time", &time)]));
            link(&[OFFLINE_PAGE, language.code()].concat(), frame::OFFLINE_HOW);
        }
    };
    let languages = element("div")
        .class("languages")
        .set("role", "group")
        .live(move |group| group.set_attribute("aria-label", frame::LANGUAGE.to(shown.get().language)))
        .children(Language::ALL.iter().map(|language| language_button(quiz, shown, *language)));
    let notice = move |paragraph: &Element| {
        let words = quiz.follow(|state| state.notice.map(|notice| notice.to(state.language)));
        paragraph.set_text(words.unwrap_or_default());
    };
    [
        group("bar", [element("p").live(private), languages]).set("part", "bar"),
        element("p").class("notice").set("role", "status").live(notice),
    ]
}

/// A button that changes the language; named in its own language.
fn language_button(quiz: Quiz, shown: Memo<Drawn>, language: Language) -> Element {
    let pressed = move |button: &Element| {
        let is_spoken = shown.get().language == language;
        button.set_attribute("aria-pressed", if is_spoken { "true" } else { "false" });
    };
    element("button")
        .set("type", "button")
        .class("language")
        .set("lang", language.code())
        .live(pressed)
        .text(language.name())
        .on("click", move || quiz.speak(language))
}
