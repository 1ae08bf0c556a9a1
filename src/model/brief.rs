//! The brief: what a consultant wants to know of a case before a call of fifteen minutes, chosen from its report. It
//! computes nothing anew and never words anything.

use super::answers::Answers;
use super::duty::DutyReport;
use super::gaps::Gap;
use super::ids::{Class, Fit, Question, Stake, Status};
use super::law;
use super::report::Report;

/// From this number of open answers on, finding them comes before the gaps they hide.
const MANY_UNKNOWN: usize = 3;

/// The minutes of the five topics; fifteen together.
pub const MINUTES: [u8; 5] = [2, 3, 4, 3, 3];

/// What to know before the call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brief {
    /// At most three duties, the one to talk about first first.
    pub due: Vec<DutyReport>,
    /// At most three gaps, as the report orders them.
    pub weakest: Vec<Gap>,
    /// Every question answered with "I don't know" or "not sure", in catalogue order.
    pub unknown: Vec<Question>,
    /// What to talk about, in this order, for [`MINUTES`] each.
    pub agenda: [Topic; 5],
}

/// A topic of the call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Which clients ask for which proof.
    Proof,
    /// What led to the check.
    Occasion,
    /// The practice that may be prohibited.
    Practice,
    /// The questions on the AI Act that are still open.
    Completion,
    /// Class and role, which are not clear.
    Clarification,
    /// Class and role, which are likely.
    Confirmation,
    /// What would change that the AI Act asks nothing.
    Change,
    /// The first of the duties.
    Duty,
    /// Whether the practice has ended, where that is the first of the duties.
    Stopped,
    /// Who can answer what is unknown.
    Unknown,
    /// The first of the weakest points.
    Gap,
    /// The second of the weakest points.
    SecondGap,
    /// What shows that the answers hold.
    Evidence,
    /// Who does what by when.
    NextStep,
    /// Whether help is needed, and with what.
    Help,
    /// What the company does alone.
    Alone,
}

/// The brief on a report.
pub fn brief(report: &Report) -> Brief {
    let due = due_first(&report.act.duties);
    let weakest: Vec<Gap> = report.gaps.iter().take(3).cloned().collect();
    let unknown: Vec<Question> = report.answers.unknown().collect();
    let agenda = agenda(report, &due, &weakest, unknown.len());
    Brief { due, weakest, unknown, agenda }
}

/// The three duties to talk about first: a practice to stop before all others, then by the day they apply from, so that
/// those which apply already come first; on the same day the one that is furthest from being prepared. What is in force
/// with Art. 50 is all of one day: since when does not matter any more. A duty well prepared comes last, whatever its
/// day.
fn due_first(duties: &[DutyReport]) -> Vec<DutyReport> {
    let day = |of: &DutyReport| of.from.max(law::TRANSPARENCY);
    let mut due = duties.to_vec();
    // Stable, so that equal duties keep the order of the table.
    due.sort_by_key(|of| (of.status == Status::InPlace, of.status != Status::Stop, day(of), distance(of.status)));
    due.truncate(3);
    due
}

/// How far a duty is from being prepared, the furthest first: what is open before what nobody knows.
fn distance(status: Status) -> u8 {
    match status {
        Status::Stop => 0,
        Status::Open => 1,
        Status::Unclear => 2,
        Status::ToCheck => 3,
        Status::Started => 4,
        Status::Largely => 5,
        Status::InPlace => 6,
    }
}

/// Why they call, where they stand before the law, the two points that matter most, and how it goes on.
fn agenda(report: &Report, due: &[DutyReport], weakest: &[Gap], unknown: usize) -> [Topic; 5] {
    let first = due.first().map(|of| of.status);
    let mut points = [
        (Topic::Stopped, first == Some(Status::Stop)),
        (Topic::Duty, first.is_some_and(|status| !matches!(status, Status::Stop | Status::InPlace))),
        (Topic::Unknown, unknown >= MANY_UNKNOWN),
        (Topic::Gap, !weakest.is_empty()),
        (Topic::SecondGap, weakest.len() > 1),
    ]
    .into_iter()
    .filter_map(|(topic, is_there)| is_there.then_some(topic));
    let mut point = || points.next().unwrap_or(Topic::Evidence);
    [occasion(&report.answers), standing(report), point(), point(), outlook(report)]
}

fn occasion(answers: &Answers) -> Topic {
    if answers.includes(Stake::ClientEvidence) { Topic::Proof } else { Topic::Occasion }
}

fn standing(report: &Report) -> Topic {
    match report.act.primary {
        Class::ProhibitedAlert => Topic::Practice,
        _ if !report.complete => Topic::Completion,
        Class::Unclear | Class::ExceptionPossible => Topic::Clarification,
        Class::NoAi | Class::OutOfScope => Topic::Change,
        _ => Topic::Confirmation,
    }
}

fn outlook(report: &Report) -> Topic {
    match report.qualification.as_ref().map(|of| of.fit) {
        Some(Fit::Strong) => Topic::NextStep,
        Some(Fit::Possible) | None => Topic::Help,
        Some(Fit::Early) => Topic::Alone,
    }
}
