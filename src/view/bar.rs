//! The bar above every screen: how long answers stay here, the language, and what just happened.

use super::parts::group;
use super::{Drawn, Quiz, State, shown};
use crate::browser::clock;
use crate::browser::element::{Element, element};
use crate::content::{Language, Text, frame};
use crate::model::flow::Screen;

/// Says in all languages how to check that nothing can be requested; it lies beside the page of the frame.
const OFFLINE_PAGE: &str = "offline.html#";

/// The bar, and the notice below it.
pub(super) fn bar(quiz: Quiz) -> [Element; 2] {
    let paragraph = element("p");
    let buttons: Vec<_> = Language::ALL.iter().map(|language| (*language, language_button(quiz, *language))).collect();
    let languages = group("languages", buttons.iter().map(|(_, button)| button.clone())).set("role", "group");
    let bar = group("bar", [paragraph.clone(), languages.clone()]).set("part", "bar");
    let follows = |state: &State| Drawn { screen: Screen::Intro, moment: state.offline, ..shown(state) };
    quiz.whenever(follows, move |Drawn { language, moment, .. }| {
        languages.set_attribute("aria-label", frame::LANGUAGE.to(language));
        for (spoken, button) in &buttons {
            button.set_attribute("aria-pressed", if *spoken == language { "true" } else { "false" });
        }
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
    });
    let notice = move |paragraph: &Element| {
        let words = quiz.follow(|state| state.notice.map(|notice| notice.to(state.language)));
        paragraph.set_text(words.unwrap_or_default());
    };
    [bar, element("p").class("notice").set("role", "status").live(notice)]
}

/// A button that changes the language; named in its own language.
fn language_button(quiz: Quiz, language: Language) -> Element {
    element("button")
        .set("type", "button")
        .class("language")
        .set("lang", language.code())
        .text(language.name())
        .on("click", move || quiz.speak(language))
}
