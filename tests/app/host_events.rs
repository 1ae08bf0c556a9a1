//! What the page hears: each screen once, nothing that follows from an answer.

use readiness_check::app::effect::Effect;
use readiness_check::app::event::{Event, Move};
use readiness_check::app::screen::{Origin, Purpose};
use readiness_check::app::state::Found;
use readiness_check::browser::storage::Saved;
use readiness_check::content::Language;
use readiness_check::host::events::{Channel, HostEvent, Kept, Outcome, Place, Step};
use readiness_check::model::code;
use readiness_check::model::flow::Part;
use readiness_check::model::ids::Question;

use crate::case::{Case, answers};

pub(crate) fn heard(effects: &[Effect]) -> Vec<HostEvent> {
    let event = |effect: &Effect| if let Effect::Emit(event) = effect { Some(*event) } else { None };
    effects.iter().filter_map(event).collect()
}

fn question(question: Question, number: usize) -> Place {
    Place::Question { question, number, total: 13 }
}

fn complete(is_first: bool) -> [HostEvent; 1] {
    [HostEvent::Complete { is_first, outcome: Outcome::default() }]
}

#[test]
fn a_visit_is_told_step_by_step() {
    let mut case = Case::new();
    assert_eq!(heard(&case.effects), [HostEvent::Ready]);
    case.now += 2_900.0;
    case.on(Event::Started);
    assert_eq!(heard(&case.effects), []);
    case.on(Event::FoundSaved(Saved::Nothing));
    let place = question(Question::AiUse, 1);
    let first = Step { place, is_forward: true, seconds: Some(2.0), elapsed: Some(0.0), is_first: true };
    assert_eq!(heard(&case.effects), [HostEvent::Start { is_first: true }, HostEvent::Step(first)]);
    case.moved(Move::Chose(Question::AiUse, 1));
    assert_eq!(heard(&case.effects), [], "answers are nobody's business");
    case.now += 1_000.0;
    case.moved(Move::Continued);
    let place = question(Question::Policy, 2);
    let second = Step { place, is_forward: true, seconds: Some(1.0), elapsed: Some(1.0), is_first: true };
    assert_eq!(heard(&case.effects), [HostEvent::Step(second)]);
    case.now += 500.0;
    case.moved(Move::WentBack);
    let back = Step { is_forward: false, seconds: Some(0.0), elapsed: Some(1.0), is_first: false, ..first };
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
    assert_eq!(heard(&case.effects), complete(true));
    case.on(Event::LanguageChosen(Language::De));
    case.on(Event::LanguageLoaded(Language::De));
    assert_eq!(heard(&case.effects), [], "in other words it is the same result");
    case.moved(Move::AskedForReview);
    case.moved(Move::AskedForResult);
    assert_eq!(heard(&case.effects), complete(false));
}

#[test]
fn of_part_two_the_page_hears_once_where_it_begins_and_ends_and_no_seconds() {
    let mut case = Case::with_result();
    case.part_one();
    case.now += 5_000.0;
    case.moved(Move::OpenedPart(Part::Act));
    let told = heard(&case.effects);
    assert!(matches!(told[..], [HostEvent::Step(Step { place: Place::ActBegin, seconds: Some(5.0), .. })]), "{told:?}");
    for question in [Question::Scope, Question::Organisation, Question::Size] {
        case.moved(Move::Chose(question, 0));
    }
    case.moved(Move::Continued);
    assert_eq!(heard(&case.effects), []);
    case.now += 5_000.0;
    case.moved(Move::AskedForReview);
    let end = Step { place: Place::ActEnd, is_forward: true, seconds: None, elapsed: None, is_first: true };
    assert_eq!(heard(&case.effects), [HostEvent::Step(end)]);
    for made in [Move::WentBack, Move::WentBack, Move::WentBack, Move::OpenedPart(Part::Act), Move::AskedForReview] {
        case.moved(made);
        assert_eq!(heard(&case.effects), [], "{made:?}");
    }
}

