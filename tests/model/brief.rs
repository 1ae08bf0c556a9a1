//! The brief: which duties, gaps and topics a consultant sees first.

use readiness_check::model::answers::Answers;
use readiness_check::model::brief::{Brief, MINUTES, Topic, brief};
use readiness_check::model::ids::{Question, Status};
use readiness_check::model::report::assess;

use crate::cases;
use proptest::prelude::*;

use crate::any_answers::any_answers;

fn case(name: &str) -> Answers {
    cases::answers().into_iter().find(|(of, _)| of == name).unwrap().1
}

fn brief_on(name: &str) -> Brief {
    brief(&assess(&case(name)))
}

/// The ids and statuses of the duties due first.
#[track_caller]
fn check_due(name: &str, expected: &[(&str, Status)]) {
    let due: Vec<_> = brief_on(name).due.iter().map(|of| (of.duty.id(), of.status)).collect();
    assert_eq!(due, expected, "{name}");
}

#[test]
fn the_minutes_of_the_call_are_fifteen() {
    assert_eq!(MINUTES.iter().sum::<u8>(), 15);
}

#[test]
fn a_practice_to_stop_comes_first_although_its_ban_is_later() {
    let due = brief_on("imagery_only").due;
    assert_eq!((due[0].duty.id(), due[0].status), ("stop_practice", Status::Stop));
    assert!(due[0].from > due[1].from, "literacy applies already, the ban does not");
    assert_eq!(brief_on("imagery_only").agenda[1], Topic::Practice);
}

#[test]
fn a_well_prepared_duty_comes_after_those_that_are_not() {
    // Literacy applies since 2025 and stands at level 3 in this case.
    check_due(
        "bank_credit_score",
        &[
            ("use_and_oversight", Status::Unclear),
            ("explain_decisions", Status::ToCheck),
            ("input_data", Status::Largely),
        ],
    );
}

#[test]
fn on_the_same_day_the_duty_furthest_from_being_met_comes_first() {
    for (name, answers) in cases::answers() {
        let due = brief(&assess(&answers)).due;
        for pair in due.windows(2).filter(|pair| pair[0].from == pair[1].from) {
            let order =
                [Status::Stop, Status::Open, Status::Unclear, Status::ToCheck, Status::Started, Status::Largely];
            let place = |status| order.iter().position(|of| *of == status).unwrap_or(order.len());
            assert!(place(pair[0].status) <= place(pair[1].status), "{name}: {due:?}");
        }
    }
}

#[test]
fn without_duties_the_call_is_about_gaps_and_what_would_change_that() {
    let brief = brief_on("no_ai");
    assert_eq!(brief.due, []);
    assert_eq!(brief.agenda[1..4], [Topic::Change, Topic::Gap, Topic::SecondGap]);
}

#[test]
fn many_unknown_answers_come_before_the_gaps_they_hide() {
    let mut answers = case("hr_screening_deployer");
    for question in [Question::Audit, Question::Controls, Question::Suppliers] {
        answers.select(question, &[4]).unwrap();
    }
    let brief = brief(&assess(&answers));
    assert_eq!(brief.agenda[2..4], [Topic::Duty, Topic::Unknown]);
    assert!(brief.unknown.ends_with(&[Question::Suppliers, Question::Controls, Question::Audit]), "catalogue order");
}

#[test]
fn an_incomplete_visit_is_completed_in_the_call() {
    assert_eq!(brief_on("incomplete").agenda[1], Topic::Completion);
}

proptest! {
    #[test]
    fn a_brief_never_repeats_a_topic_but_the_evidence(answers in any_answers()) {
        let brief = brief(&assess(&answers));
        let repeated = |topic: &Topic| brief.agenda.iter().filter(|of| *of == topic).count() > 1;
        prop_assert!(brief.agenda.iter().all(|topic| *topic == Topic::Evidence || !repeated(topic)));
        prop_assert!(brief.due.len() <= 3 && brief.weakest.len() <= 3);
        prop_assert_eq!(brief.agenda.contains(&Topic::SecondGap), brief.agenda.contains(&Topic::Gap)
            && brief.weakest.len() > 1 && !brief.agenda.contains(&Topic::Duty) && !brief.agenda.contains(&Topic::Unknown));
    }
}
