//! Opening a result: what is typed, the file that is chosen, the code that the page brings.

use readiness_check::app::effect::{Effect, Target};
use readiness_check::app::event::{Event, Move};
use readiness_check::app::screen::{Purpose, Screen};
use readiness_check::export::import::ImportError;
use readiness_check::model::code::{self, CodeError};
use readiness_check::model::earlier::Earlier;

use crate::case::{Case, answers, saves};

fn at_the_entry(purpose: Purpose) -> Case {
    let mut case = Case::with_result();
    case.part_one();
    case.on(Event::Saved(Some(5.0)));
    case.moved(Move::AskedToOpen(purpose));
    case
}

#[test]
fn what_is_typed_stays_until_it_is_opened() {
    let mut case = at_the_entry(Purpose::Comparison);
    let code = code::encode(&answers());
    let half = &code[..code.len() / 2];
    case.on(Event::Typed(half.into()));
    case.on(Event::LanguageFailed(case.state.language));
    assert_eq!(case.state.visit.typed, half);
    assert_eq!(case.on(Event::SubmittedCode(Purpose::Comparison)), [Effect::Focus(Target::Code)]);
    assert_eq!(case.state.visit.refusal, Some(ImportError::Code(CodeError::CutOff)));
    assert_eq!((case.state.visit.screen, &*case.state.visit.typed), (Screen::Opening(Purpose::Comparison), half));
    case.on(Event::Typed(code));
    case.on(Event::SubmittedCode(Purpose::Comparison));
    assert_eq!((case.state.visit.screen, &*case.state.visit.typed), (Screen::Comparison, ""));
    assert_eq!(case.state.visit.refusal, None);
}

#[test]
fn a_case_takes_the_place_of_the_answers_and_nothing_is_saved_over_what_was_saved() {
    let mut case = at_the_entry(Purpose::Brief);
    case.on(Event::Typed(code::encode(&answers())));
    let effects = case.on(Event::SubmittedCode(Purpose::Brief));
    assert!(!saves(effects), "{effects:?}");
    assert_eq!(case.state.visit.screen, Screen::Brief);
    assert_eq!(case.state.saved_until, None);
    assert!(case.state.notice.is_some());
    assert!(!saves(case.moved(Move::AskedForResult)));
}

#[test]
fn a_file_that_is_refused_changes_nothing_and_the_focus_is_where_it_was_chosen() {
    let mut case = at_the_entry(Purpose::Brief);
    let before = case.state.visit.answers.clone();
    let effects = case.on(Event::OpenedFile(Err(ImportError::TooLarge), Purpose::Brief));
    assert_eq!(effects, [Effect::Focus(Target::File)]);
    assert_eq!(case.state.visit.answers, before);
    assert_eq!(case.state.saved_until, Some(5.0));
    case.on(Event::OpenedFile(Ok(Earlier::default()), Purpose::Brief));
    assert!(case.state.visit.answers.is_empty());
}

#[test]
fn going_back_forgets_what_was_wrong() {
    let mut case = at_the_entry(Purpose::Comparison);
    case.on(Event::SubmittedCode(Purpose::Comparison));
    assert!(case.state.visit.refusal.is_some());
    case.moved(Move::WentBack);
    assert_eq!(case.state.visit.refusal, None);
}

/// The page may bring another case while one is on the screen, which then is drawn anew. It never takes the focus.
#[test]
fn a_code_that_the_page_brings_opens_a_case_each_time() {
    let mut case = Case::with_result();
    case.on(Event::CodeArrived(Ok(answers())));
    let first = case.state.screen_key();
    assert!(!case.effects.iter().any(|effect| matches!(effect, Effect::Focus(_))), "{:?}", case.effects);
    case.on(Event::CodeArrived(Ok(readiness_check::model::answers::Answers::default())));
    let second = case.state.screen_key();
    assert_eq!((first.screen, second.screen), (Screen::Brief, Screen::Brief));
    assert_ne!(first, second);
    case.on(Event::CodeArrived(Err(CodeError::Mistyped)));
    assert_eq!(case.state.screen_key(), second, "a code that is none changes nothing");
    assert!(case.state.notice.is_some());
}
