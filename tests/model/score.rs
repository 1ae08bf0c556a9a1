//! The invariants of spec §2.

use proptest::prelude::*;
use readiness_check::model::answers::Answers;
use readiness_check::model::ids::{Band, Block, Question, Rating, Scored};
use readiness_check::model::report::assess;
use readiness_check::model::score::contribution;

use crate::any_answers::{any_answers, any_scored_answers, complete_answers};

/// All twelve questions at this answer.
fn all_at(rating: Rating) -> Answers {
    let mut answers = Answers::default();
    for scored in Scored::ALL {
        answers.select(scored.question(), &[rating as usize]).unwrap();
    }
    answers
}

fn with(mut answers: Answers, scored: Scored, rating: Rating) -> Answers {
    answers.select(scored.question(), &[rating as usize]).unwrap();
    answers
}

#[track_caller]
fn check_score(answers: &Answers, points: u8, band: Band, capped_by: &[Scored]) {
    let score = assess(answers).score.unwrap();
    assert_eq!((score.points, score.band, score.capped_by.as_slice()), (points, band, capped_by));
}

#[test]
fn level_sums_and_rounding_follow_the_specification() {
    check_score(&all_at(Rating::Zero), 0, Band::Starting, &[]);
    check_score(&all_at(Rating::One), 33, Band::Building, &[]);
    check_score(&all_at(Rating::Two), 67, Band::Advancing, &[]);
    check_score(&all_at(Rating::Three), 100, Band::AuditReady, &[]);
    // 97.5 rounds up: data_quality at 2 takes 15 / 6 = 2.5 points away.
    check_score(&with(all_at(Rating::Three), Scored::DataQuality, Rating::Two), 98, Band::AuditReady, &[]);
}

#[test]
fn every_cap_lowers_the_band_and_never_the_score() {
    let top = || all_at(Rating::Three);
    for rating in [Rating::Zero, Rating::Unknown] {
        check_score(&with(top(), Scored::Policy, rating), 90, Band::Building, &[Scored::Policy]);
        check_score(&with(top(), Scored::RiskAssessment, rating), 90, Band::Building, &[Scored::RiskAssessment]);
        check_score(&with(top(), Scored::ImpactAssessment, rating), 90, Band::Advancing, &[Scored::ImpactAssessment]);
    }
    for rating in [Rating::Zero, Rating::One, Rating::Unknown] {
        let points = if rating == Rating::One { 95 } else { 93 };
        check_score(&with(top(), Scored::Controls, rating), points, Band::Advancing, &[Scored::Controls]);
        check_score(&with(top(), Scored::Audit, rating), points, Band::Advancing, &[Scored::Audit]);
    }
    // One level higher, and nothing is capped any more.
    for scored in [Scored::Policy, Scored::RiskAssessment, Scored::ImpactAssessment] {
        check_score(&with(top(), scored, Rating::One), 93, Band::AuditReady, &[]);
    }
    for scored in [Scored::Controls, Scored::Audit] {
        check_score(&with(top(), scored, Rating::Two), 98, Band::AuditReady, &[]);
    }
    let several = with(with(top(), Scored::Policy, Rating::Zero), Scored::ImpactAssessment, Rating::Zero);
    check_score(&several, 80, Band::Building, &[Scored::Policy, Scored::ImpactAssessment]);
    // A cap that is no stricter than the band by score is not listed.
    check_score(&with(all_at(Rating::One), Scored::Policy, Rating::Zero), 30, Band::Building, &[]);
}

#[test]
fn there_is_no_score_while_a_scored_question_is_open() {
    for open in Scored::ALL {
        let mut answers = all_at(Rating::Three);
        answers.clear(open.question());
        assert_eq!(assess(&answers).score, None, "{open:?}");
    }
}

#[test]
fn block_weights_add_up_to_a_hundred_with_two_questions_each() {
    assert_eq!(Block::ALL.iter().map(|block| block.weight()).sum::<u16>(), 100);
    assert!(Block::ALL.iter().all(|block| block.questions().count() == 2));
}