#[test]
fn a_change_of_a_single_answer_is_no_step() {
    let mut case = Case::with_result();
    case.part_one();
    case.moved(Move::AskedForResult);
    case.moved(Move::Changed(Question::Policy, Origin::Answers));
    assert_eq!(heard(&case.effects), []);
    case.moved(Move::Chose(Question::Policy, 3));
    case.moved(Move::Continued);
    assert_eq!(heard(&case.effects), complete(false));
}

#[test]
fn what_the_visitor_does_with_the_result_is_told_each_time() {
    let mut case = Case::with_result();
    case.part_one();
    for told in [HostEvent::Book(Channel::Link), HostEvent::Keep(Kept::File), HostEvent::Keep(Kept::File)] {
        assert_eq!(case.on(Event::Acted(told)), [Effect::Emit(told)]);
    }
    case.on(Event::Saved(Some(5.0)));
    assert_eq!(heard(&case.effects), [HostEvent::Keep(Kept::Save)]);
    case.on(Event::SavedAgain(Some(6.0)));
    assert_eq!(heard(&case.effects), [], "nobody asked for it");
    case.on(Event::Saved(None));
    assert_eq!(heard(&case.effects), []);
}

/// A consultant who reads the brief, and whoever was sent a link.
#[test]
fn an_opened_result_is_no_visit_but_its_reader_may_book() {
    let link = Found { link: Some(Ok(answers())), ..Found::default() };
    let typed = || {
        let mut case = Case::new();
        case.moved(Move::AskedToOpen(Purpose::Brief));
        case.on(Event::Typed(code::encode(&answers())));
        case.on(Event::SubmittedCode(Purpose::Brief));
        case
    };
    for mut case in [Case::found(link), typed()] {
        let mut told = Vec::new();
        case.on(Event::ResultLoaded(Language::En));
        told.extend(heard(&case.effects));
        for made in [Move::AskedForResult, Move::AskedForReview, Move::WentBack, Move::OpenedPart(Part::Score)] {
            case.moved(made);
            told.extend(heard(&case.effects));
        }
        case.on(Event::Acted(HostEvent::Keep(Kept::Print)));
        case.on(Event::Saved(Some(5.0)));
        told.extend(heard(&case.effects));
        assert!(told.iter().all(|event| *event == HostEvent::Ready), "{told:?}");
        case.on(Event::Acted(HostEvent::Book(Channel::Link)));
        assert_eq!(heard(&case.effects), [HostEvent::Book(Channel::Link)]);
        // Then their own.
        case.moved(Move::StartedAgain);
        case.on(Event::Started);
        case.on(Event::FoundSaved(Saved::Nothing));
        assert_eq!(heard(&case.effects)[0], HostEvent::Start { is_first: true });
    }
}

#[test]
fn an_earlier_result_beside_the_visitors_own_is_no_second_one() {
    let mut case = Case::with_result();
    case.part_one();
    case.moved(Move::AskedForResult);
    assert_eq!(heard(&case.effects), complete(true));
    case.moved(Move::AskedToOpen(Purpose::Comparison));
    case.on(Event::Typed(code::encode(&answers())));
    case.on(Event::SubmittedCode(Purpose::Comparison));
    case.moved(Move::AskedForResult);
    assert_eq!(heard(&case.effects), []);
    case.moved(Move::AskedForBrief);
    case.moved(Move::AskedForResult);
    assert_eq!(heard(&case.effects), []);
}

/// A framework that takes the element out and puts it in again.
#[test]
fn what_was_told_is_not_new_to_the_next_widget() {
    let mut case = Case::with_result();
    case.on(Event::Started);
    case.on(Event::FoundSaved(Saved::Nothing));
    case.part_one();
    case.moved(Move::AskedForResult);
    let snapshot = Some(case.state.snapshot());
    let mut next = Case::found(Found { snapshot, ..Found::default() });
    next.on(Event::ResultLoaded(Language::En));
    assert_eq!(heard(&next.effects), [&[HostEvent::Ready][..], &complete(false)].concat());
}
