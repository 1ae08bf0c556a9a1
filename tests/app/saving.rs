//! Saving on this device: only on request, from then on after every move, deletable at any time.

use readiness_check::app::effect::{Effect, Target};
use readiness_check::app::event::{Event, Move};
use readiness_check::app::screen::Screen;
use readiness_check::browser::storage::Saved;
use readiness_check::host::events::{HostEvent, Kept};
use readiness_check::model::answers::Answers;
use readiness_check::model::ids::Question;

use crate::case::{Case, answers, saves};

const UNTIL: f64 = 5_000.0;

#[test]
fn nothing_is_saved_before_the_visitor_asks_for_it() {
    let mut case = Case::new();
    case.part_one();
    assert!(!saves(&case.effects));
    assert_eq!(case.on(Event::AskedToSave), [Effect::Save]);
    let told = Effect::Emit(HostEvent::Keep(Kept::Save));
    assert_eq!(case.on(Event::Saved(Some(UNTIL))), [Effect::Focus(Target::Saved), told]);
    assert_eq!(case.moved(Move::Chose(Question::Policy, 3)), [Effect::SaveAgain(UNTIL)]);
}

#[test]
fn what_cannot_be_saved_is_said_and_what_was_saved_can_still_be_deleted() {
    let mut case = Case::new();
    assert_eq!(case.on(Event::Saved(None)), [Effect::Focus(Target::Save)]);
    assert_eq!(case.state.saved_until, None);
    assert!(case.state.foot_notice.is_some());
    case.on(Event::Saved(Some(UNTIL)));
    case.on(Event::SavedAgain(None));
    assert_eq!(case.state.saved_until, Some(UNTIL));
}

#[test]
fn what_was_deleted_elsewhere_does_not_come_back() {
    let mut case = Case::new();
    case.on(Event::Saved(Some(UNTIL)));
    assert_eq!(case.on(Event::SavedWasDeleted), []);
    assert!(!saves(case.moved(Move::Chose(Question::Policy, 3))));
}

/// Two tabs, or two checks on a page: whoever saved last has the place, and the other one says so and leaves it alone.
#[test]
fn what_somebody_else_has_saved_is_not_overwritten_or_deleted() {
    let mut case = Case::new();
    case.part_one();
    assert_eq!(case.on(Event::StorageChanged), [], "nothing of this visit is saved");
    case.on(Event::Saved(Some(UNTIL)));
    assert_eq!(case.on(Event::StorageChanged), [Effect::LookAtSaved(UNTIL)]);
    case.on(Event::SavedElsewhere);
    assert!(case.state.foot_notice.is_some() && case.state.is_at_risk());
    assert!(!saves(case.moved(Move::Chose(Question::Policy, 3))));
    assert!(!case.moved(Move::StartedAgain).iter().any(|effect| matches!(effect, Effect::DeleteOnRestart(_))));
}

#[test]
fn who_comes_back_to_the_intro_goes_on_with_the_answers_of_this_visit() {
    let mut case = Case::new();
    case.part_one();
    let own = case.state.visit.answers.clone();
    case.on(Event::Started);
    case.on(Event::FoundSaved(Saved::Answers(Answers::default(), UNTIL)));
    assert_eq!((case.state.visit.answers, case.state.saved_until), (own, None));
}

#[test]
fn deleting_leaves_the_answers_on_the_screen() {
    let mut case = Case::new();
    case.part_one();
    case.on(Event::Saved(Some(UNTIL)));
    assert_eq!(case.on(Event::AskedToDelete), [Effect::Delete]);
    case.on(Event::Deleted(false));
    assert_eq!(case.state.saved_until, Some(UNTIL), "the browser refused");
    assert_eq!(case.on(Event::Deleted(true)), [Effect::Focus(Target::Save)]);
    assert_eq!((case.state.saved_until, case.state.visit.answers), (None, answers()));
}

#[test]
fn starting_again_deletes_what_is_saved() {
    let mut case = Case::new();
    case.part_one();
    assert!(!case.moved(Move::StartedAgain).contains(&Effect::DeleteOnRestart(UNTIL)), "nothing was saved");
    case.on(Event::Saved(Some(UNTIL)));
    assert!(case.moved(Move::StartedAgain).contains(&Effect::DeleteOnRestart(UNTIL)));
    assert_eq!((case.state.saved_until, case.state.visit.screen), (None, Screen::Intro));
}

#[test]
fn the_visit_begins_or_goes_on_with_what_was_saved() {
    let begin = |saved| {
        let mut case = Case::new();
        assert_eq!(case.on(Event::Started), [Effect::LoadSaved], "storage is read when the visitor starts, not before");
        assert_eq!(case.state.visit.screen, Screen::Intro);
        case.on(Event::FoundSaved(saved));
        assert!(case.effects.contains(&Effect::Focus(Target::Heading)));
        assert!(!saves(&case.effects), "reading is no reason to write");
        case.state
    };
    for (saved, is_said) in
        [(Saved::Nothing, false), (Saved::OtherVersion, false), (Saved::Expired, true), (Saved::Unreadable, true)]
    {
        let state = begin(saved);
        assert!(matches!(state.visit.screen, Screen::Question { .. }));
        assert_eq!((state.notice.is_some(), state.saved_until), (is_said, None));
    }
    let state = begin(Saved::Answers(answers(), UNTIL));
    assert_eq!((state.visit.screen, state.saved_until), (Screen::Stop, Some(UNTIL)));
    let state = begin(Saved::Answers(Answers::default(), UNTIL));
    assert!(matches!(state.visit.screen, Screen::Question { .. }), "saved before anything was answered");
}

/// Whoever leaves is asked where answers of their own would be lost, and nowhere else.
#[test]
fn answers_are_at_risk_while_they_are_saved_nowhere() {
    let mut case = Case::new();
    assert!(!case.state.is_at_risk(), "nothing is answered");
    case.part_one();
    assert!(case.state.is_at_risk());
    case.on(Event::Saved(Some(UNTIL)));
    assert!(!case.state.is_at_risk());
    case.on(Event::Deleted(true));
    assert!(case.state.is_at_risk(), "they are still on the screen");
    case.moved(Move::StartedAgain);
    assert!(!case.state.is_at_risk());
    case.on(Event::CodeArrived(Ok(answers())));
    assert!(!case.state.is_at_risk(), "somebody else has them");
}
