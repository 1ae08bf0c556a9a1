//! What is left of a visit when the widget is taken out of the page or fails: one line of text, pushed to the page's side
//! of the boundary whenever it changes, from which the next widget in the same element goes on. It never leaves the page.

use crate::model::answers::Answers;
use crate::model::code;

/// Stands before the code where the answers are saved on the device.
const SAVED: &str = "saved ";
/// Stands before the code where somebody's case is shown as a brief.
const BRIEF: &str = "brief ";

/// A visit to go on with, see [`super::state::State::snapshot`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// The answers.
    pub answers: Answers,
    /// Whether they are saved on the device.
    pub is_saved: bool,
    /// Whether they are somebody's case that was opened.
    pub is_brief: bool,
}

impl Snapshot {
    /// Reads a line that [`Snapshot::line`] has written; `None` for any other.
    pub fn parse(line: &str) -> Option<Self> {
        let (saved, brief) = (line.strip_prefix(SAVED), line.strip_prefix(BRIEF));
        let answers = code::decode(saved.or(brief).unwrap_or(line)).ok()?;
        Some(Self { answers, is_saved: saved.is_some(), is_brief: brief.is_some() })
    }

    /// It as a line.
    pub fn line(&self) -> String {
        let prefix = match self {
            Self { is_saved: true, .. } => SAVED,
            Self { is_brief: true, .. } => BRIEF,
            _ => "",
        };
        [prefix, &code::encode(&self.answers)].concat()
    }
}
