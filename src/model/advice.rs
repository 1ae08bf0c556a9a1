//! What the visitor is told about a call: the consequence of the fit, unless something else comes first (spec §5).

use super::ids::{Class, Fit, Question};
use super::report::Report;

/// What to say about a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// A practice may be prohibited: a lawyer comes before any call, and nothing about the visitor is a reason for one.
    LawyerFirst,
    /// Whether a call makes sense rests on questions that were skipped; this is the first of them.
    Skipped(Question),
    /// What the answers suggest.
    Fit(Fit),
}

impl Advice {
    /// The advice on a report; none while questions are open that must be answered.
    pub fn of(report: &Report) -> Option<Self> {
        if report.act.classes.contains(&Class::ProhibitedAlert) {
            return Some(Self::LawyerFirst);
        }
        let of = report.qualification.as_ref()?;
        let skipped =
            [Question::Stakes, Question::Timeline].into_iter().find(|question| !report.answers.is_answered(*question));
        Some(skipped.map_or(Self::Fit(of.fit), Self::Skipped))
    }

    /// Whether something else than a call is what the visitor should do first.
    pub fn is_against_a_call_now(self) -> bool {
        matches!(self, Self::LawyerFirst | Self::Fit(Fit::Early))
    }
}
