//! How a widget begins: with a link, an attribute, what an earlier widget has left, or nothing.

use readiness_check::app::screen::Screen;
use readiness_check::app::snapshot::Snapshot;
use readiness_check::app::state::Found;
use readiness_check::model::code::CodeError;

use crate::case::{Case, answers};

/// What an earlier widget in the same element has left.
fn left() -> Snapshot {
    Snapshot { answers: answers(), screen: Screen::Stop, is_saved: false, is_case: false, told: 0 }
}

#[test]
fn nothing_found_is_the_intro_without_a_word() {
    let case = Case::new();
    assert_eq!((case.state.visit.screen, case.state.notice), (Screen::Intro, None));
}

#[test]
fn who_follows_a_link_sees_that_result_and_nothing_of_what_was_here() {
    let link = Some(Ok(readiness_check::model::answers::Answers::default()));
    let case = Case::found(Found { link, snapshot: Some(left()), saved_until: Some(9e12), ..Found::default() });
    assert_eq!(case.state.visit.screen, Screen::Brief);
    assert!(case.state.visit.answers.is_empty());
    assert_eq!(case.state.saved_until, None, "nothing is saved over what the visitor has saved");
    assert!(case.state.notice.is_some(), "it says that a result was opened");
}

#[test]
fn what_was_left_comes_before_the_pages_own_code() {
    let case = Case::found(Found { attribute: Some(Ok(answers())), snapshot: Some(left()), ..Found::default() });
    assert_eq!(case.state.visit.screen, Screen::Stop);
}

#[test]
fn a_broken_link_is_refused_and_changes_nothing_else() {
    let link = || Some(Err(CodeError::CutOff));
    let case = Case::found(Found { link: link(), snapshot: Some(left()), ..Found::default() });
    assert_eq!((case.state.visit.screen, case.state.visit.answers), (Screen::Stop, answers()));
    assert!(case.state.notice.is_some());
    let case = Case::found(Found { link: link(), attribute: Some(Ok(answers())), ..Found::default() });
    assert_eq!(case.state.visit.screen, Screen::Brief, "the page's own code still opens");
}

#[test]
fn an_opened_case_is_still_a_case_after_the_widget_has_failed() {
    let snapshot = Some(Snapshot { screen: Screen::Brief, is_case: true, ..left() });
    let case = Case::found(Found { snapshot, ..Found::default() });
    assert_eq!((case.state.visit.screen, &case.state.visit.answers), (Screen::Brief, &answers()));
    assert!(case.state.snapshot().is_case);
}

#[test]
fn saved_answers_are_known_again_only_where_the_snapshot_says_so() {
    let saved = Some(Snapshot { is_saved: true, ..left() });
    let case = |snapshot| Case::found(Found { snapshot, saved_until: Some(5.0), ..Found::default() });
    assert_eq!(case(saved).state.saved_until, Some(5.0));
    assert_eq!(case(Some(left())).state.saved_until, None);
}
