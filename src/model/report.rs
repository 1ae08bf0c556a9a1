//! The report: everything the result says, as plain data. [`assess`] is the one way from answers to it.

use super::answers::Answers;
use super::code;
use super::facts::{AiSystem, Company};
use super::flow::{self, Part};
use super::gaps::{self, Gap};
use super::ids::Block;
use super::qualification::{self, Qualification};
use super::score::{self, Score};
use super::triage::{self, Triage};
use super::visibility;

/// What the answers amount to. No date changes anything in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The answers to shown questions, which is all the report rests on.
    pub answers: Answers,
    /// Whether every question shown is answered, the second profile screen aside.
    pub complete: bool,
    /// The readiness score; none until all twelve scored questions are answered.
    pub score: Option<Score>,
    /// Each block with its score out of 100; none until its two questions are answered.
    pub blocks: Vec<(Block, Option<u8>)>,
    /// Answered questions below level 3, most important first.
    pub gaps: Vec<Gap>,
    /// The AI Act, as far as the answers tell.
    pub act: Triage,
    /// Whether a call makes sense; none while questions are open.
    pub qualification: Option<Qualification>,
    /// The result code of the answers.
    pub code: String,
}

/// The report on these answers: the one way from what a visitor said to everything the result shows. It never fails and
/// looks at no clock; unanswered questions leave their part of the report open, and answers to questions that are not
/// shown count for nothing.
///
/// ```
/// use readiness_check::export::json;
/// use readiness_check::model::ids::{Class, Duty, Status};
/// use readiness_check::model::report::assess;
///
/// let answers = json::parse(
///     r#"{"version": 2, "answers": {"scope": "eu", "ai_use": ["assistants"], "literacy": 1, "areas": ["none"],
///         "practices": ["none"], "interaction": ["none"]}}"#,
/// )?;
/// let report = assess(&answers);
/// assert_eq!(report.act.primary, Class::Basic);
/// let literacy = &report.act.duties[0];
/// assert_eq!((literacy.duty, literacy.status), (Duty::Literacy, Status::Started));
/// assert_eq!((report.complete, report.score), (false, None), "eleven scored questions are open");
/// # Ok::<(), json::InputError>(())
/// ```
pub fn assess(answers: &Answers) -> Report {
    let answers = visibility::shown(answers);
    let complete = [Part::Score, Part::Act].into_iter().all(|part| flow::is_complete(part, &answers));
    let score = score::score(&answers);
    // A company is the case of one system.
    let act = triage::triage(&AiSystem::of(&answers), &Company::of(&answers));
    Report {
        complete,
        blocks: Block::ALL.iter().map(|block| (*block, score::block_score(*block, &answers))).collect(),
        gaps: gaps::gaps(&answers, &act.duties),
        qualification: complete
            .then(|| qualification::qualification(&answers, &act.classes, score.as_ref().map(|score| score.points))),
        code: code::encode(&answers),
        score,
        act,
        answers,
    }
}
