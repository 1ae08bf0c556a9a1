//! The brief: which duties, gaps and topics a consultant sees first.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use readiness_check::model::answers::Answers;
use readiness_check::model::brief::{Brief, MINUTES, Topic, brief};
use readiness_check::model::duty::DutyReport;
use readiness_check::model::ids::{Question, Scored, Status};
use readiness_check::model::law;
use readiness_check::model::report::assess;

use crate::any_answers::{any_answers, complete_answers, select_by_id};
use crate::cases;

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
fn the_first_point_has_the_most_time_and_the_occasion_the_least() {
    let [occasion, standing, first, second, outlook] = MINUTES;
    assert!([occasion, standing, second, outlook].iter().all(|other| *other < first), "{MINUTES:?}");
    assert!([standing, first, second, outlook].iter().all(|other| *other > occasion), "{MINUTES:?}");
}

#[test]
fn a_practice_to_stop_comes_first_although_its_ban_is_later() {
    let due = brief_on("imagery_only").due;
    assert_eq!((due[0].duty.id(), due[0].status), ("stop_practice", Status::Stop));
    assert!(due[0].from > due[1].from, "literacy applies already, the ban does not");
    assert_eq!(brief_on("imagery_only").agenda[1], Topic::Practice);
}

/// What the brief promises: since when a duty has been in force does not matter any more once Art. 50 is; how far it is
/// from being prepared does.
#[test]
fn what_is_in_force_ranks_by_how_far_it_is_from_being_prepared() {
    let mut answers = case("chatbot_own_name");
    answers.select(Question::Literacy, &[2]).unwrap();
    answers.select(Question::Information, &[0]).unwrap();
    let due = brief(&assess(&answers)).due;
    assert_eq!((due[0].duty.id(), due[0].status), ("disclose_ai", Status::Open));
    let literacy = due.iter().find(|of| of.duty.id() == "literacy").unwrap();
    assert!(literacy.from < due[0].from && literacy.status == Status::Largely, "the older one is better prepared");
}

#[test]
fn what_is_still_to_come_follows_what_is_in_force() {
    let due = brief_on("staffing_agency_with_chatbot").due;
    assert!(due.iter().filter(|of| of.status != Status::InPlace).map(|of| of.from.max(law::TRANSPARENCY)).is_sorted());
}

