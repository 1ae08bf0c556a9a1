//! The way through the visit: Back leads to the screen one came from, and the browser's history goes along.

use readiness_check::app::effect::{Effect, Target};
use readiness_check::app::event::{Event, Move};
use readiness_check::app::screen::{Origin, Purpose, Screen};
use readiness_check::app::visit::Visit;
use readiness_check::browser::storage::Saved;
use readiness_check::model::flow::{Part, Step};
use readiness_check::model::ids::{Area, AreaRole, Influence, Question};

use crate::case::{Case, answers};

fn at(question: Question) -> Screen {
    Screen::question(Step::of(question))
}

impl Case {
    /// What the last event asked of the browser's history.
    fn entries(&self) -> Vec<Effect> {
        let is_of_history = |effect: &&Effect| matches!(effect, Effect::PushEntry | Effect::GoAlong(_));
        self.effects.iter().filter(is_of_history).copied().collect()
    }

    #[track_caller]
    fn is(&self, screen: Screen, entries: &[Effect]) {
        assert_eq!((self.state.visit.screen, &*self.entries()), (screen, entries));
    }

    /// At the third question, with the two before it answered.
    fn at_the_third() -> Self {
        let mut case = Self::with_result();
        case.on(Event::Started);
        case.on(Event::FoundSaved(Saved::Nothing));
        case.is(at(Question::AiUse), &[Effect::PushEntry]);
        for (question, next) in [(Question::AiUse, Question::Policy), (Question::Policy, Question::Literacy)] {
            case.moved(Move::Chose(question, 1));
            case.is(at(question), &[]);
            case.moved(Move::Continued);
            case.is(at(next), &[Effect::PushEntry]);
        }
        case
    }
}

#[test]
fn every_screen_that_one_goes_on_to_has_an_entry_and_back_takes_the_browser_along() {
    let mut case = Case::at_the_third();
    case.moved(Move::Continued);
    case.is(at(Question::Literacy), &[]);
    case.moved(Move::WentBack);
    case.is(at(Question::Policy), &[Effect::GoAlong(-1)]);
    case.moved(Move::WentBack);
    case.moved(Move::WentBack);
    case.is(Screen::Intro, &[Effect::GoAlong(-1)]);
}

#[test]
fn the_browser_s_back_and_forward_lead_along_the_same_way_with_all_answers() {
    let mut case = Case::at_the_third();
    let answers = case.state.visit.answers.clone();
    case.moved(Move::Continued);
    assert_eq!(case.state.visit.unanswered, [Question::Literacy]);
    let effects = case.on(Event::Traversed(-1)).to_vec();
    case.is(at(Question::Policy), &[]);
    assert!(effects.contains(&Effect::Focus(Target::Heading)), "{effects:?}");
    assert_eq!(case.state.visit.unanswered, [], "a complaint is not taken along");
    case.on(Event::Traversed(-2));
    case.is(Screen::Intro, &[]);
    case.on(Event::Traversed(3));
    case.is(at(Question::Literacy), &[]);
    assert_eq!(case.state.visit.answers, answers);
}

#[test]
fn going_on_from_a_screen_ends_what_was_ahead() {
    let mut case = Case::at_the_third();
    case.on(Event::Traversed(-2));
    case.moved(Move::Continued);
    case.is(at(Question::Policy), &[Effect::PushEntry]);
    // The browser cannot go there, and is fetched back if it does all the same.
    case.on(Event::Traversed(1));
    case.is(at(Question::Policy), &[Effect::GoAlong(-1)]);
    assert!(!case.effects.contains(&Effect::Focus(Target::Heading)), "nothing has changed");
}

/// Spec §1: “Back always leads to the screen one came from.”
#[test]
fn back_leads_to_where_one_came_from_and_not_to_what_comes_before_in_the_order() {
    let mut case = Case::with_result();
    case.part_one();
    case.moved(Move::AskedForResult);
    case.moved(Move::AskedForReview);
    case.moved(Move::WentBack);
    case.is(Screen::Result, &[Effect::GoAlong(-1)]);
    case.moved(Move::OpenedPart(Part::Act));
    case.is(at(Question::Scope), &[Effect::PushEntry]);
    case.moved(Move::WentBack);
    case.is(Screen::Result, &[Effect::GoAlong(-1)]);
    case.moved(Move::AskedToOpen(Purpose::Comparison));
    case.moved(Move::WentBack);
    case.is(Screen::Result, &[Effect::GoAlong(-1)]);
    case.moved(Move::WentBack);
    case.is(Screen::Stop, &[Effect::GoAlong(-1)]);
}

/// A case at the review, with a person's AI in part two.
fn at_the_review(area: Area) -> Case {
    let mut case = Case::with_result();
    case.part_one();
    case.moved(Move::OpenedPart(Part::Act));
    for (question, option) in [(Question::Scope, 0), (Question::Organisation, 0), (Question::Size, 2)] {
        case.moved(Move::Chose(question, option));
    }
    case.moved(Move::Continued);
    case.moved(Move::Chose(Question::Areas, area as usize));
    case.moved(Move::Continued);
    if area != Area::None {
        case.moved(Move::Chose(Question::Influence, Influence::Narrow as usize));
        case.moved(Move::Chose(Question::AreaRole, AreaRole::Use as usize));
        case.moved(Move::Continued);
    }
    for question in [Question::Practices, Question::Interaction] {
        let none = question.options().len() - 2;
        case.moved(Move::Chose(question, none));
        case.moved(Move::Continued);
    }
    case.moved(Move::Continued);
    case.is(Screen::Review, &[Effect::PushEntry]);
    case
}

