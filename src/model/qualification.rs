//! Whether a call makes sense, honestly in both directions (spec §5). Points are a rule of thumb for the next step,
//! never a judgement of the visitor.

use super::answers::Answers;
use super::ids::{Class, Fit, Reason, Stake, Timeline};

/// The qualification of a complete visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qualification {
    /// What follows from the points.
    pub fit: Fit,
    /// From −4 (outside the AI Act, nothing at stake) to 14.
    pub points: i8,
    /// What gave points, in the order of the rule.
    pub reasons: Vec<Reason>,
}

/// Points, fit and reasons for answers with these classes and this score.
pub fn qualification(answers: &Answers, classes: &[Class], score: Option<u8>) -> Qualification {
    let class = |class: Class| classes.contains(&class);
    let mut gave: Vec<(Reason, i8)> = Vec::new();

    for (stake, reason, points) in [
        (Stake::ClientEvidence, Reason::ClientEvidence, 3),
        (Stake::Decisions, Reason::Decisions, 2),
        (Stake::CustomerData, Reason::CustomerData, 2),
    ] {
        gave.extend(answers.includes(stake).then_some((reason, points)));
    }
    gave.extend(match answers.first::<Timeline>() {
        Some(Timeline::Asap) => Some((Reason::Asap, 3)),
        Some(Timeline::HalfYear) => Some((Reason::HalfYear, 2)),
        Some(Timeline::Year) => Some((Reason::Year, 1)),
        Some(Timeline::Exploring) | None => None,
    });
    // The first class present gives its points; the others add none.
    let by_class = [
        (Class::ProhibitedAlert, Reason::ProhibitedAlert, 3),
        (Class::HighRisk, Reason::HighRisk, 3),
        (Class::HighRiskProduct, Reason::HighRiskProduct, 3),
        (Class::Unclear, Reason::Unclear, 2),
        (Class::ExceptionPossible, Reason::ExceptionPossible, 2),
        (Class::Transparency, Reason::Transparency, 1),
    ];
    gave.extend(by_class.into_iter().find(|(c, _, _)| class(*c)).map(|(_, reason, points)| (reason, points)));
    gave.extend(score.is_some_and(|points| points < 50).then_some((Reason::ScoreBelow50, 1)));

    let outside = if class(Class::NoAi) || class(Class::OutOfScope) { -4 } else { 0 };
    let points = outside + gave.iter().map(|(_, points)| points).sum::<i8>();
    let fit = match points {
        8.. => Fit::Strong,
        4..=7 => Fit::Possible,
        _ => Fit::Early,
    };
    Qualification { fit, points, reasons: gave.into_iter().map(|(reason, _)| reason).collect() }
}