#[test]
fn of_a_practice_to_stop_the_call_asks_whether_it_has_ended() {
    for name in ["imagery_only", "emotion_at_work"] {
        let agenda = brief_on(name).agenda;
        assert_eq!(agenda[1..3], [Topic::Practice, Topic::Stopped], "{name}");
        assert!(!agenda.contains(&Topic::Duty), "{name}");
    }
    assert!(!brief_on("chatbot_own_name").agenda.contains(&Topic::Stopped));
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

/// In words: what is well prepared comes last; before all a practice to stop; then by day; on the same day open,
/// unclear, to be checked, begun, largely; then as the table has them.
#[test]
fn the_duties_due_first_are_the_first_three_by_day_and_status() {
    let status = |status| {
        [Status::Open, Status::Unclear, Status::ToCheck, Status::Started, Status::Largely]
            .iter()
            .position(|of| *of == status)
    };
    let mut runner = TestRunner::deterministic();
    let complete = complete_answers();
    let mut decided = BTreeSet::new();
    for _ in 0..1_500 {
        let report = assess(&complete.new_tree(&mut runner).unwrap().current());
        let (done, mut left): (Vec<_>, Vec<_>) =
            report.act.duties.iter().cloned().partition(|duty| duty.status == Status::InPlace);
        // All that is in force by then counts as of one day.
        let day = |duty: &DutyReport| duty.from.max(law::TRANSPARENCY);
        left.sort_by_key(|duty| (duty.status != Status::Stop, day(duty), status(duty.status)));
        for pair in left.windows(2).filter(|pair| day(&pair[0]) == day(&pair[1]) && pair[0].status != pair[1].status) {
            decided.insert((status(pair[0].status), status(pair[1].status)));
        }
        left.extend(done);
        left.truncate(3);
        assert_eq!(brief(&report).due, left);
    }
    for next in 0..4 {
        assert!(decided.contains(&(Some(next), Some(next + 1))), "no visit decides between status {next} and the next");
    }
}

#[test]
fn without_duties_the_call_is_about_gaps_and_what_would_change_that() {
    let brief = brief_on("no_ai");
    assert_eq!(brief.due, []);
    assert_eq!(brief.agenda[1..4], [Topic::Change, Topic::Gap, Topic::SecondGap]);
}

/// A visit without duties, at level 3 everywhere but for these answers.
fn without_duties(answers: &[(Question, usize)]) -> Brief {
    let mut of = case("no_ai");
    for scored in Scored::ALL {
        of.select(scored.question(), &[3]).unwrap();
    }
    for (question, rating) in answers {
        of.select(*question, &[*rating]).unwrap();
    }
    brief(&assess(&of))
}

/// The two points in the middle of the call: the first duty that is not in place, then who knows what is unknown if
/// that is much, then the two weakest points, and evidence where nothing else is left.
#[test]
fn the_two_points_are_the_most_pressing_ones() {
    use Question::{Audit, Controls, Policy, Suppliers};
    let points = |brief: &Brief| [brief.agenda[2], brief.agenda[3]];
    assert_eq!(points(&without_duties(&[])), [Topic::Evidence, Topic::Evidence]);
    assert_eq!(points(&without_duties(&[(Audit, 2)])), [Topic::Gap, Topic::Evidence]);
    assert_eq!(points(&without_duties(&[(Audit, 2), (Policy, 1)])), [Topic::Gap, Topic::SecondGap]);
    assert_eq!(
        points(&without_duties(&[(Audit, 4), (Controls, 4)])),
        [Topic::Gap, Topic::SecondGap],
        "two are not many"
    );
    assert_eq!(points(&without_duties(&[(Audit, 4), (Controls, 4), (Suppliers, 4)])), [Topic::Unknown, Topic::Gap]);

    let mut answers = case("hr_screening_deployer");
    assert_eq!(points(&brief(&assess(&answers))), [Topic::Duty, Topic::Gap]);
    for question in [Audit, Controls, Suppliers] {
        answers.select(question, &[4]).unwrap();
    }
    let brief = brief(&assess(&answers));
    assert_eq!(points(&brief), [Topic::Duty, Topic::Unknown]);
    assert_eq!(brief.unknown, [Suppliers, Controls, Audit], "catalogue order");
}

#[test]
fn a_duty_that_is_in_place_is_no_point_of_the_call() {
    let mut answers = case("office_assistants_only");
    answers.select(Question::Literacy, &[3]).unwrap();
    let brief = brief(&assess(&answers));
    assert_eq!(brief.due.iter().map(|of| of.status).collect::<Vec<_>>(), [Status::InPlace]);
    assert!(!brief.agenda.contains(&Topic::Duty));
}

/// Why they call, where they stand before the law, how it goes on.
#[test]
fn the_call_begins_with_the_occasion_and_the_class_and_ends_with_what_the_points_advise() {
    let frame = |answers: &Answers| {
        let agenda = brief(&assess(answers)).agenda;
        [agenda[0], agenda[1], agenda[4]]
    };
    let mut answers = case("hr_screening_deployer");
    assert_eq!(frame(&answers), [Topic::Occasion, Topic::Confirmation, Topic::NextStep]);
    select_by_id(&mut answers, "stakes", &["client_evidence"]);
    assert_eq!(frame(&answers)[0], Topic::Proof);
    select_by_id(&mut answers, "influence", &["narrow"]);
    assert_eq!(frame(&answers)[1], Topic::Clarification, "an exception may apply");
    select_by_id(&mut answers, "influence", &["unsure"]);
    assert_eq!(frame(&answers)[1], Topic::Clarification);
    select_by_id(&mut answers, "practices", &["social_scoring"]);
    assert_eq!(frame(&answers)[1], Topic::Practice);
    answers.clear(Question::Size);
    assert_eq!(
        frame(&answers),
        [Topic::Proof, Topic::Practice, Topic::Help],
        "a practice to stop comes before what is open"
    );
    select_by_id(&mut answers, "practices", &["none"]);
    assert_eq!(frame(&answers)[1], Topic::Completion);

    assert_eq!(frame(&case("no_ai")), [Topic::Occasion, Topic::Change, Topic::Alone]);
    assert_eq!(frame(&case("no_eu_link"))[1], Topic::Change);
    let mut possible = case("office_assistants_only");
    select_by_id(&mut possible, "stakes", &["client_evidence"]);
    select_by_id(&mut possible, "timeline", &["year"]);
    assert_eq!(frame(&possible)[2], Topic::Help);
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
    }

    #[test]
    fn a_brief_shows_the_first_three_gaps_of_the_report(answers in any_answers()) {
        let report = assess(&answers);
        prop_assert_eq!(&brief(&report).weakest[..], &report.gaps[..report.gaps.len().min(3)]);
    }
}
