//! The gaps and their order (spec §2): which question to work on first. What to do about one is a text, not a rule.

use super::answers::Answers;
use super::duty::DutyReport;
use super::ids::{Duty, Rating, Scored};

/// A scored question below level 3.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// What is below level 3.
    pub question: Scored,
    /// The answer given: a level from 0 to 2, or "I don't know".
    pub rating: Rating,
    /// How much it matters, in tenths, rounded half up: 113 is 11.3.
    pub priority_tenths: u16,
    /// The applicable duties that link to the question.
    pub duties: Vec<Duty>,
}

/// The gaps among the answered questions: highest priority first, then catalogue order.
pub fn gaps(answers: &Answers, applicable: &[DutyReport]) -> Vec<Gap> {
    let mut gaps: Vec<(u16, Gap)> = Vec::new();
    for question in Scored::ALL.iter().copied() {
        let Some(rating) = answers.rating(question) else { continue };
        if rating.level() == 3 {
            continue;
        }
        let links = |report: &&DutyReport| report.duty.linked().contains(&question);
        let duties: Vec<Duty> = applicable.iter().filter(links).map(|report| report.duty).collect();
        let twelfths = priority_twelfths(question, rating, !duties.is_empty());
        gaps.push((twelfths, Gap { question, rating, priority_tenths: (twelfths * 10 + 6) / 12, duties }));
    }
    // Stable, so that equal priorities keep catalogue order.
    gaps.sort_by_key(|(twelfths, _)| core::cmp::Reverse(*twelfths));
    gaps.into_iter().map(|(_, gap)| gap).collect()
}

/// (block weight / 2) × (3 − level) / 3, times 1.5 where an applicable duty links to the question; in twelfths, which
/// hold every value exactly.
fn priority_twelfths(question: Scored, rating: Rating, serves_a_duty: bool) -> u16 {
    let sixths = question.facts().block.weight() * u16::from(3 - rating.level());
    sixths * if serves_a_duty { 3 } else { 2 }
}
