//! Spec §1 and §3: which questions share a screen, in which order, and the screen that a question is on.

use readiness_check::model::answers::Answers;
use readiness_check::model::flow::Step;
use readiness_check::model::ids::Question;

use crate::any_answers::select_by_id;

/// Answers that let every question be shown.
fn everything_shown() -> Answers {
    let mut answers = Answers::default();
    select_by_id(&mut answers, "ai_use", &["products"]);
    select_by_id(&mut answers, "areas", &["employment", "product_a"]);
    answers
}

#[test]
fn the_questions_that_share_a_screen_come_in_the_order_of_the_spec() {
    let answers = everything_shown();
    let on = |step: Step| step.questions(&answers).map(Question::id).collect::<Vec<_>>();
    assert_eq!(on(Step::Profile), ["scope", "organisation", "size"]);
    assert_eq!(on(Step::FollowUp), ["influence", "area_role", "product_role"]);
    assert_eq!(on(Step::Outlook), ["stakes", "systems", "timeline"]);
}

/// Whoever changes an answer comes to that screen.
#[test]
fn every_question_is_on_the_screen_that_is_named_for_it() {
    let answers = everything_shown();
    for &question in Question::ALL {
        assert!(Step::of(question).questions(&answers).any(|shown| shown == question), "{}", question.id());
    }
}
