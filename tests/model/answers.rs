//! Answers keep the rules of their question (spec §2 and §3): what a click does, what is refused, what counts as
//! unknown.

use readiness_check::model::answers::{AnswerError, Answers};
use readiness_check::model::catalogue::Kind;
use readiness_check::model::ids::{Area, Question, Stake, System, Timeline};

use crate::any_answers::select_by_id;

/// The options of these ids, clicked one after the other; what is chosen then.
#[track_caller]
fn check_clicks(question: Question, clicks: &[&str], expected: &[&str]) {
    let mut answers = Answers::default();
    for id in clicks {
        answers.choose(question, question.options().iter().position(|option| option == id).unwrap());
    }
    let chosen: Vec<&str> = answers.chosen(question).map(|option| question.options()[option]).collect();
    assert_eq!(chosen, expected, "{}: {clicks:?}", question.id());
}

#[test]
fn a_click_on_one_of_several_answers_replaces_the_one_before() {
    check_clicks(Question::Scope, &["eu"], &["eu"]);
    check_clicks(Question::Scope, &["eu", "no_eu_link"], &["no_eu_link"]);
    check_clicks(Question::Scope, &["eu", "eu"], &["eu"]);
    check_clicks(Question::Policy, &["3", "unknown", "0"], &["0"]);
}

#[test]
fn where_several_may_be_ticked_a_second_click_takes_one_back() {
    check_clicks(Question::AiUse, &["products", "assistants"], &["assistants", "products"]);
    check_clicks(Question::AiUse, &["products", "assistants", "products"], &["assistants"]);
    check_clicks(Question::AiUse, &["products", "products"], &[]);
}

/// "(alone)" in the table of spec §3.
#[test]
fn an_option_that_stands_alone_clears_the_others_and_they_clear_it() {
    for (question, alone) in [
        (Question::AiUse, &["none"][..]),
        (Question::Areas, &["none", "unsure"]),
        (Question::AreaRole, &["unsure"]),
        (Question::ProductRole, &["unsure"]),
        (Question::Practices, &["none", "unsure"]),
        (Question::Interaction, &["none", "unsure"]),
        (Question::Stakes, &["none"]),
        (Question::Systems, &["none"]),
    ] {
        let [first, second, ..] = question.options() else { panic!("{}: too few options", question.id()) };
        check_clicks(question, &[first, second], &[first, second]);
        for lone in alone {
            check_clicks(question, &[first, second, lone], &[lone]);
            check_clicks(question, &[lone, second], &[second]);
            check_clicks(question, &[lone, lone], &[]);
        }
        for pair in alone.windows(2) {
            check_clicks(question, pair, &[pair[1]]);
        }
    }
}

#[test]
fn an_option_that_there_is_not_changes_nothing_and_is_not_chosen() {
    for question in Question::ALL.iter().copied() {
        let mut answers = Answers::default();
        answers.choose(question, 0);
        let before = answers.clone();
        for option in [question.options().len(), 16, 1_000] {
            answers.choose(question, option);
            assert_eq!(answers, before, "{}: {option}", question.id());
            assert!(!answers.is_chosen(question, option), "{}: {option}", question.id());
        }
        assert!(answers.is_chosen(question, 0) && !answers.is_chosen(question, 1), "{}", question.id());
    }
}

#[test]
fn what_breaks_a_rule_of_the_question_is_refused_and_the_answers_stay() {
    let mut answers = Answers::default();
    answers.select(Question::Scope, &[1]).unwrap();
    answers.select(Question::Stakes, &[0, 2]).unwrap();
    let before = answers.clone();
    for (question, options, error) in [
        (Question::Scope, &[][..], AnswerError::Empty),
        (Question::Scope, &[0, 2], AnswerError::OnlyOne),
        (Question::Scope, &[3], AnswerError::Unknown),
        (Question::Stakes, &[], AnswerError::Empty),
        (Question::Stakes, &[1, 1], AnswerError::Repeated),
        (Question::Stakes, &[0, 3], AnswerError::NotAlone),
        (Question::Stakes, &[4], AnswerError::Unknown),
        (Question::Stakes, &[0, 400], AnswerError::Unknown),
        // Two that stand alone do not stand together either.
        (Question::Areas, &[12, 13], AnswerError::NotAlone),
    ] {
        assert_eq!(answers.select(question, options), Err(error), "{}: {options:?}", question.id());
        assert_eq!(answers, before, "{}: {options:?}", question.id());
    }
    answers.select(Question::Stakes, &[3]).unwrap();
    assert!(answers.includes(Stake::None) && !answers.includes(Stake::Decisions));
}

/// "I don't know" and "not sure" are what the result asks colleagues for (spec §6).
#[test]
fn unknown_is_whoever_ticked_unknown_or_unsure_and_nothing_else() {
    for question in Question::ALL.iter().copied() {
        assert!(!Answers::default().is_unknown(question), "{}: unanswered is not unknown", question.id());
        for (option, id) in question.options().iter().enumerate() {
            let mut answers = Answers::default();
            answers.select(question, &[option]).unwrap();
            let expected: Vec<Question> = if matches!(*id, "unknown" | "unsure") { vec![question] } else { vec![] };
            assert_eq!(answers.unknown().collect::<Vec<_>>(), expected, "{}: {id}", question.id());
        }
    }
    let mut answers = Answers::default();
    select_by_id(&mut answers, "audit", &["unknown"]);
    select_by_id(&mut answers, "areas", &["unsure"]);
    select_by_id(&mut answers, "policy", &["unknown"]);
    let order = [Question::Areas, Question::Policy, Question::Audit];
    assert_eq!(answers.unknown().collect::<Vec<_>>(), order, "in catalogue order");
}

#[test]
fn answers_are_empty_until_the_first_and_after_the_last() {
    let mut answers = Answers::default();
    assert!(answers.is_empty() && !answers.is_answered(Question::Timeline));
    answers.select(Question::Timeline, &[3]).unwrap();
    assert!(!answers.is_empty() && answers.is_answered(Question::Timeline));
    assert_eq!(answers.first(), Some(Timeline::Exploring));
    answers.clear(Question::Timeline);
    assert!(answers.is_empty());
    assert_eq!(answers.first::<Timeline>(), None);
}

#[test]
fn the_first_of_several_is_the_first_of_the_catalogue() {
    let mut answers = Answers::default();
    select_by_id(&mut answers, "systems", &["other", "iso27001"]);
    assert_eq!(answers.first(), Some(System::Iso27001));
    select_by_id(&mut answers, "areas", &["product_b", "credit", "justice"]);
    assert_eq!(answers.first(), Some(Area::Credit));
    assert_eq!(Question::Areas.kind(), Kind::Many { exclusive: 2 });
}
