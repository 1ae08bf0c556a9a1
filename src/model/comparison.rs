//! An earlier result next to today's: what moved, which duties came, went or changed their status, which dates of the
//! law changed in between. Both sets of answers are worked out with today's rules, so that only what the visitor
//! changed counts as movement; where the earlier result rested on other rules, that is said and not hidden.

use super::answers::Answers;
use super::date::Date;
use super::earlier::Earlier;
use super::ids::{Duty, Question, Status};
use super::law;
use super::report::{Report, assess};

/// What changed between an earlier result and today's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The earlier answers by today's rules.
    pub before: Report,
    /// Today's answers.
    pub after: Report,
    /// The questions whose answers differ, in catalogue order.
    pub moved: Vec<Question>,
    /// The duties that differ, in the order of the table.
    pub duties: Vec<DutyChange>,
    /// The days that the law has changed for duties of the earlier result.
    pub dates: Vec<DateChange>,
    /// The version of the law the earlier result rested on, where that was another one.
    pub other_law: Option<String>,
    /// The score that the earlier result gave, where today's rules give the same answers another one.
    pub other_score: Option<u8>,
}

/// A duty that came, went or changed its status; none where it did not apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DutyChange {
    /// Which duty changed.
    pub duty: Duty,
    /// Its status by the earlier answers.
    pub before: Option<Status>,
    /// Its status by today's.
    pub after: Option<Status>,
}

/// A day that the law has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateChange {
    /// Whose day moved.
    pub duty: Duty,
    /// The day it applied from when the earlier result was kept.
    pub before: Date,
    /// The day it applies from for the same answers today.
    pub after: Date,
}

/// Compares an earlier result with today's answers.
pub fn compare(earlier: &Earlier, today: &Answers) -> Comparison {
    let (before, after) = (assess(&earlier.answers), assess(today));
    let differs = |question: &Question| before.answers.chosen(*question).ne(after.answers.chosen(*question));
    let score = before.score.as_ref().map(|score| score.points);
    Comparison {
        moved: Question::ALL.iter().copied().filter(differs).collect(),
        duties: Duty::ALL.iter().filter_map(|duty| duty_change(*duty, &before, &after)).collect(),
        dates: earlier.dates.iter().filter_map(|(duty, day)| date_change(*duty, *day, &before)).collect(),
        other_law: earlier.law.clone().filter(|version| version != law::VERSION),
        other_score: earlier.score.filter(|then| Some(*then) != score),
        before,
        after,
    }
}

fn duty_change(duty: Duty, before: &Report, after: &Report) -> Option<DutyChange> {
    let status = |report: &Report| report.act.duties.iter().find(|of| of.duty == duty).map(|of| of.status);
    let (before, after) = (status(before), status(after));
    (before != after).then_some(DutyChange { duty, before, after })
}

/// `report` is today's on the earlier answers: a day that moved because answers changed is not a change of the law.
fn date_change(duty: Duty, before: Date, report: &Report) -> Option<DateChange> {
    let after = report.act.duties.iter().find(|of| of.duty == duty)?.from;
    (before != after).then_some(DateChange { duty, before, after })
}