#[test]
fn a_change_that_is_taken_over_is_not_on_the_way_back() {
    let mut case = at_the_review(Area::None);
    case.moved(Move::Changed(Question::Areas, Origin::Review));
    case.moved(Move::Chose(Question::Areas, Area::Employment as usize));
    case.moved(Move::Continued);
    let changing = |step| Screen::Question { step, changed_from: Some(Origin::Review) };
    case.is(changing(Step::FollowUp), &[Effect::PushEntry]);
    // The browser's Back is one screen back; the button says Cancel.
    case.on(Event::Traversed(-1));
    case.is(changing(Step::of(Question::Areas)), &[]);
    case.moved(Move::Continued);
    case.moved(Move::WentBack);
    case.is(Screen::Review, &[Effect::GoAlong(-2)]);
    assert!(!case.state.visit.answers.includes(Area::Employment), "nothing was taken over");
    case.moved(Move::Changed(Question::Areas, Origin::Review));
    case.moved(Move::Chose(Question::Areas, Area::Employment as usize));
    case.moved(Move::Continued);
    case.moved(Move::Chose(Question::Influence, Influence::Narrow as usize));
    case.moved(Move::Chose(Question::AreaRole, AreaRole::Use as usize));
    case.moved(Move::Continued);
    case.is(Screen::Review, &[Effect::GoAlong(-2)]);
    case.moved(Move::WentBack);
    case.is(at(Question::Stakes), &[Effect::GoAlong(-1)]);
}

#[test]
fn the_way_from_a_comparison_to_the_result_is_the_way_back() {
    let mut case = at_the_review(Area::None);
    case.moved(Move::AskedForResult);
    case.moved(Move::AskedToOpen(Purpose::Comparison));
    case.on(Event::Typed(readiness_check::model::code::encode(&answers())));
    case.on(Event::SubmittedCode(Purpose::Comparison));
    case.is(Screen::Comparison, &[Effect::PushEntry]);
    case.moved(Move::AskedForResult);
    case.is(Screen::Result, &[Effect::GoAlong(-2)]);
    case.moved(Move::WentBack);
    case.is(Screen::Review, &[Effect::GoAlong(-1)]);
}

#[test]
fn a_screen_that_is_no_longer_shown_is_passed_by_and_the_browser_with_it() {
    let on_practices = || {
        let mut case = at_the_review(Area::Employment);
        case.moved(Move::Changed(Question::Areas, Origin::Review));
        case.moved(Move::Chose(Question::Areas, Area::None as usize));
        case.moved(Move::Continued);
        case.on(Event::Traversed(-3));
        case.is(at(Question::Practices), &[]);
        case
    };
    let mut case = on_practices();
    case.moved(Move::WentBack);
    case.is(at(Question::Areas), &[Effect::GoAlong(-2)]);
    case.on(Event::Traversed(1));
    case.is(at(Question::Practices), &[Effect::GoAlong(1)]);
    let mut case = on_practices();
    case.on(Event::Traversed(-1));
    case.is(at(Question::Areas), &[Effect::GoAlong(-1)]);
}

#[test]
fn a_visit_that_goes_on_with_saved_answers_has_the_questions_before_it_behind_it() {
    let mut half = Case::at_the_third();
    half.moved(Move::Chose(Question::Literacy, 1));
    let mut case = Case::new();
    case.on(Event::Started);
    case.on(Event::FoundSaved(Saved::Answers(half.state.visit.answers, 5_000.0)));
    case.is(at(Question::RiskAssessment), &[Effect::PushEntry]);
    case.moved(Move::WentBack);
    case.is(at(Question::Literacy), &[]);
    case.on(Event::Traversed(-1));
    case.is(Screen::Intro, &[]);
    case.on(Event::Traversed(1));
    case.is(at(Question::Literacy), &[]);
    for _ in 0..3 {
        case.moved(Move::WentBack);
    }
    case.is(Screen::Intro, &[Effect::GoAlong(-1)]);
}

/// Entries of a widget that stood in the same element before: what was on its trail is gone.
#[test]
fn where_there_is_no_trail_the_browser_s_back_leads_to_the_question_before() {
    let mut case = Case::new();
    case.state.visit = Visit::resumed(Case::at_the_third().state.visit.answers);
    case.on(Event::Traversed(-2));
    case.is(at(Question::Policy), &[]);
}

#[test]
fn starting_again_leads_to_the_first_entry_and_nothing_is_ahead() {
    let mut case = Case::with_result();
    case.part_one();
    case.moved(Move::AskedForResult);
    case.moved(Move::StartedAgain);
    // The stop, the result, thirteen questions.
    case.is(Screen::Intro, &[Effect::GoAlong(-15)]);
    case.on(Event::Traversed(1));
    case.is(Screen::Intro, &[Effect::GoAlong(-1)]);
}

#[test]
fn a_case_that_was_opened_leads_back_to_the_entry_of_its_code() {
    let mut case = Case::with_result();
    case.moved(Move::AskedToOpen(Purpose::Brief));
    case.is(Screen::Opening(Purpose::Brief), &[Effect::PushEntry]);
    case.on(Event::Typed(readiness_check::model::code::encode(&answers())));
    case.on(Event::SubmittedCode(Purpose::Brief));
    case.is(Screen::Brief, &[Effect::PushEntry]);
    case.moved(Move::WentBack);
    case.is(Screen::Opening(Purpose::Brief), &[Effect::GoAlong(-1)]);
}

/// The page has made an entry of its own for it, or none at all.
#[test]
fn a_code_that_the_page_brings_begins_a_trail_of_its_own() {
    let mut case = Case::at_the_third();
    case.on(Event::CodeArrived(Ok(answers())));
    case.is(Screen::Brief, &[]);
    assert_eq!(case.state.visit.trail.length(), 0);
}
