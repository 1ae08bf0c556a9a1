//! The line from which the next widget in the same element goes on.

use readiness_check::app::event::{Event, Move};
use readiness_check::app::screen::Purpose;
use readiness_check::app::snapshot::Snapshot;
use readiness_check::model::code;

use crate::case::{Case, answers};

#[track_caller]
fn check(case: &Case, is_saved: bool, is_brief: bool) {
    let answers = case.state.visit.answers.clone();
    assert_eq!(Snapshot::parse(&case.state.snapshot().line()), Some(Snapshot { answers, is_saved, is_brief }));
}

#[test]
fn it_holds_what_the_screen_shows_after_every_event() {
    let mut case = Case::new();
    check(&case, false, false);
    case.part_one();
    check(&case, false, false);
    case.on(Event::Saved(Some(5.0)));
    check(&case, true, false);
    case.on(Event::Deleted(true));
    check(&case, false, false);
    // F7 of the review: a result that was opened by its code.
    case.moved(Move::AskedToOpen(Purpose::Brief));
    case.on(Event::Typed(code::encode(&answers())));
    case.on(Event::SubmittedCode(Purpose::Brief));
    assert_eq!(case.state.visit.answers, answers());
    check(&case, false, true);
    case.moved(Move::StartedAgain);
    check(&case, false, false);
}

#[test]
fn any_other_line_is_none() {
    for text in ["", "saved", "saved ", "brief ", "saved brief 1", "x"] {
        assert_eq!(Snapshot::parse(text), None, "{text:?}");
    }
}
