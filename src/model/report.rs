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
    /// Once all twelve scored questions are answered.
    pub score: Option<Score>,
    /// Each block with its score, once its two questions are answered.
    pub blocks: Vec<(Block, Option<u8>)>,
    /// Answered questions below level 3, most important first.
    pub gaps: Vec<Gap>,
    /// The AI Act, as far as the answers tell.
    pub act: Triage,
    /// Once complete.
    pub qualification: Option<Qualification>,
    /// The result code of the answers.
    pub code: String,
}

/// The report on these answers.
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
