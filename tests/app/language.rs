//! The language and the second chunk: both come from outside, late or not at all.

use readiness_check::app::effect::Effect;
use readiness_check::app::event::{Event, Move};
use readiness_check::app::state::Loading;
use readiness_check::content::Language;
use readiness_check::host::options::Options;
use readiness_check::model::flow::Part;

use crate::case::Case;

/// F6 of the review.
#[test]
fn a_language_whose_texts_do_not_come_is_not_the_language() {
    let mut case = Case::new();
    let load = Effect::LoadLanguage { language: Language::De, with_result: false };
    assert_eq!(case.on(Event::LanguageChosen(Language::De)), [load]);
    assert_eq!(case.state.language, Language::En, "until they are there");
    case.on(Event::LanguageFailed(Language::De));
    assert_eq!((case.state.language, case.state.wanted), (Language::En, Language::En));
    assert!(case.state.notice.is_some());
    assert_eq!(case.on(Event::LanguageChosen(Language::De)), [load], "it can be tried again");
}

#[test]
fn who_changes_their_mind_gets_the_language_chosen_last() {
    let mut case = Case::new();
    case.on(Event::LanguageChosen(Language::De));
    case.on(Event::LanguageChosen(Language::En));
    case.on(Event::LanguageLoaded(Language::De));
    assert_eq!(case.state.language, Language::En);
    case.on(Event::LanguageLoaded(Language::En));
    assert_eq!(case.state.language, Language::En);
}

#[test]
fn the_present_language_is_not_loaded_again() {
    assert_eq!(Case::new().on(Event::LanguageChosen(Language::En)), []);
}

#[test]
fn the_second_chunk_is_asked_for_once() {
    let mut case = Case::new();
    assert_eq!(case.on(Event::BecameIdle), [Effect::LoadResult(Language::En)]);
    assert_eq!(case.on(Event::BecameIdle), []);
    case.part_one();
    assert!(!case.moved(Move::OpenedPart(Part::Act)).contains(&Effect::LoadResult(Language::En)));
    assert!(!case.state.is_ready(), "part two waits for its words");
    case.on(Event::ResultLoaded(Language::En));
    assert!(case.state.is_ready());
}

#[test]
fn what_fails_ahead_of_its_use_is_tried_again_when_it_is_needed() {
    let mut case = Case::new();
    case.on(Event::BecameIdle);
    assert_eq!(case.on(Event::ResultFailed), [], "nobody waits for it");
    case.part_one();
    assert!(case.effects.contains(&Effect::LoadResult(Language::En)), "the stop shows the score");
    assert_eq!(case.on(Event::ResultFailed), [Effect::Fail]);
}

#[test]
fn a_chunk_that_comes_in_the_language_before_is_asked_for_in_the_present_one() {
    let mut case = Case::new();
    case.on(Event::BecameIdle);
    case.on(Event::LanguageChosen(Language::De));
    case.on(Event::LanguageLoaded(Language::De));
    assert_eq!(case.on(Event::ResultLoaded(Language::En)), [Effect::LoadResult(Language::De)]);
    assert_eq!(case.state.second_chunk, Loading::OnItsWay);
}

/// F5 of the review: what does not change is not drawn anew, and an attribute never moves the focus.
#[test]
fn attributes_change_options_and_nothing_else() {
    let mut case = Case::with_result();
    case.part_one();
    let (key, visit) = (case.state.screen_key(), case.state.visit.clone());
    let brand = |name: &str| (name == "brand").then(|| "The Office".to_owned());
    assert_eq!(case.on(Event::OptionsChanged(Options::of(brand))), []);
    assert_eq!(case.state.options.brand.as_deref(), Some("The Office"));
    assert_eq!((case.state.screen_key(), &case.state.visit), (key, &visit));
    assert_eq!(case.on(Event::OptionsChanged(Options::of(|name| (name == "heading-level").then(|| "3".into())))), []);
    assert_ne!(case.state.screen_key(), key, "headings are others");
}

/// As a page writes it: in whatever spelling, and whatever else stands there.
#[test]
fn the_page_offers_the_languages_that_it_names_in_its_order() {
    let offered = |languages: &str| {
        let of = |name: &str| (name == "languages").then(|| languages.to_owned());
        Options::of(of).offered().iter().map(|language| language.code()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(offered("de"), "de");
    assert_eq!(offered("de en"), "de en");
    assert_eq!(offered(" de-AT,  EN_GB de fr"), "de en");
    for nothing in ["", " ", "fr", ",", "constructor"] {
        assert_eq!(offered(nothing), "en de", "{nothing:?}");
    }
    assert_eq!(Options::default().offered(), Language::ALL);
}
