//! Spec §1 and §3: the screens in their order, which questions share one, and the screen that a question is on.

use readiness_check::model::answers::Answers;
use readiness_check::model::flow::{Part, Step, steps};
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
fn the_screens_come_in_the_order_of_the_spec() {
    let ids = |part, answers: &Answers| {
        let questions = steps(part, answers).into_iter().flat_map(|step| step.questions(answers));
        questions.map(Question::id).collect::<Vec<_>>()
    };
    let all = everything_shown();
    let part_one = [
        "ai_use",
        "policy",
        "literacy",
        "risk_assessment",
        "impact_assessment",
        "data_quality",
        "data_rights",
        "information",
        "oversight",
        "lifecycle",
        "suppliers",
        "controls",
        "audit",
    ];
    assert_eq!(ids(Part::Score, &all), part_one);
    let part_two = [
        "scope",
        "organisation",
        "size",
        "areas",
        "influence",
        "area_role",
        "product_role",
        "practices",
        "interaction",
        "stakes",
        "systems",
        "timeline",
    ];
    assert_eq!(ids(Part::Act, &all), part_two);
    let mut outside = Answers::default();
    select_by_id(&mut outside, "scope", &["no_eu_link"]);
    assert_eq!(ids(Part::Act, &outside), ["scope", "organisation", "size", "stakes", "systems", "timeline"]);
}

#[test]
fn the_questions_that_share_a_screen_come_in_the_order_of_the_spec() {
    let answers = everything_shown();
    let on = |step: Step| step.questions(&answers).map(Question::id).collect::<Vec<_>>();
    assert_eq!(on(Step::Profile), ["scope", "organisation", "size"]);
    assert_eq!(on(Step::FollowUp), ["influence", "area_role", "product_role"]);
    assert_eq!(on(Step::Outlook), ["stakes", "systems", "timeline"]);
}

/// Whoever changes an answer comes to that screen, and goes on from there.
#[test]
fn every_question_is_on_the_screen_of_the_visit_that_is_named_for_it() {
    let answers = everything_shown();
    let visit = [Part::Score, Part::Act].map(|part| steps(part, &answers)).concat();
    for &question in Question::ALL {
        let step = Step::of(question);
        assert!(visit.contains(&step), "{}: {step:?} is no screen of the visit", question.id());
        assert!(step.questions(&answers).any(|shown| shown == question), "{}", question.id());
    }
}
