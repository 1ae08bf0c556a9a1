//! An earlier result next to today's.

use proptest::prelude::*;
use readiness_check::model::answers::Answers;
use readiness_check::model::comparison::{DateChange, DutyChange, compare};
use readiness_check::model::date::Date;
use readiness_check::model::earlier::Earlier;
use readiness_check::model::ids::{Area, Block, Duty, Question, Scored, Status};
use readiness_check::model::law;
use readiness_check::model::visibility::shown;

use crate::any_answers::any_answers;
use crate::cases;

fn case(name: &str) -> Answers {
    cases::answers().into_iter().find(|(of, _)| of == name).unwrap().1
}

fn earlier(answers: Answers) -> Earlier {
    Earlier { answers, ..Earlier::default() }
}

#[test]
fn one_better_answer_moves_one_block_and_the_duties_it_serves() {
    let before = case("office_assistants_only");
    let mut after = before.clone();
    assert_ne!(before.rating(Scored::Literacy).map(|rating| rating as usize), Some(3));
    after.select(Question::Literacy, &[3]).unwrap();
    let comparison = compare(&earlier(before), &after);
    assert_eq!(comparison.moved, [Question::Literacy]);
    let (old, new) = (&comparison.before.blocks, &comparison.after.blocks);
    let blocks: Vec<Block> = old.iter().zip(new).filter(|(old, new)| old != new).map(|(old, _)| old.0).collect();
    assert_eq!(blocks, [Block::Governance]);
    let [change] = comparison.duties.as_slice() else { panic!("{:?}", comparison.duties) };
    assert_eq!((change.duty, change.after), (Duty::Literacy, Some(Status::InPlace)));
    assert!(comparison.after.score.unwrap().points > comparison.before.score.unwrap().points);
}

#[test]
fn duties_come_and_go_with_the_class() {
    let before = case("hr_screening_deployer");
    let mut after = before.clone();
    after.select(Question::Areas, &[Area::None as usize]).unwrap();
    let comparison = compare(&earlier(before), &after);
    assert!(comparison.moved.contains(&Question::Areas) && comparison.moved.contains(&Question::Influence));
    assert_eq!(comparison.duties.len(), 8, "Art. 26(1)–(2), (4), (5), (6), (7), (9), (11) and Art. 86");
    assert!(comparison.duties.iter().all(|change| change.before.is_some() && change.after.is_none()));
    assert_eq!(comparison.dates, [], "the law did not change");
}

#[test]
fn another_law_another_score_and_other_dates_are_said() {
    let answers = case("hr_screening_deployer");
    let kept = Earlier {
        answers: answers.clone(),
        on: Some(Date::new(2026, 5, 12)),
        law: Some("Regulation (EU) 2024/1689".into()),
        score: Some(99),
        dates: vec![(Duty::Literacy, law::AI_LITERACY), (Duty::UseAndOversight, Date::new(2026, 8, 2))],
    };
    let comparison = compare(&kept, &answers);
    let moved = DateChange { duty: Duty::UseAndOversight, before: Date::new(2026, 8, 2), after: law::HIGH_RISK_AREAS };
    assert_eq!(comparison.dates, [moved]);
    assert_eq!(comparison.other_law.as_deref(), Some("Regulation (EU) 2024/1689"));
    assert_eq!(comparison.other_score, Some(99));
    assert_eq!(comparison.moved, []);
}

#[test]
fn the_same_law_and_score_are_not_said() {
    let answers = case("hr_screening_deployer");
    let score = compare(&earlier(answers.clone()), &answers).before.score.map(|score| score.points);
    let kept = Earlier { law: Some(law::VERSION.into()), score, ..earlier(answers.clone()) };
    let comparison = compare(&kept, &answers);
    assert_eq!((comparison.other_law, comparison.other_score), (None, None));
}

proptest! {
    #[test]
    fn nothing_differs_from_itself(answers in any_answers()) {
        let comparison = compare(&earlier(answers.clone()), &answers);
        prop_assert_eq!(comparison.before, comparison.after);
        prop_assert!(comparison.moved.is_empty() && comparison.duties.is_empty());
    }

    #[test]
    fn the_other_way_round_everything_is_reversed(one in any_answers(), other in any_answers()) {
        let there = compare(&earlier(one.clone()), &other);
        let back = compare(&earlier(other.clone()), &one);
        let reversed: Vec<_> = back.duties.iter().map(|of| DutyChange { duty: of.duty, before: of.after, after: of.before }).collect();
        prop_assert_eq!(there.duties, reversed);
        prop_assert_eq!(&there.moved, &back.moved);
        prop_assert_eq!(there.moved.is_empty(), shown(&one) == shown(&other));
    }
}