proptest! {
    #[test]
    fn the_score_lies_between_0_and_100(answers in any_scored_answers()) {
        let report = assess(&answers);
        prop_assert!(report.score.unwrap().points <= 100);
        prop_assert!(report.blocks.iter().all(|(_, score)| score.unwrap() <= 100));
    }

    #[test]
    fn raising_a_level_never_lowers_score_or_band(answers in any_scored_answers(), which in 0..12_usize) {
        let scored = Scored::ALL[which];
        let before = assess(&answers).score.unwrap();
        let next = match answers.rating(scored).unwrap() {
            Rating::Zero | Rating::Unknown => Rating::One,
            Rating::One => Rating::Two,
            Rating::Two | Rating::Three => Rating::Three,
        };
        let after = assess(&with(answers, scored, next)).score.unwrap();
        prop_assert!(after.points >= before.points && after.band >= before.band);
    }

    #[test]
    fn unknown_scores_exactly_like_level_0(answers in any_scored_answers(), which in 0..12_usize) {
        let scored = Scored::ALL[which];
        let zero = assess(&with(answers.clone(), scored, Rating::Zero));
        let unknown = assess(&with(answers, scored, Rating::Unknown));
        prop_assert_eq!(&zero.score, &unknown.score);
        prop_assert_eq!(&zero.blocks, &unknown.blocks);
        let order = |report: &readiness_check::model::report::Report| -> Vec<_> {
            report.gaps.iter().map(|gap| (gap.question, gap.priority_tenths)).collect()
        };
        prop_assert_eq!(order(&zero), order(&unknown));
    }

    #[test]
    fn the_order_of_answering_never_changes_the_report(
        answers in any_answers(),
        order in Just(Question::ALL.to_vec()).prop_shuffle(),
    ) {
        let mut again = Answers::default();
        for question in order {
            let mut chosen: Vec<usize> = answers.chosen(question).collect();
            chosen.reverse();
            if !chosen.is_empty() {
                again.select(question, &chosen).unwrap();
            }
        }
        prop_assert_eq!(assess(&again), assess(&answers));
    }

    #[test]
    fn contributions_add_up_to_the_score(answers in any_scored_answers()) {
        let sixths: u16 = Scored::ALL.iter().map(|scored| contribution(*scored, answers.rating(*scored).unwrap())).sum();
        // Half up, in a second way than the one under test.
        let rounded = (f64::from(sixths) / 6.0 + 0.5).floor();
        prop_assert!((f64::from(assess(&answers).score.unwrap().points) - rounded).abs() < 1e-9);
    }

    /// Spec §2, with whole numbers: weight × (3 − level), half as much again where a duty links to the question.
    #[test]
    fn gaps_are_ordered_by_priority_then_catalogue(answers in complete_answers()) {
        let report = assess(&answers);
        let linked = |question: Scored| report.act.duties.iter().any(|of| of.duty.linked().contains(&question));
        let mut expected: Vec<(u32, Scored)> = Scored::ALL
            .iter()
            .map(|question| {
                let level = match answers.rating(*question).unwrap() {
                    Rating::Zero | Rating::Unknown => 0,
                    Rating::One => 1,
                    Rating::Two => 2,
                    Rating::Three => 3,
                };
                let weight = if Block::ALL[..2].contains(&question.facts().block) { 20 } else { 15 };
                (weight * (3 - level) * if linked(*question) { 3 } else { 2 }, *question)
            })
            .filter(|(priority, _)| *priority > 0)
            .collect();
        expected.sort_by_key(|(priority, question)| (std::cmp::Reverse(*priority), *question));
        let found: Vec<Scored> = report.gaps.iter().map(|gap| gap.question).collect();
        prop_assert_eq!(found, expected.into_iter().map(|(_, question)| question).collect::<Vec<_>>());
    }
}
