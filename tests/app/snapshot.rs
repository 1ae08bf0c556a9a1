//! The line from which the next widget in the same element goes on.

use readiness_check::app::event::{Event, Move};
use readiness_check::app::screen::{Origin, Purpose, Screen};
use readiness_check::app::snapshot::Snapshot;
use readiness_check::app::state::Found;
use readiness_check::model::answers::Answers;
use readiness_check::model::code;
use readiness_check::model::flow::Part;
use readiness_check::model::ids::{Area, Question};

use crate::case::{Case, answers};

#[track_caller]
fn check(case: &Case, is_saved: bool, is_case: bool) {
    let (answers, screen) = (case.state.visit.answers.clone(), case.state.visit.screen);
    let told = case.state.snapshot().told;
    let snapshot = Snapshot::parse(&case.state.snapshot().line());
    assert_eq!(snapshot, Some(Snapshot { answers, screen, is_saved, is_case, told }));
    let next = Case::found(Found { snapshot, ..Found::default() });
    assert_eq!(next.state.visit.screen, screen);
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
    check(&case, false, false);
    case.on(Event::Typed(code::encode(&answers())));
    case.on(Event::SubmittedCode(Purpose::Brief));
    assert_eq!(case.state.visit.answers, answers());
    check(&case, false, true);
    case.moved(Move::AskedForResult);
    check(&case, false, true);
    case.moved(Move::StartedAgain);
    check(&case, false, false);
}

/// F16 of the review of the engines: an answer that was given and not left yet.
#[test]
fn whoever_is_taken_out_at_a_question_is_put_in_again_at_the_same_one() {
    let mut case = Case::new();
    case.moved(Move::OpenedPart(Part::Score));
    case.moved(Move::Chose(Question::AiUse, 1));
    check(&case, false, false);
    case.part_one();
    case.moved(Move::OpenedPart(Part::Act));
    check(&case, false, false);
    case.moved(Move::AskedForReview);
    check(&case, false, false);
    for question in [Question::Policy, Question::Areas] {
        case.moved(Move::Changed(question, Origin::Review));
        check(&case, false, false);
        case.moved(Move::WentBack);
    }
    case.moved(Move::AskedForResult);
    check(&case, false, false);
    case.moved(Move::Changed(Question::Policy, Origin::Answers));
    check(&case, false, false);
    case.moved(Move::WentBack);
    case.moved(Move::AskedToOpen(Purpose::Comparison));
    check(&case, false, false);
}

#[test]
fn from_a_comparison_it_leads_to_the_result() {
    let mut case = Case::with_result();
    case.part_one();
    case.moved(Move::AskedForResult);
    case.moved(Move::AskedToOpen(Purpose::Comparison));
    case.on(Event::Typed(code::encode(&answers())));
    case.on(Event::SubmittedCode(Purpose::Comparison));
    assert_eq!(case.state.visit.screen, Screen::Comparison);
    assert_eq!(Snapshot::parse(&case.state.snapshot().line()).unwrap().screen, Screen::Result);
}

#[test]
fn any_other_line_is_none() {
    let code = code::encode(&answers());
    assert!(Snapshot::parse(&format!("saved 2 5 {code}")).is_some(), "what is refused is refused for the reason given");
    for (text, why) in [
        (String::new(), "nothing"),
        ("saved".into(), "no number"),
        ("saved ".into(), "no number"),
        ("case ".into(), "no number"),
        ("saved 1".into(), "no code"),
        ("x".into(), "no number"),
        (code.clone(), "no number"),
        (format!("saved {code}"), "no number"),
        (format!("1 {code}"), "not what was told"),
        (format!("1 -1 {code}"), "not what was told"),
        (format!("1 00 {code}"), "not what was told, as it is written"),
        (format!("1 4294967296 {code}"), "not what was told"),
        (format!("1 0 {code} "), "something behind it"),
        (format!(" 1 0 {code}"), "something before it"),
        (format!("saved case 1 0 {code}"), "two kinds"),
        (format!("case saved 1 0 {code}"), "two kinds"),
        (format!("+1 0 {code}"), "no number as it is written"),
        (format!("01 0 {code}"), "no number as it is written"),
        (format!("-1 0 {code}"), "no number of a screen"),
        (format!("99999999999999999999999 0 {code}"), "no number of a screen"),
        (format!("1 0 {}", code.to_lowercase()), "no code as it is written"),
        (format!("1 0 {}", code.replace('-', "")), "no code as it is written"),
        (format!("1 0 {}", &code[1..]), "no code"),
    ] {
        assert_eq!(Snapshot::parse(&text), None, "{why}: {text:?}");
    }
}

#[test]
fn a_screen_that_the_answers_do_not_show_is_none() {
    let mut with_follow_up = Answers::default();
    with_follow_up.choose(Question::Areas, Area::Employment as usize);
    let last = |answers: &Answers| {
        let reads = |number: &usize| Snapshot::parse(&format!("{number} 0 {}", code::encode(answers))).is_some();
        (0..300).take_while(reads).count()
    };
    assert_eq!(
        last(&with_follow_up) - last(&Answers::default()),
        6,
        "by itself and from each of the five places with Change links"
    );
    assert!(last(&Answers::default()) < 300);
}
