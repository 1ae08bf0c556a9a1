//! What the page hears: each screen once, nothing that follows from an answer.

use readiness_check::app::effect::Effect;
use readiness_check::app::event::{Event, Move};
use readiness_check::browser::storage::Saved;
use readiness_check::content::Language;
use readiness_check::host::events::{HostEvent, Place, Step};
use readiness_check::model::flow::Part;
use readiness_check::model::ids::Question;

use crate::case::Case;

fn heard(effects: &[Effect]) -> Vec<HostEvent> {
    let event = |effect: &Effect| if let Effect::Emit(event) = effect { Some(*event) } else { None };
    effects.iter().filter_map(event).collect()
}

fn question(question: Question, number: usize) -> Place {
    Place::Question { question, number, total: 13 }
}

#[test]
fn a_visit_is_told_step_by_step() {
    let mut case = Case::new();
    assert_eq!(heard(&case.effects), [HostEvent::Ready]);
    case.now += 2_900.0;
    case.on(Event::Started);
    assert_eq!(heard(&case.effects), []);
    case.on(Event::FoundSaved(Saved::Nothing));
    let first = Step { place: question(Question::AiUse, 1), is_forward: true, seconds: 2.0, is_first: true };
    assert_eq!(heard(&case.effects), [HostEvent::Start, HostEvent::Step(first)]);
    case.moved(Move::Chose(Question::AiUse, 1));
    assert_eq!(heard(&case.effects), [], "answers are nobody's business");
    case.now += 1_000.0;
    case.moved(Move::Continued);
    let second = Step { place: question(Question::Policy, 2), is_forward: true, seconds: 1.0, is_first: true };
    assert_eq!(heard(&case.effects), [HostEvent::Step(second)]);
    case.moved(Move::WentBack);
    let back = Step { is_forward: false, seconds: 0.0, is_first: false, ..first };
    assert_eq!(heard(&case.effects), [HostEvent::Step(back)]);
}

/// A result that is still on its way is not shown.
#[test]
fn a_result_is_complete_when_it_can_be_seen() {
    let mut case = Case::new();
    case.part_one();
    case.moved(Move::AskedForResult);
    assert_eq!(heard(&case.effects), []);
    case.on(Event::ResultLoaded(Language::En));
    assert!(matches!(heard(&case.effects)[..], [HostEvent::Complete(_)]), "{:?}", case.effects);
    case.on(Event::LanguageChosen(Language::De));
    case.on(Event::LanguageLoaded(Language::De));
    assert_eq!(heard(&case.effects), [], "in other words it is the same result");
}

#[test]
fn of_part_two_the_page_hears_where_it_begins_and_ends() {
    let mut case = Case::with_result();
    case.part_one();
    case.moved(Move::OpenedPart(Part::Act));
    assert!(matches!(heard(&case.effects)[..], [HostEvent::Step(Step { place: Place::ActBegin, .. })]));
    for question in [Question::Scope, Question::Organisation, Question::Size] {
        case.moved(Move::Chose(question, 0));
    }
    case.moved(Move::Continued);
    assert_eq!(heard(&case.effects), []);
}

#[test]
fn a_booking_is_told_each_time() {
    let mut case = Case::new();
    assert_eq!(case.on(Event::Booked), [Effect::Emit(HostEvent::Book)]);
    assert_eq!(case.on(Event::Booked), [Effect::Emit(HostEvent::Book)]);
}
